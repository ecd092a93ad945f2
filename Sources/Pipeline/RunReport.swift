import CaseStore
import Diagnostics
import Hashing
import Interchange
import Sealing

/// The machine-readable report of a run. It names files and is not for release; it holds no document text and
/// no time, so that a run that changed nothing changes no byte of it.
struct RunReport {
  private let summary: RunSummary

  init(_ summary: RunSummary) {
    self.summary = summary
  }

  func write(to path: String) throws(RunFailure) {
    guard FileAccess.replace(path, with: json.pretty) else {
      throw RunFailure(.outputNotWritten, "the report cannot be written", at: DiagnosticPlace(file: path))
    }
  }

  private var json: JSON {
    [
      "schema": "tearline.run/1",
      "documents": .integer(summary.documents), "parsed": .integer(summary.parsed),
      "portions": .integer(summary.portions), "unread": .integer(summary.unread),
      "quarantined": .array(
        summary.quarantined.map {
          [
            "file": .string($0.file), "code": .string($0.diagnostic.code.id),
            "message": .string($0.diagnostic.message), "remedy": .string($0.diagnostic.code.remedy),
          ]
        }),
      "messages": .array(summary.messages.map(message)),
      "findings": counts(summary.findings), "links": counts(summary.links),
      "identities": [
        "open": .integer(summary.identities.open), "decided": .integer(summary.identities.decided),
        "reopened": .integer(summary.identities.reopened), "detached": .integer(summary.identities.detached),
      ],
      "packets": .array(summary.packets.map(packet)),
      "held": .array(summary.held.map { .string($0) }),
      "logged": .array(
        summary.logged.map {
          [
            "document": .string($0.controlNumber), "words": .string($0.words), "reason": .string($0.reason),
            "by": .string($0.by),
          ]
        }),
      "protected": .array(summary.protectedPeople.map { .string($0) }),
      "pending": .array(
        summary.pending.map {
          [
            "document": .string($0.controlNumber), "kind": .string($0.kind), "words": .string($0.words),
            "count": .integer($0.count),
          ]
        }),
      "diagnostics": .array(summary.warnings.map(diagnostic)),
      "diagnosticsNotListed": .integer(summary.unlisted),
      "leaks": .array(summary.leaks.map(diagnostic)),
    ]
  }

  private func counts(_ counts: [String: Int]) -> JSON {
    .object(counts.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })
  }

  private func message(_ message: RunSummary.Message) -> JSON {
    [
      "sections": .integer(message.count),
      "files": .array(
        message.sections.map { ["section": .integer($0.number), "file": .string($0.file)] }),
      "missing": .array(message.missing.map { .integer($0) }), "whole": .boolean(message.isWhole),
    ]
  }

  private func packet(_ packet: PacketRecord) -> JSON {
    [
      "id": .string(packet.id), "person": .string(packet.person), "documents": .integer(packet.documents),
      "pages": .integer(packet.pages), "boxes": .integer(packet.boxes),
      "pendingBoxes": .integer(packet.pendingBoxes), "tagManifest": .string(packet.tagManifest.hex),
    ]
  }

  private func diagnostic(_ diagnostic: Diagnostic) -> JSON {
    var members: [JSON.Member] = [
      .init("code", .string(diagnostic.code.id)), .init("severity", .string(diagnostic.severity.rawValue)),
      .init("message", .string(diagnostic.message)),
    ]
    if let place = diagnostic.place {
      members.append(.init("file", .string(place.file)))
      if let line = place.line { members.append(.init("line", .integer(line))) }
    }
    return .object(members)
  }
}

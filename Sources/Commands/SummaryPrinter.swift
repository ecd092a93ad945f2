import CaseStore
import Diagnostics
import Hashing
import Interchange
import Pipeline
import Sealing

/// A run's summary for a person or a program.
struct SummaryPrinter {
  private let summary: RunSummary
  private let request: RunRequest
  private let verbose: Bool

  init(_ summary: RunSummary, request: RunRequest, verbose: Bool) {
    self.summary = summary
    self.request = request
    self.verbose = verbose
  }

  /// Leaks and quarantined files always; warnings when asked for.
  func diagnose(on console: Console) {
    console.show(summary.leaks)
    console.show(summary.quarantined.map(\.diagnostic))
    if verbose { console.show(summary.warnings) }
  }

  var text: String {
    var lines = ["Documents"]
    var counts = TextTable(rightAligned: [1])
    counts.append(["  read", String(summary.parsed)])
    counts.append(["  quarantined", String(summary.quarantined.count)])
    counts.append(["  portions", String(summary.portions)])
    if summary.unread > 0 { counts.append(["  pieces of text not understood", String(summary.unread)]) }
    if !summary.messages.isEmpty {
      let whole = summary.messages.count(where: \.isWhole)
      counts.append(["  messages in sections, all there", String(whole)])
      counts.append(["  messages in sections, not whole", String(summary.messages.count - whole)])
    }
    counts.append(["  warnings", String(summary.warnings.count + summary.unlisted)])
    lines += counts.lines
    lines += section("Findings by rule", summary.findings)
    lines += section("Mentions of people by state", summary.links)
    if summary.identities.decided > 0 {
      lines.append("  \(summary.identities.decided) links rest on a person's decision.")
    }
    lines += packets + waiting + ending
    return lines.joined(separator: "\n")
  }

  private func section(_ title: String, _ counts: [String: Int]) -> [String] {
    guard !counts.isEmpty else { return [] }
    var table = TextTable(rightAligned: [1])
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
      table.append(["  " + name, String(count)])
    }
    return ["", title] + table.lines
  }

  private var packets: [String] {
    var table = TextTable(rightAligned: [1, 2, 3, 4])
    table.append(["  packet", "documents", "pages", "redactions", "pending"])
    for packet in summary.packets {
      table.append([
        "  " + packet.id, String(packet.documents), String(packet.pages), String(packet.boxes),
        String(packet.pendingBoxes),
      ])
    }
    return ["", "Packets in \(request.out)/packets"] + table.lines
  }

  private var waiting: [String] {
    guard summary.needsPerson else { return [] }
    var table = TextTable(rightAligned: [1])
    if !summary.quarantined.isEmpty {
      table.append(["  quarantined files", String(summary.quarantined.count)])
    }
    let byKind = summary.pending.reduce(into: [String: Int]()) { $0[$1.kind, default: 0] += $1.count }
    for (kind, count) in byKind.sorted(by: { $0.key < $1.key }) {
      table.append(["  " + (SummaryPrinter.words[kind] ?? kind), String(count)])
    }
    let identities = summary.identities
    for (words, count) in [
      ("mentions of people to be decided", identities.open),
      ("link decisions to look at again", identities.reopened + identities.detached),
    ] where count > 0 { table.append(["  " + words, String(count)]) }
    if !summary.held.isEmpty {
      table.append(["  packets held for what may clear their subject", String(summary.held.count)])
    }
    if !summary.withdrawn.isEmpty { table.append(["  packets withdrawn", String(summary.withdrawn.count)]) }
    return ["", "A person is needed for"] + table.lines + ["  Details: \(request.out)/report.json"]
  }

  private static let words = [
    "approval": "controls not approved by the order", "marking": "marks missing or not readable",
    "unread": "text not understood", "held": "rules that could not finish", "identity": "open identities",
    "flag": "flagged passages, such as exculpatory ones",
    "referral": "passages referred to their owners", "withheld-link": "documents tied only by withheld text",
  ]

  private var ending: [String] {
    let work = summary.work.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    var lines = ["", work.isEmpty ? "Nothing had changed; no work was done." : "Work done: \(work)."]
    if !summary.leaks.isEmpty {
      lines.append("A leak was found. Nothing was exported; earlier packets are as they were.")
    }
    return lines
  }

  var json: String {
    let packets = summary.packets.map { packet -> JSON in
      [
        "id": .string(packet.id), "documents": .integer(packet.documents), "pages": .integer(packet.pages),
        "redactions": .integer(packet.boxes), "pending": .integer(packet.pendingBoxes),
        "tagManifest": .string(packet.tagManifest.hex),
      ]
    }
    func counts(_ counts: [String: Int]) -> JSON {
      .object(counts.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })
    }
    let value: JSON = [
      "documents": .integer(summary.documents), "parsed": .integer(summary.parsed),
      "quarantined": .array(
        summary.quarantined.map { ["file": .string($0.file), "code": .string($0.diagnostic.code.id)] }),
      "portions": .integer(summary.portions),
      "messages": [
        "whole": .integer(summary.messages.count(where: \.isWhole)),
        "notWhole": .integer(summary.messages.count { !$0.isWhole }),
      ],
      "findings": counts(summary.findings),
      "links": counts(summary.links),
      "identities": [
        "open": .integer(summary.identities.open), "decided": .integer(summary.identities.decided),
        "reopened": .integer(summary.identities.reopened + summary.identities.detached),
      ],
      "packets": .array(packets), "withdrawn": .array(summary.withdrawn.map { .string($0) }),
      "held": .array(summary.held.map { .string($0) }),
      "needsPerson": .boolean(summary.needsPerson), "leaks": .integer(summary.leaks.count),
      "work": counts(summary.work),
    ]
    return String(decoding: value.pretty.dropLast(), as: UTF8.self)
  }
}

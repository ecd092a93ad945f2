import CaseStore
import Diagnostics
import Documents

extension RunSummary {
  /// Counts a document.
  ///
  /// - Parameter noted: reads back what was noted while it was read.
  mutating func take(
    _ outcome: DocumentAnalysis.Outcome, noted: (DocumentRecord) throws -> [Diagnostic]
  ) throws {
    let file = outcome.record.source.name
    let reading = outcome.reading
    documents += 1
    let count = reading.diagnostics.values.reduce(0, +)
    let isListed = reading.isQuarantined || count > 0 && warnings.count < RunSummary.listed
    let found = isListed ? try outcome.diagnostics ?? noted(outcome.record) : []
    if reading.isQuarantined {
      let reason =
        found.first { $0.severity == .error } ?? found.first
        ?? Diagnostic(.fileUnreadable, "the reason was not recorded")
      quarantined.append(.init(file: file, diagnostic: reason))
    } else {
      parsed += 1
      portions += reading.portions
      regions += reading.regions
      unread += reading.unread
      if isListed { warnings += found } else { unlisted += count }
    }
    links.merge(outcome.links.states) { $0 + $1 }
    identities.add(outcome.links)
    for (code, numbers) in [
      (DiagnosticCode.decisionReopened, outcome.links.reopened), (.decisionDetached, outcome.links.detached),
    ] {
      warnings += numbers.map {
        Diagnostic(code, "decision \($0) about a link", at: DiagnosticPlace(file: file))
      }
    }
  }

  /// Takes what the walk could not take up, and what it no longer met.
  mutating func takeRefused(_ refused: [Quarantined], absent: [String]) {
    documents += refused.count
    quarantined += refused
    warnings += absent.map {
      Diagnostic(.documentAbsent, "the file is recorded and no longer there", at: DiagnosticPlace(file: $0))
    }
    sort()
  }

  /// Puts what was taken into the order in which it is told.
  mutating func settle() {
    warnings += messages.compactMap(\.diagnostic)
    sort()
  }

  private mutating func sort() {
    quarantined.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    warnings.sort()
  }
}

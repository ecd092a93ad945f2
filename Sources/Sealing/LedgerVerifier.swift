internal import Hashing

/// Checks a ledger's chain from its first line to its last.
public struct LedgerVerifier: Sendable {
  private let expected: Ledger?

  /// - Parameter expected: the end recorded somewhere else, such as in a packet or a signed checkpoint. Without
  ///   it, entries cut off at the end, or a changed last entry, cannot be noticed: nothing after them vouches.
  public init(expected: Ledger? = nil) {
    self.expected = expected
  }

  /// The lines of a ledger file: each ends with a line feed.
  public static func lines(of file: [UInt8]) -> [[UInt8]] {
    var lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// - Parameter start: the checked end of the part before `lines`; an empty ledger where they are all. What is wrong
  ///   with the first of several lines is told exactly only where they are all.
  public func verify(_ lines: [[UInt8]], after start: Ledger = Ledger()) -> LedgerReport {
    var ledger = start
    for (index, line) in lines.enumerated() {
      let sequence = start.count + index + 1
      guard let entry = LedgerEntry(line: line) else {
        return report(ledger, .malformedLine, sequence, "line \(sequence) is not a ledger entry")
      }
      if let fault = misplacement(entry, at: sequence) { return LedgerReport(end: ledger, fault: fault) }
      if entry.previousDigest != ledger.head {
        return report(
          ledger, .alteredEntry, altered(at: index, lines, entry, before: ledger), brokenLink(sequence))
      }
      ledger = Ledger(count: sequence, head: SHA2.sha256(line))
    }
    if let expected, expected != ledger {
      let first = min(expected.count, ledger.count)
      return ledger.count == expected.count
        ? report(ledger, .alteredEntry, max(1, first), "the last entry is not the recorded one")
        : report(
          ledger, .wrongEnd, first + 1,
          "there are \(ledger.count) entries, and \(expected.count) were recorded")
    }
    return LedgerReport(end: ledger, fault: nil)
  }

  private func brokenLink(_ sequence: Int) -> String {
    "entry \(sequence) does not record the digest of the line before it"
  }

  private func misplacement(_ entry: LedgerEntry, at sequence: Int) -> LedgerFault? {
    if entry.sequence == sequence { return nil }
    if sequence == 1 {
      return LedgerFault(
        kind: .missingBeginning, sequence: 1, message: "the first line is entry \(entry.sequence)")
    }
    return LedgerFault(
      kind: entry.sequence > sequence ? .missingEntries : .misplacedEntry, sequence: sequence,
      message: "line \(sequence) is entry \(entry.sequence)")
  }

  /// Which of two neighbours was altered when the link between them is broken: the later one, unless the line
  /// after it (or the recorded end) vouches for it; then it is the one before.
  private func altered(at index: Int, _ lines: [[UInt8]], _ entry: LedgerEntry, before: Ledger) -> Int {
    if index == 0 { return 1 }
    let digest = SHA2.sha256(lines[index])
    let voucher: Digest?
    if index + 1 < lines.count {
      voucher = LedgerEntry(line: lines[index + 1])?.previousDigest
    } else {
      voucher = expected?.count == lines.count ? expected?.head : nil
    }
    return voucher == digest ? index : index + 1
  }

  private func report(
    _ ledger: Ledger, _ kind: LedgerFault.Kind, _ sequence: Int, _ message: String
  ) -> LedgerReport {
    LedgerReport(end: ledger, fault: LedgerFault(kind: kind, sequence: sequence, message: message))
  }
}

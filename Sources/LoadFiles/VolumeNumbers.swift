/// The Bates numbers of a volume: one form, no number twice, none left out.
struct VolumeNumbers {
  private let records: [VolumeRecord]

  init(_ records: [VolumeRecord]) {
    self.records = records
  }

  var findings: [LoadFileFinding] {
    var findings: [LoadFileFinding] = []
    var ranges: [(first: BatesNumber, last: BatesNumber, record: VolumeRecord)] = []
    var widths: [String: Int] = [:]
    for record in records {
      func find(_ kind: LoadFileFindingKind, _ message: String) {
        findings.append(LoadFileFinding(kind, file: record.file, line: record.line, message))
      }
      guard let first = BatesNumber(record.begin), let last = BatesNumber(record.end) else {
        find(
          .batesForm,
          "\(record.begin) to \(record.end) are no Bates numbers: a prefix and digits without a space")
        continue
      }
      guard first.hasForm(of: last), first <= last else {
        find(
          .batesForm, "the range \(record.begin) to \(record.end) does not run from a number to a later one")
        continue
      }
      if let width = widths[first.prefix], width != first.width {
        find(.batesForm, "\(record.begin) has \(first.width) digits, others with its prefix \(width)")
      }
      widths[first.prefix] = widths[first.prefix] ?? first.width
      if let count = record.pageCount, first.suffix == nil, last.suffix == nil, count > 0,
        last.number - first.number + 1 != count
      {
        find(.wrongPageCount, "\(count) pages, where the range has \(last.number - first.number + 1) numbers")
      }
      ranges.append((first, last, record))
    }
    ranges.sort { ($0.first, $0.last) < ($1.first, $1.last) }
    for (range, next) in zip(ranges, ranges.dropFirst()) where range.first.prefix == next.first.prefix {
      let record = next.record
      if next.first <= range.last {
        findings.append(
          LoadFileFinding(
            .batesOverlap, file: record.file, line: record.line,
            "\(record.begin) lies in the range of \(range.record.begin)"))
      } else if next.first.suffix == nil, next.first.number > range.last.number + 1 {
        findings.append(
          LoadFileFinding(
            .batesGap, file: record.file, line: record.line,
            "the numbers between \(range.record.end) and \(record.begin) are not in the volume"))
      }
    }
    return findings
  }
}

/// Reads an Opticon image cross-reference of any vendor.
public struct OpticonReader: Sendable {
  /// Lines that could be read, in order, with their numbers.
  public private(set) var images: [(line: Int, image: OpticonImage)] = []
  public private(set) var findings: [LoadFileFinding] = []

  public init(_ bytes: [UInt8], file: String) {
    for (number, line) in LoadFileLines.lines(bytes, file: file, &findings) {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let count = fields.count == 7 ? fields[6] : ""
      guard fields.count == 7, !fields[0].isEmpty, !fields[2].isEmpty, ["", "Y", "y"].contains(fields[3]),
        count.isEmpty || (Int(count) ?? 0) > 0
      else {
        findings.append(
          LoadFileFinding(
            .malformedLine, file: file, line: number,
            "the line is not key, volume, path, document break, box, folder and page count"))
        continue
      }
      images.append(
        (
          number,
          OpticonImage(
            key: fields[0], volume: fields[1], path: fields[2], beginsDocument: !fields[3].isEmpty,
            pageCount: Int(count))
        ))
    }
    if let first = images.first, !first.image.beginsDocument {
      findings.append(
        LoadFileFinding(.malformedLine, file: file, line: first.line, "the first image begins no document"))
    }
  }
}

/// Reads an IPRO image load file of any vendor.
public struct IPROReader: Sendable {
  public private(set) var images: [(line: Int, image: IPROImage)] = []
  public private(set) var findings: [LoadFileFinding] = []

  public init(_ bytes: [UInt8], file: String) {
    for (number, line) in LoadFileLines.lines(bytes, file: file, &findings) {
      if let image = IPROImage(line: line) {
        images.append((number, image))
      } else if !line.hasPrefix("OF,") && !line.hasPrefix("FT,") && !line.hasPrefix("IN,") {
        // Records of natives, full text and indexes name no page.
        findings.append(
          LoadFileFinding(
            .malformedLine, file: file, line: number,
            "the line is not IM, key, break, offset and @volume;folder;file;type"))
      }
    }
  }
}

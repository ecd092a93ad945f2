/// The entries of a ToUnicode map.
struct ToUnicodeMap {
  private(set) var texts: [UInt16: [UInt16]] = [:]

  init(_ text: String) {
    var isInside = false
    for line in text.split(separator: "\n") {
      if line.hasSuffix("beginbfchar") {
        isInside = true
      } else if line == "endbfchar" {
        isInside = false
      } else if isInside {
        let parts = line.split(separator: " ").map { Array($0.dropFirst().dropLast()) }
        guard parts.count == 2, let code = UInt16(String(parts[0]), radix: 16) else { continue }
        texts[code] = stride(from: 0, to: parts[1].count, by: 4).compactMap {
          UInt16(String(parts[1][$0..<min($0 + 4, parts[1].count)]), radix: 16)
        }
      }
    }
  }
}

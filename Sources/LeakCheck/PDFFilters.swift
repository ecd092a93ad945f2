/// The stream filters of ISO 32000-2 section 7.4 that give bytes back; pictures stay as they are.
enum PDFFilters {
  struct Result {
    var bytes: [UInt8]
    /// Whether all data was good and under the limit.
    var isWhole = true
    /// The picture filter that was left in place, if any.
    var picture: String?
  }

  static func decode(
    _ bytes: ArraySlice<UInt8>, filters: [String], parameters: [[String: PDFValue]], limit: Int
  ) -> Result {
    var result = Result(bytes: Array(bytes))
    guard filters.count <= 8 else {
      result.isWhole = false
      return result
    }
    for (index, filter) in filters.enumerated() {
      let settings = index < parameters.count ? parameters[index] : [:]
      var isWhole = true
      switch filter {
      case "FlateDecode", "Fl":
        let inflated = Inflate.zlib(result.bytes[...], limit: limit)
        let rest = result.bytes.dropFirst(inflated.used)
        isWhole = inflated.isWhole && rest.allSatisfy(PDFLexer.isSpace)
        result.bytes = inflated.bytes
      case "LZWDecode", "LZW":
        (result.bytes, isWhole) = lzw(
          result.bytes, early: settings["EarlyChange"]?.integer != 0, limit: limit)
      case "ASCIIHexDecode", "AHx": (result.bytes, isWhole) = hexadecimal(result.bytes)
      case "ASCII85Decode", "A85": (result.bytes, isWhole) = ascii85(result.bytes, limit: limit)
      case "RunLengthDecode", "RL": (result.bytes, isWhole) = runLength(result.bytes, limit: limit)
      case "DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode":
        result.picture = filter
        return result
      default: isWhole = false
      }
      if !isWhole { result.isWhole = false }
      if filter.hasPrefix("Fl") || filter.hasPrefix("LZW") {
        let (bytes, isGood) = unpredict(result.bytes, settings)
        result.bytes = bytes
        if !isGood { result.isWhole = false }
      }
    }
    return result
  }

  static func hexadecimal(_ bytes: [UInt8]) -> ([UInt8], Bool) {
    var result: [UInt8] = []
    var high: UInt32?
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: ">") {
        if let high { result.append(UInt8(truncatingIfNeeded: high << 4)) }
        return (result, bytes[(index + 1)...].allSatisfy(PDFLexer.isSpace))
      }
      if PDFLexer.isSpace(byte) { continue }
      guard let digit = TextLayers.digit(byte) else { return (result, false) }
      if let first = high {
        result.append(UInt8(truncatingIfNeeded: first << 4 | digit))
        high = nil
      } else {
        high = digit
      }
    }
    return (result, false)
  }

  static func ascii85(_ bytes: [UInt8], limit: Int) -> ([UInt8], Bool) {
    var result: [UInt8] = []
    var group: [UInt32] = []
    func flush(_ group: [UInt32]) -> Bool {
      let padded = group + [UInt32](repeating: 84, count: 5 - group.count)
      let value = padded.reduce(UInt64(0)) { $0 * 85 + UInt64($1) }
      guard value <= UInt64(UInt32.max) else { return false }
      for index in 0..<(group.count - 1) {
        result.append(UInt8(truncatingIfNeeded: value >> UInt64(24 - 8 * index)))
      }
      return true
    }
    for (index, byte) in bytes.enumerated() {
      guard result.count <= limit else { return (result, false) }
      switch byte {
      case UInt8(ascii: "~"):
        let isEnded = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">")
        if group.count == 1 || (group.count > 1 && !flush(group)) { return (result, false) }
        return (result, isEnded && bytes[(index + 2)...].allSatisfy(PDFLexer.isSpace))
      case UInt8(ascii: "z") where group.isEmpty: result += [0, 0, 0, 0]
      case UInt8(ascii: "!")...UInt8(ascii: "u"):
        group.append(UInt32(byte - 33))
        if group.count == 5 {
          guard flush(group) else { return (result, false) }
          group.removeAll(keepingCapacity: true)
        }
      case _ where PDFLexer.isSpace(byte): break
      default: return (result, false)
      }
    }
    return (result, false)
  }

  static func runLength(_ bytes: [UInt8], limit: Int) -> ([UInt8], Bool) {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count, result.count <= limit {
      let length = Int(bytes[index])
      index += 1
      if length == 128 { return (result, bytes[index...].allSatisfy(PDFLexer.isSpace)) }
      if length < 128 {
        guard index + length < bytes.count else {
          return (result + bytes[min(index, bytes.count)...], false)
        }
        result += bytes[index...(index + length)]
        index += length + 1
      } else {
        guard index < bytes.count else { break }
        result += [UInt8](repeating: bytes[index], count: 257 - length)
        index += 1
      }
    }
    return (result, false)
  }

  static func lzw(_ bytes: [UInt8], early: Bool, limit: Int) -> ([UInt8], Bool) {
    /// Each code's string as the code before its last byte, the last byte, and its length.
    var prefix = [Int](repeating: -1, count: 4097)
    var last = [UInt8](repeating: 0, count: 4097)
    var lengths = [Int](repeating: 1, count: 4097)
    for code in 0..<256 { last[code] = UInt8(code) }
    var result: [UInt8] = []
    var next = 258
    var width = 9
    var previous = -1
    var bits = 0
    var count = 0
    var index = 0
    func string(_ code: Int) -> [UInt8] {
      var text = [UInt8](repeating: 0, count: lengths[code])
      var code = code
      for place in text.indices.reversed() {
        text[place] = last[code]
        code = prefix[code]
      }
      return text
    }
    while result.count <= limit {
      while count < width {
        guard index < bytes.count else { return (result, false) }
        bits = (bits << 8 | Int(bytes[index])) & 0xFFFFFF
        index += 1
        count += 8
      }
      count -= width
      let code = bits >> count & (1 << width - 1)
      if code == 257 { return (result, bytes[index...].allSatisfy(PDFLexer.isSpace)) }
      if code == 256 {
        next = 258
        width = 9
        previous = -1
        continue
      }
      guard previous >= 0 else {
        guard code < 256 else { return (result, false) }
        result.append(UInt8(code))
        previous = code
        continue
      }
      guard code < next || code == next, next <= 4096 else { return (result, false) }
      let text = code < next ? string(code) : string(previous) + [string(previous)[0]]
      result += text
      if next < 4096 {
        prefix[next] = previous
        last[next] = text[0]
        lengths[next] = lengths[previous] + 1
        next += 1
      }
      previous = code
      let edge = next + (early ? 1 : 0)
      width = edge >= 2048 ? 12 : edge >= 1024 ? 11 : edge >= 512 ? 10 : 9
    }
    return (result, false)
  }

  /// Undoes PNG and TIFF prediction (section 7.4.4.4).
  private static func unpredict(_ bytes: [UInt8], _ settings: [String: PDFValue]) -> ([UInt8], Bool) {
    let predictor = settings["Predictor"]?.integer ?? 1
    guard predictor > 1 else { return (bytes, true) }
    let colors = settings["Colors"]?.integer ?? 1
    let depth = settings["BitsPerComponent"]?.integer ?? 8
    let columns = settings["Columns"]?.integer ?? 1
    guard (1...64).contains(colors), [1, 2, 4, 8, 16].contains(depth), (1...(1 << 24)).contains(columns)
    else {
      return (bytes, false)
    }
    let pixel = max(1, colors * depth / 8)
    let width = (colors * depth * columns + 7) / 8
    // A row longer than all the data would only cost memory.
    guard width <= max(bytes.count, 1) else { return (bytes, bytes.isEmpty) }
    if predictor == 2 {
      guard depth == 8 else { return (bytes, false) }
      var result = bytes
      for index in result.indices where index % width >= pixel { result[index] &+= result[index - pixel] }
      return (result, true)
    }
    guard (10...15).contains(predictor) else { return (bytes, false) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var above = [UInt8](repeating: 0, count: width)
    var start = 0
    while start < bytes.count {
      let kind = bytes[start]
      var row = Array(bytes[(start + 1)..<min(bytes.count, start + 1 + width)])
      for index in row.indices {
        let left = index >= pixel ? Int(row[index - pixel]) : 0
        let up = Int(above[index])
        let corner = index >= pixel ? Int(above[index - pixel]) : 0
        switch kind {
        case 0: break
        case 1: row[index] &+= UInt8(left)
        case 2: row[index] &+= UInt8(up)
        case 3: row[index] &+= UInt8((left + up) / 2)
        case 4:
          let guess = left + up - corner
          let (toLeft, toUp, toCorner) = (abs(guess - left), abs(guess - up), abs(guess - corner))
          let best = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
          row[index] &+= UInt8(best)
        default: return (result + bytes[start...], false)
        }
      }
      result += row
      if row.count < width { return (result, false) }
      above = row
      start += width + 1
    }
    return (result, true)
  }
}

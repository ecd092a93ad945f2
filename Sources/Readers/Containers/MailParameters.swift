import SourceText

/// A field such as `Content-Type`: a value and its parameters (RFC 2045, section 5.1), in pieces and encoded where
/// they are (RFC 2231).
struct MailParameters {
  /// In lower case, such as `text/html` or `attachment`.
  private(set) var value = ""
  private var parameters: [String: String] = [:]

  init() {}

  init(_ raw: some Collection<UInt8>) {
    let bytes = raw.filter { $0 != 0x0D && $0 != 0x0A }
    var pieces: [(name: String, value: [UInt8])] = []
    for (index, section) in MailParameters.sections(bytes).enumerated() {
      if index == 0 {
        value = String(decoding: section, as: UTF8.self).lowercased()
        continue
      }
      guard let equals = section.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(decoding: section[..<equals].filter { !$0.isASCIIWhitespace }, as: UTF8.self)
      pieces.append((name.lowercased(), Array(section[(equals + 1)...].drop(while: \.isASCIIWhitespace))))
    }
    settle(pieces)
  }

  subscript(name: String) -> String? { parameters[name] }

  /// The sections between semicolons, without comments, quotation marks and their backslashes.
  private static func sections(_ bytes: [UInt8]) -> [[UInt8]] {
    var sections: [[UInt8]] = [[]]
    var isQuoted = false
    var comments = 0
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\"), isQuoted || comments > 0, offset + 1 < bytes.count {
        offset += 1
        if comments == 0 { sections[sections.count - 1].append(bytes[offset]) }
      } else if isQuoted {
        if byte == UInt8(ascii: "\"") { isQuoted = false } else { sections[sections.count - 1].append(byte) }
      } else if byte == UInt8(ascii: "(") {
        comments += 1
      } else if byte == UInt8(ascii: ")"), comments > 0 {
        comments -= 1
      } else if comments == 0 {
        switch byte {
        case UInt8(ascii: "\""): isQuoted = true
        case UInt8(ascii: ";"): sections.append([])
        default: sections[sections.count - 1].append(byte)
        }
      }
      offset += 1
    }
    return sections.map { section in
      var section = section[...]
      while let first = section.first, first.isASCIIWhitespace { section = section.dropFirst() }
      while let last = section.last, last.isASCIIWhitespace { section = section.dropLast() }
      return Array(section)
    }
  }

  /// Joins `name*0*`, `name*1` and so on, and decodes `charset'language'text`. The first of a name counts.
  private mutating func settle(_ pieces: [(name: String, value: [UInt8])]) {
    var joined: [String: (bytes: [UInt8], isExtended: Bool)] = [:]
    for (name, value) in pieces {
      let parts = name.split(separator: "*", omittingEmptySubsequences: false)
      let key = String(parts[0])
      if parts.count == 1 {
        if parameters[key] == nil { parameters[key] = MailParameters.plain(value) }
        continue
      }
      let isEncoded = parts[parts.count - 1].isEmpty
      let bytes = isEncoded ? MailParameters.percentDecoded(value) : value
      if let open = joined[key] {
        joined[key] = (open.bytes + bytes, open.isExtended)
      } else {
        joined[key] = (bytes, isEncoded)
      }
    }
    for (key, (bytes, isExtended)) in joined {
      parameters[key] = isExtended ? MailParameters.extended(bytes) : MailParameters.plain(bytes)
    }
  }

  private static func plain(_ bytes: [UInt8]) -> String {
    String(decoding: HeaderText(bytes, as: EncodingEvidence(bytes).choice.encoding).utf8, as: UTF8.self)
  }

  private static func extended(_ bytes: [UInt8]) -> String {
    let parts = bytes.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return plain(bytes) }
    let charset = String(decoding: parts[0], as: UTF8.self)
    let text = Array(parts[2])
    let encoding = TextEncoding(declared: charset) ?? EncodingEvidence(text).choice.encoding
    return String(decoding: TextDecoder.decode(text, as: encoding).utf8, as: UTF8.self)
  }

  private static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "%"), offset + 2 < bytes.count,
        let high = TransferDecoding.hexadecimal(bytes[offset + 1]),
        let low = TransferDecoding.hexadecimal(bytes[offset + 2])
      {
        output.append(high << 4 | low)
        offset += 3
      } else {
        output.append(bytes[offset])
        offset += 1
      }
    }
    return output
  }
}

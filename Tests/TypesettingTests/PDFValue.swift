/// A value of a PDF object, as qpdf's JSON (version 2) writes it.
indirect enum PDFValue: Decodable {
  case null
  case bool(Bool)
  case number(Double)
  /// A name (`/P`), a reference (`5 0 R`) or a string (`u:text`, `b:hex`).
  case text(String)
  case array([PDFValue])
  case dictionary([String: PDFValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([PDFValue].self) {
      self = .array(value)
    } else {
      self = .dictionary(try container.decode([String: PDFValue].self))
    }
  }

  subscript(key: String) -> PDFValue {
    if case .dictionary(let entries) = self { return entries[key] ?? .null }
    return .null
  }

  var array: [PDFValue] {
    if case .array(let values) = self { return values }
    return []
  }

  /// A name or reference as it is, a string without its prefix.
  var string: String? {
    guard case .text(let text) = self else { return nil }
    return text.hasPrefix("u:") || text.hasPrefix("b:") ? String(text.dropFirst(2)) : text
  }

  var integer: Int? {
    if case .number(let number) = self { return Int(number) }
    return nil
  }

  var bool: Bool? {
    if case .bool(let value) = self { return value }
    return nil
  }

  var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  var keys: [String] {
    if case .dictionary(let entries) = self { return entries.keys.sorted() }
    return []
  }
}

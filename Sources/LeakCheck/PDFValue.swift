/// A value of a PDF file or an operator of page content.
indirect enum PDFValue {
  case null
  case boolean(Bool)
  case number(Double)
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary([String: PDFValue])
  /// By object number; generations are not told apart.
  case reference(Int)
  case keyword(String)

  var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  /// A number that is an integer of moderate size.
  var integer: Int? {
    guard case .number(let value) = self, value.magnitude < 1e15 else { return nil }
    return Int(value)
  }

  var name: String? {
    if case .name(let value) = self { value } else { nil }
  }

  var string: [UInt8]? {
    if case .string(let value) = self { value } else { nil }
  }

  var array: [PDFValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  var dictionary: [String: PDFValue]? {
    if case .dictionary(let values) = self { values } else { nil }
  }

  var reference: Int? {
    if case .reference(let number) = self { number } else { nil }
  }

  var keyword: String? {
    if case .keyword(let word) = self { word } else { nil }
  }
}

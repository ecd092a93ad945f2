import Typesetting

/// Sets documents with the installed fonts, opened once for all tests.
enum Setting {
  private static let fonts = Result { try FontBook() }

  static func typesetter() throws -> Typesetter {
    Typesetter(fonts: try fonts.get())
  }

  static func typeset(_ document: TypesetDocument) throws -> TypesetOutput {
    try typesetter().typeset(document)
  }

  static func typeset(_ content: [TypesetBlock]) throws -> TypesetOutput {
    try typeset(Samples.document(content))
  }

  /// What `pdftotext` reads, with a space for each direction control it adds: where the direction changes it writes
  /// one of them in place of the space.
  static func text(of pdf: [UInt8], _ arguments: [String] = []) throws -> String {
    let text = try Tool.pdftotext.text(arguments, on: pdf, ["-"])
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isDirectionControl($0) ? " " : $0 }))
  }

  static func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x200E...0x200F).contains(scalar.value)
  }
}

/// Forms of lines that some dialects have and others do not, read by the reader itself.
struct TextForms: OptionSet, Sendable {
  let rawValue: Int

  /// Lines above the report that say from whom and to whom: `FM EMBASSY PORT SABLE`, `INFO RUEHCC/CONSULATE`.
  static let addresses = TextForms(rawValue: 1 << 0)
  /// A known label behind a number and a mark: `3. (U) LOCATION: ...`, `LINE 3: ...`.
  static let numberedFields = TextForms(rawValue: 1 << 1)
  /// Several labelled values on a line, parted by gaps: `SEX: M    EYES: BRO`.
  static let fieldsSideBySide = TextForms(rawValue: 1 << 2)
  /// The last line of the text is the name of the one who signs.
  static let closingSurname = TextForms(rawValue: 1 << 3)
  /// Short lines behind the last numbered paragraph are a signature block.
  static let signatureBlock = TextForms(rawValue: 1 << 4)
  /// `03/10/2031` is the tenth of March.
  static let monthFirst = TextForms(rawValue: 1 << 5)
  /// `310313` is the thirteenth of March 2031.
  static let yearFirst = TextForms(rawValue: 1 << 6)
}

public import SourceText

/// Where a diagnostic points: a file, and as much of line, column, byte span and node path as is known.
public struct DiagnosticPlace: Sendable, Hashable {
  /// The name the user knows the file by: relative to the folder given, never an absolute path.
  public var file: String
  /// Counted from 1.
  public var line: Int?
  /// Counted from 1, in bytes.
  public var column: Int?
  /// UTF-8 byte offsets in the text the diagnostic is about.
  public var span: Span?
  /// A path such as `/report/body/para[3]`, for XML.
  public var node: String?

  public init(file: String, line: Int? = nil, column: Int? = nil, span: Span? = nil, node: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.span = span
    self.node = node
  }
}

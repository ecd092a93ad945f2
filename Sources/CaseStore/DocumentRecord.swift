public import Documents

/// What the case knows of one file of its folder.
public struct DocumentRecord: Sendable, Hashable {
  /// The case's own key; never printed.
  public let key: Int64
  /// Given once, in the order of the first walk, and never to another file: `DOC-000001`.
  public let controlNumber: String
  public let source: SourceFile

  public init(key: Int64, controlNumber: String, source: SourceFile) {
    self.key = key
    self.controlNumber = controlNumber
    self.source = source
  }
}

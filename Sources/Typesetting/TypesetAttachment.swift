/// A file carried within the PDF, such as the manifest of a sealed edition. A document that has any is written as
/// PDF/A-3u.
public struct TypesetAttachment: Hashable, Sendable {
  /// What the file is to the document (ISO 19005-3, 6.8).
  public enum Relationship: String, Hashable, Sendable {
    /// What the document was made from.
    case source = "Source"
    /// What stands behind figures or tables of the document.
    case data = "Data"
    /// The same content in another form.
    case alternative = "Alternative"
    /// More than the document shows.
    case supplement = "Supplement"
    case unspecified = "Unspecified"
  }

  /// The name the file is saved under: letters, digits, dots, hyphens and underscores of ASCII, no folder. Unique in
  /// the document.
  public var name: String
  public var bytes: [UInt8]
  /// Such as `application/json`.
  public var mediaType: String
  public var relationship: Relationship
  /// In words, for readers that list attachments.
  public var description: String

  public init(
    name: String, bytes: [UInt8], mediaType: String, relationship: Relationship, description: String
  ) {
    self.name = name
    self.bytes = bytes
    self.mediaType = mediaType
    self.relationship = relationship
    self.description = description
  }
}

/// What the file says about itself: written once into XMP and once, equal, into `/Info`.
public struct TypesetMetadata: Hashable, Sendable {
  /// Shown in the title bar of a viewer; PDF/UA-1 wants one, so an empty title is refused.
  public var title: String
  /// The natural language of text that names none: a BCP 47 tag such as `en`.
  public var language: String
  public var subject: String
  /// The issuing organisation, never a user name; empty to leave it out.
  public var author: String
  public var keywords: [String]
  /// The date printed as creation and modification date, `yyyy-mm-dd`. No clock is read.
  public var asOf: String
  /// The program and version, such as `Tearline 1.0`.
  public var producer: String

  public init(
    title: String, language: String = "en", subject: String = "", author: String = "",
    keywords: [String] = [], asOf: String, producer: String = "Tearline"
  ) {
    self.title = title
    self.language = language
    self.subject = subject
    self.author = author
    self.keywords = keywords
    self.asOf = asOf
    self.producer = producer
  }
}

/// A heading, kept on one page with the first lines under it.
public struct TypesetHeading: Hashable, Sendable {
  /// 1 to 3; other numbers are brought into that range. Where a level is skipped, the tag written is the next
  /// one down, because PDF/UA-1 allows no gap.
  public var level: Int
  public var inlines: [TypesetInline]
  /// The same heading in Arabic or Kurdish, at the right of the line, or under it where both do not fit.
  public var translation: String?
  /// The BCP 47 tag of `translation`.
  public var translationLanguage: String
  /// Whether the heading is listed in the viewer's outline (bookmarks).
  public var inOutline: Bool
  /// An id that links and references may name.
  public var anchor: String?

  public init(
    level: Int, _ inlines: [TypesetInline], translation: String? = nil, translationLanguage: String = "ar",
    inOutline: Bool = true, anchor: String? = nil
  ) {
    self.level = level
    self.inlines = inlines
    self.translation = translation
    self.translationLanguage = translationLanguage
    self.inOutline = inOutline
    self.anchor = anchor
  }

  public init(
    level: Int, _ text: String, translation: String? = nil, translationLanguage: String = "ar",
    inOutline: Bool = true, anchor: String? = nil
  ) {
    self.init(
      level: level, [.text(text)], translation: translation, translationLanguage: translationLanguage,
      inOutline: inOutline, anchor: anchor)
  }
}

/// What stands at the foot of every page of a section: the page number at the left and the Bates number at the
/// right are added by the typesetter.
public struct RunningFooter: Hashable, Sendable {
  /// Centred, in bold: the banner marking.
  public var banner: [TypesetInline]
  /// Whether `Page n of m` is printed.
  public var showsPageNumber: Bool

  public init(banner: [TypesetInline] = [], showsPageNumber: Bool = true) {
    self.banner = banner
    self.showsPageNumber = showsPageNumber
  }

  public init(banner: String, showsPageNumber: Bool = true) {
    self.init(banner: [.text(banner)], showsPageNumber: showsPageNumber)
  }
}

/// Where the fonts are. They are opened by path; fontconfig is never asked, so the machine's configuration cannot
/// change an output.
public struct FontLocations: Hashable, Sendable {
  /// The folder of `Amiri-Regular.ttf` and `Amiri-Bold.ttf`.
  public var amiriFolder: String
  /// The folder of `NotoSans-Regular.ttf`, `-Bold`, `-Italic` and `-BoldItalic`.
  public var notoSansFolder: String

  public init(amiriFolder: String, notoSansFolder: String) {
    self.amiriFolder = amiriFolder
    self.notoSansFolder = notoSansFolder
  }

  /// Where Debian's packages `fonts-hosny-amiri` and `fonts-noto-core` put them.
  public static let debian = FontLocations(
    amiriFolder: "/usr/share/fonts/opentype/fonts-hosny-amiri",
    notoSansFolder: "/usr/share/fonts/truetype/noto")
}

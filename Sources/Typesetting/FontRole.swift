/// What a font file is for. The order is the order of the fonts in a file.
enum FontRole: Int, CaseIterable, Hashable, Sendable {
  case latin
  case latinBold
  case latinItalic
  case latinBoldItalic
  case arabic
  case arabicBold

  var fileName: String {
    switch self {
    case .latin: "NotoSans-Regular.ttf"
    case .latinBold: "NotoSans-Bold.ttf"
    case .latinItalic: "NotoSans-Italic.ttf"
    case .latinBoldItalic: "NotoSans-BoldItalic.ttf"
    case .arabic: "Amiri-Regular.ttf"
    case .arabicBold: "Amiri-Bold.ttf"
    }
  }

  var isArabic: Bool { self == .arabic || self == .arabicBold }
  var isItalic: Bool { self == .latinItalic || self == .latinBoldItalic }
  var package: String { isArabic ? "fonts-hosny-amiri" : "fonts-noto-core" }

  /// The PostScript name without a subset tag.
  var postScriptName: String { String(fileName.dropLast(4)) }

  /// Amiri's letters are smaller on their body than Noto Sans's: it is set larger, in hundredths.
  var scale: Int { isArabic ? 118 : 100 }

  func path(in locations: FontLocations) -> String {
    (isArabic ? locations.amiriFolder : locations.notoSansFolder) + "/" + fileName
  }

  static func latin(_ style: TextStyle) -> FontRole {
    if style.contains(.italic) { return style.contains(.bold) ? .latinBoldItalic : .latinItalic }
    return style.contains(.bold) ? .latinBold : .latin
  }

  static func arabic(_ style: TextStyle) -> FontRole {
    style.contains(.bold) ? .arabicBold : .arabic
  }
}

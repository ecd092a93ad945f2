/// Capitalised words that stand in front of a name without being part of one.
enum NameNeighbours {
  static func isNoName(_ word: String) -> Bool { words.contains(word.lowercased()) }

  private static let words = Set((titles + ranks + beginnings).split(separator: " ").map(String.init))

  private static let titles =
    "mr mrs ms miss messrs mister madam sir dame lord lady dr doctor prof professor sheikh shaykh hajji sayyid ustadh "
    + "engineer judge justice imam father mother brother sister uncle aunt witness detainee suspect subject source "
    + "applicant defendant prosecutor counsel advocate agent officer interpreter interrogator"

  private static let ranks =
    "private corporal sergeant lieutenant captain major colonel brigadier general admiral commander commissioner "
    + "inspector superintendent constable pvt pfc cpl sgt ssg lt cpt capt maj ltc col gen"

  /// Words of English with which sentences begin.
  private static let beginnings =
    "the a an this that these those his her its their my our your he she it they we i when where while who whom whose "
    + "which what why how then there here and but or nor so yet if as at by for from in into of on onto over to toward "
    + "towards under until up upon with within without about above after against along among around before behind "
    + "below beneath beside besides between beyond despite during except inside like near outside past regarding since "
    + "through throughout via because although though unless whereas whether once also again both each either every "
    + "neither all any some no not only however therefore thus hence moreover furthermore meanwhile later earlier "
    + "afterwards subsequently finally first firstly second secondly third thirdly next now today yesterday tomorrow "
    + "according accordingly nevertheless nonetheless instead otherwise perhaps asked said told did does do was were is "
    + "are had has have let see re cc attn"
}

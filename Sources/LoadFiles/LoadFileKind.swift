/// The load files a volume has, told by their extension.
enum LoadFileKind: Hashable {
  case concordance
  case opticon
  case ipro

  init?(_ path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "dat": self = .concordance
    case "opt": self = .opticon
    case "lfp": self = .ipro
    default: return nil
    }
  }
}

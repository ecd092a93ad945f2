/// A number that is known only when all pages are.
enum TextReference: Hashable {
  case page(anchor: String)
  case bates(anchor: String)
  /// The first number of a section, with a dash where another follows.
  case firstBates(section: String)
  /// The last number of a section; nothing where it is also the first.
  case lastBates(section: String)

  var anchor: String {
    switch self {
    case .page(let anchor), .bates(let anchor): anchor
    case .firstBates(let section), .lastBates(let section): section
    }
  }
}

import Documents

/// What the styles of a word-processor document say of the text that has them.
struct WordStyles {
  private struct Style {
    var name = ""
    var basis: String?
    var isHidden: Bool?
    var isNumbered = false
    var level: Int?
  }

  private var styles: [String: Style] = [:]
  /// Styles are based on others; a chain longer than this is a circle.
  private static let longestChain = 20

  init() {}

  init(_ part: WordPart) {
    var current: String?
    var stack: [Int] = []
    for event in part.tree.events {
      switch event {
      case .start(let place):
        let element = Int(place)
        stack.append(element)
        guard part.isWord(element) else { continue }
        switch part.tree.name(of: element).local {
        case "style":
          current = part.value("styleId", of: element)
          if let current { styles[current] = Style() }
        case "name": change(current) { $0.name = part.value("val", of: element)?.lowercased() ?? "" }
        case "basedOn": change(current) { $0.basis = part.value("val", of: element) }
        case "vanish", "specVanish", "webHidden":
          let isHidden = WordStyles.isOn(part.value("val", of: element))
          change(current) { $0.isHidden = ($0.isHidden ?? false) || isHidden }
        case "numPr": change(current) { $0.isNumbered = true }
        case "outlineLvl": change(current) { $0.level = part.value("val", of: element).flatMap { Int($0) } }
        default: break
        }
      case .end:
        if let element = stack.popLast(), part.isWord(element, "style") { current = nil }
      default: break
      }
    }
  }

  private mutating func change(_ id: String?, _ body: (inout Style) -> Void) {
    if let id { body(&styles[id, default: Style()]) }
  }

  /// A switch is on where it has no value, or one that does not say otherwise.
  static func isOn(_ value: String?) -> Bool { !["0", "false", "off"].contains(value?.lowercased() ?? "") }

  private func chain(_ id: String?) -> [Style] {
    var chain: [Style] = []
    var next = id
    while let current = next, let style = styles[current], chain.count < WordStyles.longestChain {
      chain.append(style)
      next = style.basis
    }
    return chain
  }

  func isHidden(_ id: String?) -> Bool { chain(id).lazy.compactMap(\.isHidden).first ?? false }

  /// What a paragraph of this style is.
  func kind(_ id: String?) -> Region.Kind {
    // Word's own ids are the English names without spaces, also where the style part is missing.
    let names = chain(id).map(\.name) + [id?.lowercased() ?? ""]
    if names.contains("title") { return .title }
    if names.contains("caption") { return .caption }
    let isHeading = names.contains { $0.hasPrefix("heading") || $0 == "subtitle" }
    if isHeading || chain(id).contains(where: { $0.level.map { $0 < 9 } ?? false }) { return .heading }
    return chain(id).contains(where: \.isNumbered) || names.contains { $0.hasPrefix("list") }
      ? .listItem : .paragraph
  }
}

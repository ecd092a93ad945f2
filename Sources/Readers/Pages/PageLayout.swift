import Diagnostics
import Documents
import SourceText

/// Lays the tokens of a web page out as blocks of text in reading order, and collects what is beside them.
///
/// Elements that are left open end as the HTML standard says for the common cases (`p`, `li`, `td`, `tr` and the
/// like); an end tag without its start does nothing. Text is never dropped, whatever surrounds it.
struct PageLayout {
  private(set) var blocks: [TextBlock] = []
  private(set) var asides: [LayoutAside] = []
  /// Whether a style sheet has a rule that hides something.
  private(set) var hidesByStyle = false

  private struct Open {
    let name: String
    let role: PageElements.Role
    let isHidden: Bool
    let pathCount: Int
  }

  private let bytes: [UInt8]
  private let damage: SpanSet
  private let limits: Limits
  private var open: [Open] = []
  private var path: [UInt8] = []
  private var rows = 0
  private var pathBytes = 0

  // The block at hand.
  private var text: [UInt8] = []
  private var places = TextPlaces()
  private var isDamaged = false

  init(
    _ tokens: [PageToken], _ bytes: [UInt8], damage: SpanSet, limits: Limits
  ) throws(PageTokenizer.Stop) {
    self.bytes = bytes
    self.damage = damage
    self.limits = limits
    for token in tokens {
      switch token.kind {
      case .text: add(token.inner)
      case .startTag: try start(token)
      case .endTag: end(token)
      case .rawText: raw(token)
      case .comment: try aside(.comment, token.inner, "comment")
      case .documentType: try aside(.processingInstruction, token.inner, "doctype")
      case .broken: try aside(.unplaced, token.outer, "")
      }
    }
    flush()
  }

  // MARK: Tags

  private mutating func start(_ token: PageToken) throws(PageTokenizer.Stop) {
    guard let role = PageElements.role(token.name) else {
      // A name that is no element may be text in angle brackets, such as an address.
      return try aside(.unplaced, token.outer, "")
    }
    if let (ends, within) = PageElements.implied(by: token.name) { close(ends, within: within) }
    switch role {
    case .block, .container, .lines, .row: close(["p"], within: ["table", "td", "th", "button", "object"])
    default: break
    }
    if open.count >= limits.depth {
      throw PageTokenizer.Stop(code: .tooDeep, offset: token.outer.lowerBound)
    }
    switch role {
    case .inline, .void, .lineBreak: break
    default: flush()
    }
    let length = path.count
    path += [UInt8(ascii: "/")] + token.name.utf8
    try attributes(token)
    switch role {
    case .void: path.removeLast(path.count - length)
    case .lineBreak:
      path.removeLast(path.count - length)
      lineBreak(token.outer.lowerBound)
    default:
      if case .row = role { rows += 1 }
      let isHidden = open.last?.isHidden ?? false
      open.append(
        Open(
          name: token.name, role: role, isHidden: isHidden || PageLayout.hides(token, role, bytes),
          pathCount: length))
    }
  }

  private mutating func end(_ token: PageToken) {
    if !token.attributes.isEmpty || PageElements.role(token.name) == nil {
      asides.append(
        LayoutAside(
          kind: .unplaced, bytes: Array(bytes[token.outer]), name: "", node: node, range: token.outer))
    }
    if token.name == "br" { return lineBreak(token.outer.lowerBound) }
    let isTable = ["table", "body", "html"].contains(token.name)
    close([token.name], within: isTable ? [] : ["table"])
  }

  /// Closes the innermost open element of these names, and all inside it; nothing where one of `barriers` stands
  /// between.
  private mutating func close(_ names: Set<String>, within barriers: Set<String>) {
    for index in open.indices.reversed() {
      if names.contains(open[index].name) {
        if open[index...].contains(where: { PageLayout.isBlock($0.role) }) { flush() }
        path.removeLast(path.count - open[index].pathCount)
        open.removeSubrange(index...)
        return
      }
      if barriers.contains(open[index].name) { return }
    }
  }

  private static func isBlock(_ role: PageElements.Role) -> Bool {
    switch role {
    case .inline, .void, .lineBreak: false
    default: true
    }
  }

  private static func hides(_ token: PageToken, _ role: PageElements.Role, _ bytes: [UInt8]) -> Bool {
    if case .hidden = role { return true }
    return token.attributes.contains { attribute in
      attribute.name == "hidden" || attribute.name == "style" && hides(attribute.value, bytes)
    }
  }

  private static func hides(_ style: Range<Int>?, _ bytes: [UInt8]) -> Bool {
    guard let style else { return false }
    let written = CharacterReferences.decoded(style, of: bytes).filter { !$0.isASCIIWhitespace }
    let plain = LineForm.lowered(written)
    return hidingRules.contains { rule in
      // `opacity:0.5` hides nothing.
      plain.ranges(of: rule).contains { found in
        let next = plain[found.upperBound...].first
        return next == nil || next == ";" || next == "!" || next == "p" || next == "}" || rule.last != "0"
      }
    }
  }

  private static let hidingRules = [
    "display:none", "visibility:hidden", "visibility:collapse", "font-size:0", "opacity:0", "mso-hide:all",
  ]

  // MARK: Text

  private mutating func add(_ range: Range<Int>) {
    if open.last?.isHidden ?? false {
      let hidden = CharacterReferences.decoded(range, of: bytes)
      asides.append(LayoutAside(kind: .comment, bytes: hidden, name: "hidden", node: node, range: range))
      return
    }
    if text.isEmpty {
      guard let first = bytes[range].firstIndex(where: { !$0.isASCIIWhitespace }) else { return }
      append(first..<range.upperBound)
    } else {
      append(range)
    }
  }

  private mutating func append(_ range: Range<Int>) {
    if !damage.isEmpty, damage.overlaps(Span(range)) { isDamaged = true }
    CharacterReferences.append(range, of: bytes, to: &text, places: &places)
  }

  private mutating func lineBreak(_ offset: Int) {
    guard !text.isEmpty, !(open.last?.isHidden ?? false) else { return }
    places.add(text.count, offset)
    text.append(0x0A)
  }

  /// The content of `title` and `textarea` is text with references; that of `xmp` is shown as it is; that of a
  /// script is never shown.
  private mutating func raw(_ token: PageToken) {
    guard let element = open.last else { return }
    switch element.name {
    case "title", "textarea": add(token.inner)
    case "xmp", "plaintext":
      if !element.isHidden {
        places.add(text.count, token.inner.lowerBound)
        text += bytes[token.inner]
        if damage.overlaps(Span(token.inner)) { isDamaged = true }
        return
      }
      fallthrough
    default:
      if element.name == "style", PageLayout.hides(token.inner, bytes) { hidesByStyle = true }
      asides.append(
        LayoutAside(
          kind: .comment, bytes: Array(bytes[token.inner]), name: element.name, node: node,
          range: token.inner))
    }
  }

  /// Ends the block at hand, if there is text in it.
  private mutating func flush() {
    defer {
      text = []
      places = TextPlaces()
      isDamaged = false
    }
    while let last = text.last, last.isASCIIWhitespace { text.removeLast() }
    // A reference may stand for white space at the front.
    let front = text.prefix(while: \.isASCIIWhitespace).count
    guard front < text.count else { return }
    blocks.append(block(Array(text[front...]), places.shifted(by: front)))
  }

  private func block(_ text: [UInt8], _ places: TextPlaces) -> TextBlock {
    let holder = open.last { PageLayout.isBlock($0.role) }
    var kind = Region.Kind.paragraph
    if case .block(let own) = holder?.role { kind = own }
    var isInLines = false
    // A paragraph in a cell is a cell, and lines in a cell are its text.
    for element in open.reversed() {
      if case .lines = element.role { isInLines = true }
      if case .block(.cell) = element.role {
        kind = .cell
        isInLines = false
        break
      }
      if case .block(.listItem) = element.role, kind == .paragraph { kind = .listItem }
    }
    return TextBlock(
      kind: kind, bytes: text, name: holder?.name ?? "", node: node,
      row: kind == .cell ? rows : nil, places: places, isInLines: isInLines && !isDamaged,
      isDamaged: isDamaged)
  }

  // MARK: Beside the text

  private mutating func attributes(_ token: PageToken) throws(PageTokenizer.Stop) {
    for attribute in token.attributes {
      if let value = attribute.value {
        try add(
          LayoutAside(
            kind: .attribute, bytes: CharacterReferences.decoded(value, of: bytes), name: attribute.name,
            node: node + "/@" + attribute.name, range: value))
      } else if !PageElements.bareAttributes.contains(attribute.name) {
        // Words in angle brackets look like attributes without values.
        try add(
          LayoutAside(
            kind: .unplaced, bytes: Array(bytes[attribute.nameRange]), name: "", node: node,
            range: attribute.nameRange))
      }
    }
  }

  private mutating func aside(
    _ kind: Region.Kind, _ range: Range<Int>, _ name: String
  ) throws(PageTokenizer.Stop) {
    try add(LayoutAside(kind: kind, bytes: Array(bytes[range]), name: name, node: node, range: range))
  }

  private mutating func add(_ aside: LayoutAside) throws(PageTokenizer.Stop) {
    pathBytes += aside.node.utf8.count
    if pathBytes > limits.pathBytes {
      throw PageTokenizer.Stop(code: .pathsTooLong, offset: aside.range.lowerBound)
    }
    asides.append(aside)
  }

  private var node: String { String(decoding: path, as: UTF8.self) }
}

import Documents
import SourceText

/// Lays one part of a word-processor document out as blocks of text in reading order, and collects what is beside
/// them: hidden text, field instructions, comments, alternative texts and authors.
///
/// Insertions and deletions that nobody has settled stay where they stand, as passages of their own; such a passage
/// takes the rest of the words it begins and ends in, so that no part of a word is left over.
struct WordLayout {
  private(set) var blocks: [TextBlock] = []
  private(set) var asides: [LayoutAside] = []
  private(set) var hasHiddenText = false
  private(set) var hasChanges = false

  /// A paragraph while it is being put together.
  private struct Frame {
    let element: Int
    let row: Int?
    /// Where its block goes; those of text boxes in it go behind.
    let slot: Int
    var style: String?
    var isNumbered = false
    var bytes: [UInt8] = []
    var places = TextPlaces()
    var changes: [(span: Span, name: String)] = []
  }

  /// What an open element does to the text in it.
  private struct Scope {
    let element: Int
    var change: String?
    /// Why it is not shown.
    var aside: String?
    var isFrame = false
  }

  private var part: WordPart
  private let styles: WordStyles
  private let isComments: Bool
  private var scopes: [Scope] = []
  private var frames: [Frame] = []
  private var finished: [TextBlock?] = []
  private var rows: [Int] = []
  private var rowCount = 0

  init(_ part: WordPart, styles: WordStyles, isComments: Bool = false) throws(ReadFailure) {
    self.part = part
    self.styles = styles
    self.isComments = isComments
    for event in part.tree.events {
      switch event {
      case .start(let element): try start(Int(element))
      case .end: try end()
      case .text(let piece): try text(piece)
      case .comment(let place): try aside(.comment, part.tree.asides[Int(place)], "comment")
      case .processingInstruction(let place):
        try aside(.processingInstruction, part.tree.asides[Int(place)], "")
      }
    }
    blocks = finished.compactMap(\.self)
  }

  // MARK: Elements

  private mutating func start(_ element: Int) throws(ReadFailure) {
    let name = part.tree.name(of: element)
    var scope = Scope(element: element, change: scopes.last?.change, aside: scopes.last?.aside)
    try attributes(element)
    if name.local == "Fallback" { scope.aside = scope.aside ?? "fallback" }
    if part.isWord(element) {
      switch name.local {
      case "p":
        frames.append(Frame(element: element, row: rows.last, slot: finished.count))
        finished.append(nil)
        scope.isFrame = true
      case "ins", "moveTo", "cellIns": change("insertion", &scope)
      case "del", "moveFrom", "cellDel": change("deletion", &scope)
      case "tr":
        rowCount += 1
        rows.append(rowCount)
      case "tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym": character(element, name.local)
      default: property(element, name.local)
      }
    }
    scopes.append(scope)
  }

  private mutating func end() throws(ReadFailure) {
    guard let scope = scopes.popLast() else { return }
    if scope.isFrame, let frame = frames.popLast() { try finish(frame) }
    if part.isWord(scope.element, "tr") { rows.removeLast() }
  }

  /// A change is of what the element holds or, among the properties of a row or cell, of all of that. What is in a
  /// deletion is deleted, whoever put it in.
  private mutating func change(_ name: String, _ scope: inout Scope) {
    let parent = scopes.count - 1
    if parent > 0, part.isWord(scopes[parent].element, "trPr") || part.isWord(scopes[parent].element, "tcPr")
    {
      scopes[parent - 1].change = scopes[parent - 1].change ?? name
    } else {
      scope.change = name == "deletion" ? name : scope.change ?? name
    }
  }

  /// Properties stand in front of the text they are about.
  private mutating func property(_ element: Int, _ local: String) {
    let value = part.value("val", of: element)
    let parent = scopes.last.map { part.tree.name(of: $0.element).local }
    switch (local, parent) {
    case ("pStyle", "pPr"): if !frames.isEmpty { frames[frames.count - 1].style = value }
    case ("numPr", "pPr"): if !frames.isEmpty { frames[frames.count - 1].isNumbered = true }
    case ("vanish", "rPr"), ("specVanish", "rPr"), ("webHidden", "rPr"):
      if WordStyles.isOn(value) { hideRun() }
    case ("rStyle", "rPr"): if styles.isHidden(value) { hideRun() }
    default: break
    }
  }

  /// The run whose properties are open; those of a paragraph mark are about no text.
  private mutating func hideRun() {
    let index = scopes.count - 2
    guard index >= 0, part.tree.name(of: scopes[index].element).local == "r" else { return }
    scopes[index].aside = scopes[index].aside ?? "hidden"
  }

  /// Attributes that hold text: of pictures, links, fields, watermarks, comments and changes.
  private static let textAttributes: Set<String> = [
    "descr", "title", "alt", "tooltip", "string", "instr", "author", "initials", "helpText", "statusText",
  ]

  private mutating func attributes(_ element: Int) throws(ReadFailure) {
    for attribute in part.tree.attributes(of: element) {
      let local = part.tree.names[attribute.name].local
      let isVariable =
        part.isWord(element, "docVar") || part.isWord(element, "alias") || part.isWord(element, "tag")
      guard WordLayout.textAttributes.contains(local) || isVariable && local != "name" else { continue }
      try aside(.attribute, attribute.value, local, element, attribute.source)
    }
  }

  // MARK: Text

  private enum Use {
    case text
    case aside(Region.Kind, String)
  }

  private func use(of scope: Scope) -> Use {
    let local = part.tree.name(of: scope.element).local
    switch local {
    case "instrText", "delInstrText": return .aside(.comment, "instruction")
    case "t", "delText":
      if let reason = scope.aside { return .aside(.comment, reason) }
      if isComments { return .aside(.comment, "comment") }
      if let frame = frames.last, styles.isHidden(frame.style) { return .aside(.comment, "hidden") }
      return frames.isEmpty ? .aside(.unplaced, local) : .text
    default:
      // Words where the format has none are nobody's; figures of a drawing are in other vocabularies.
      return .aside(part.isWord(scope.element) ? .unplaced : .attribute, local)
    }
  }

  private mutating func text(_ piece: XMLTree.Piece) throws(ReadFailure) {
    guard let scope = scopes.last else { return }
    let bytes = part.tree.bytes(piece.characters)
    let isBlank = bytes.allSatisfy(\.isASCIIWhitespace)
    switch use(of: scope) {
    case .aside(let kind, let name):
      if isBlank { return }
      if name == "hidden" { hasHiddenText = true }
      try aside(kind, piece.characters, name, scope.element, piece.source)
    case .text:
      let change = part.tree.name(of: scope.element).local == "delText" ? "deletion" : scope.change
      append(bytes[...], piece.source, change)
    }
  }

  /// A tab, line break or sign that is an element.
  private mutating func character(_ element: Int, _ local: String) {
    guard let scope = scopes.last, part.isWord(scope.element, "r"), scope.aside == nil, !isComments,
      !frames.isEmpty
    else { return }
    let bytes: [UInt8]
    switch local {
    case "tab": bytes = [0x09]
    case "noBreakHyphen": bytes = Array("\u{2011}".utf8)
    case "softHyphen": bytes = Array("\u{00AD}".utf8)
    case "sym":
      let scalar = part.value("char", of: element).flatMap { UInt32($0, radix: 16) }.flatMap(
        Unicode.Scalar.init)
      bytes = Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
    default: bytes = [0x0A]
    }
    let top = frames.count - 1
    let last = frames[top].bytes.count
    let place = last > 0 ? frames[top].places.source(of: last - 1) : 0
    append(bytes[...], place..<place, scope.change)
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, _ source: Range<Int>, _ change: String?) {
    var frame = frames.removeLast()
    defer { frames.append(frame) }
    let start = frame.bytes.count
    let runs = frame.places.count
    if !source.isEmpty {
      CharacterReferences.append(source, of: part.text.utf8, to: &frame.bytes, places: &frame.places)
    }
    if source.isEmpty || !frame.bytes[start...].elementsEqual(bytes) {
      // Line ends and sections are written otherwise than they read: only the start is known then.
      frame.bytes.removeLast(frame.bytes.count - start)
      frame.places.truncate(to: runs)
      frame.places.add(start, source.lowerBound)
      frame.bytes += bytes
    }
    guard let change else { return }
    hasChanges = true
    let span = Span(start, frame.bytes.count)
    if let open = frame.changes.last, open.name == change, open.span.end == start {
      frame.changes[frame.changes.count - 1].span = open.span.hull(span)
    } else {
      frame.changes.append((span, change))
    }
  }

  private mutating func finish(_ frame: Frame) throws(ReadFailure) {
    let text = SourceText(utf8: frame.bytes)
    let content = text.trimmed(text.whole)
    guard !content.isEmpty else { return }
    var kind = styles.kind(frame.style)
    if kind == .paragraph, frame.isNumbered { kind = .listItem }
    if frame.row != nil { kind = .cell }
    var block = TextBlock(
      kind: kind, bytes: Array(text[content]), name: "p", node: try part.node(frame.element), row: frame.row,
      places: frame.places.shifted(by: content.start))
    block.changes = WordLayout.settled(frame.changes, text).compactMap { change in
      change.span.intersection(content).map {
        (Span($0.start - content.start, $0.end - content.start), change.name)
      }
    }
    finished[frame.slot] = block
  }

  /// The changes with the rest of the words at their ends, those that touch then as one.
  private static func settled(
    _ changes: [(span: Span, name: String)], _ text: SourceText
  ) -> [(span: Span, name: String)] {
    var settled: [(span: Span, name: String)] = []
    for change in changes where !change.span.isEmpty {
      var start = change.span.start
      var end = change.span.end
      while start > 0, !text.utf8[start].isASCIIWhitespace, !text.utf8[start - 1].isASCIIWhitespace {
        start -= 1
      }
      while end < text.count, !text.utf8[end].isASCIIWhitespace, !text.utf8[end - 1].isASCIIWhitespace {
        end += 1
      }
      if let last = settled.last, last.span.end > start {
        settled[settled.count - 1] = (
          last.span.hull(Span(start, end)), last.name == change.name ? last.name : "change"
        )
      } else {
        settled.append((Span(start, end), change.name))
      }
    }
    return settled
  }

  // MARK: Beside the text

  private mutating func aside(
    _ kind: Region.Kind, _ aside: XMLTree.Aside, _ name: String
  ) throws(ReadFailure) {
    try self.aside(kind, aside.piece.characters, name, aside.parent, aside.piece.source)
  }

  private mutating func aside(
    _ kind: Region.Kind, _ characters: Range<Int>, _ name: String, _ element: Int?, _ source: Range<Int>
  ) throws(ReadFailure) {
    let node = try part.node(element)
    asides.append(
      LayoutAside(
        kind: kind, bytes: part.tree.bytes(characters), name: name, node: node, range: source))
  }
}

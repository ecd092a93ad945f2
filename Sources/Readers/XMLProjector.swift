import Documents
import SourceText

/// Lays an XML tree out as blocks of text in reading order.
///
/// - An element is part of the text around it when its name says so, or when text that is not white space stands
///   beside it and its name does not say otherwise; its content is joined in place, so that a name split by a
///   tag reads as one. Every other element ends the block before it.
/// - A note stands behind the block it interrupts, so that a sentence is not torn apart.
/// - The label of a list item stands in the item's block, so that `3.` and what it numbers are one portion.
/// - Text is kept as written. Only white space at the two ends of a block is left out: it lies between blocks
///   and shows nothing.
///
/// All methods are `mutating`: for a call of one that is not, a value of this size is copied.
struct XMLProjector {
  /// The blocks met so far; in a note, those of the note.
  private(set) var text = XMLBlockText()
  /// One for each element.
  private(set) var layouts: [Markup.Layout] = []
  private let tree: XMLTree
  private let names: [XMLNameTraits]
  private let mapped: XMLMappedRoles?
  private var frames: [Frame] = []
  /// For each open element, whether it opened a frame, and whether that frame is a note.
  private var open: [Opening] = []
  /// For each open note what was met before it, innermost last.
  private var outside: [XMLBlockText] = []
  /// Notes that have ended, until the block of the frame around them does; the innermost frame last.
  private var notes: [(frame: Int, text: XMLBlockText)] = []
  private var rows = 0
  /// The next free column of each open row, innermost last.
  private var columns: [Int] = []
  /// A label that waits for the text of its item.
  private var label: Label?

  private enum Opening { case inline, block, note }

  private struct Label {
    /// The label as the only block.
    let text: XMLBlockText
    let block: XMLBlock
    /// How many notes are open around it.
    let depth: Int
  }

  /// An open block.
  private struct Frame {
    let element: Int
    /// Nil where the name says nothing; then the content decides.
    var kind: Region.Kind?
    var row: Int?
    var column: Int?
    var isRow = false
    /// Whether it lies in a list item, with no other list between.
    var isInItem = false
    var isLabel = false
    /// Where its bytes and pieces begin among those of all; nil where no text has been read.
    var text: (bytes: Int, pieces: Int)?
    /// From the first to the last character in the file.
    var source = (start: 0, end: 0)
  }

  /// - Parameters:
  ///   - names: what each name of the tree says.
  ///   - mapped: the roles that a mapping gives to elements, before those of their names.
  init(_ tree: XMLTree, names: [XMLNameTraits], mapped: XMLMappedRoles? = nil) {
    self.tree = tree
    self.names = names
    self.mapped = mapped
    // The document's attributes will stand behind the blocks.
    text.makeRoom(bytes: tree.file.count, pieces: tree.events.count / 2, blocks: tree.elements.count)
    layouts.makeRoom(for: tree.elements.count)
    for (index, event) in tree.events.enumerated() {
      switch event {
      case .start(let element): start(Int(element))
      case .end: end()
      case .text(let piece): add(piece, index)
      case .comment, .processingInstruction: break
      }
    }
  }

  /// The text of all blocks, which is left empty.
  mutating func takeCharacters() -> [UInt8] {
    let characters = text.characters
    text.characters = []
    return characters
  }

  // MARK: Elements

  private mutating func start(_ element: Int) {
    let name = names[tree.elements[element].name]
    let role = mapped?.layout(element) ?? name.role
    if isInline(element, name, role) {
      layouts.append(.inline)
      if case .lineBreak = role { lineBreak() }
      open.append(.inline)
      return
    }
    let outer = frames.indices.last
    if case .note = role, outer != nil {
      outside.append(text)
      text = XMLBlockText()
      open.append(.note)
    } else {
      flush()
      open.append(.block)
    }
    let outerKind = outer.flatMap { frames[$0].kind }
    var kind = XMLProjector.inherited(outerKind)
    var row = outer.flatMap { frames[$0].row }
    var column = outer.flatMap { frames[$0].column }
    var isRow = false
    var layout = Markup.Layout.block
    switch role {
    case .block(.cell):
      kind = .cell
      if let next = columns.indices.last, row != nil {
        column = columns[next]
        let width = width(of: element)
        columns[next] += width
        layout = .cell
      }
    case .block(.unplaced): kind = .unplaced
    case .block(let own): kind = kind ?? own
    case .row:
      rows += 1
      row = rows
      column = nil
      kind = .cell
      isRow = true
      columns.append(0)
    case .note: kind = .paragraph
    case .container: kind = kind ?? outerKind
    case .inline, .lineBreak, nil: break
    }
    if name.isBannerInfo, isBannerInfo(element) { kind = .banner }
    let isLabel = name.isLabel && isInList(element)
    if isLabel { releaseLabel() }
    layouts.append(layout)
    let isInItem = name.isItem || (!name.isList && outer.map { frames[$0].isInItem } ?? false)
    frames.append(
      Frame(
        element: element, kind: kind, row: row, column: column, isRow: isRow, isInItem: isInItem,
        isLabel: isLabel))
  }

  private mutating func end() {
    guard let opening = open.popLast(), opening != .inline, let last = frames.indices.last else { return }
    if frames[last].isLabel, notes.last?.frame != last, let waiting = takeLabel(from: last) {
      label = waiting
    } else {
      flush()
    }
    if let waiting = label, tree.elements[waiting.block.element].parent == frames[last].element {
      releaseLabel()
    }
    if frames[last].isRow { columns.removeLast() }
    frames.removeLast()
    if opening == .note, let before = outside.popLast() { endNote(before) }
  }

  /// Goes on with the text around a note, which is put behind the block that it interrupts.
  private mutating func endNote(_ before: consuming XMLBlockText) {
    let note = text
    text = before
    let outer = frames.count - 1
    if notes.last?.frame == outer {
      notes[notes.count - 1].text.append(note)
    } else if !note.blocks.isEmpty {
      notes.append((outer, note))
    }
  }

  private mutating func isInline(_ element: Int, _ name: XMLNameTraits, _ role: XMLVocabulary.Role?) -> Bool {
    guard let parent = tree.elements[element].parent, let outer = open.last else { return false }
    let isInsideText = outer == .inline || tree.elements[parent].hasText
    switch role {
    case .inline, .lineBreak: return true
    case .note, .row, .container: return false
    case .block: return isInsideText && (mapped?.isValue(element) ?? false || name.isInlineInsideText)
    case nil: return isInsideText
    }
  }

  /// The kinds that go on to the blocks inside: a paragraph in a cell is a cell.
  private static func inherited(_ kind: Region.Kind?) -> Region.Kind? {
    switch kind {
    case .cell, .listItem, .caption, .banner: kind
    default: nil
    }
  }

  /// DocBook as the intelligence community writes it puts the banner line into `releaseinfo`.
  private mutating func isBannerInfo(_ element: Int) -> Bool {
    tree.attribute("role", of: element).map { tree.string($0.value).hasSuffix("banner") } ?? false
  }

  private mutating func isInList(_ element: Int) -> Bool {
    tree.elements[element].parent.map { names[tree.elements[$0].name].isList } ?? false
  }

  /// How many columns a cell takes, as TEI and HTML write it.
  private mutating func width(of element: Int) -> Int {
    let attribute = tree.attribute("cols", of: element) ?? tree.attribute("colspan", of: element)
    return attribute.flatMap { Int(tree.string($0.value)) }.map { min(max($0, 1), 1_000) } ?? 1
  }

  // MARK: Text

  private mutating func add(_ piece: XMLTree.Piece, _ event: Int) {
    guard let top = frames.indices.last else { return }
    let first = tree.firstBlack(of: piece.characters)
    if frames[top].text == nil {
      guard let first else { return }
      frames[top].source.start =
        tree.isOfFile(piece.characters)
        ? first : tree.firstBlack(of: piece.source) ?? piece.source.lowerBound
      takeLabel()
      append(first..<piece.characters.upperBound, event)
    } else {
      append(piece.characters, event)
    }
    if first != nil {
      var end = piece.source.upperBound
      while end > piece.source.lowerBound, tree.file[end - 1].isASCIIWhitespace { end -= 1 }
      frames[top].source.end = end > piece.source.lowerBound ? end : piece.source.upperBound
    }
  }

  private mutating func append(_ range: Range<Int>, _ event: Int) {
    let top = frames.count - 1
    if frames[top].text == nil { frames[top].text = (text.beginLine(), text.pieces.count) }
    text.pieces.append(XMLBlock.Piece(event: event, characters: range, offset: text.characters.count))
    tree.append(range, to: &text.characters)
  }

  /// Puts a label that waits in front of the text that now begins, or ahead of it where that is no item's.
  private mutating func takeLabel() {
    guard let waiting = label, waiting.depth == outside.count, let top = frames.indices.last else { return }
    guard frames[top].isInItem else { return releaseLabel() }
    label = nil
    let start = text.beginLine()
    frames[top].text = (start, text.pieces.count)
    text.pieces += waiting.text.pieces.lazy.map { $0.shifted(by: start) }
    text.characters += waiting.text.characters
    text.characters.append(0x20)
    frames[top].source.start = waiting.block.source.lowerBound
  }

  private mutating func releaseLabel() {
    guard let waiting = label else { return }
    label = nil
    text.append(waiting.text)
  }

  /// A line break inside text is a line feed; it never stands at the start of a block.
  private mutating func lineBreak() {
    if frames.last?.text != nil { text.characters.append(0x0A) }
  }

  /// Ends the block at hand, if there is text in it, and puts the notes met in it behind.
  private mutating func flush() {
    guard let last = frames.indices.last else { return }
    if let begin = frames[last].text { text.end(takeBlock(from: last, begin)) }
    if let note = notes.last, note.frame == last {
      notes.removeLast()
      text.append(note.text)
    }
  }

  /// Takes what has been read of a frame's block, and leaves the frame without text. There is text that is not white
  /// space, because no block begins before it.
  private mutating func takeBlock(from frame: Int, _ begin: (bytes: Int, pieces: Int)) -> XMLBlock {
    frames[frame].text = nil
    var end = text.characters.count
    while end > begin.bytes, text.characters[end - 1].isASCIIWhitespace { end -= 1 }
    if end < text.characters.count { text.characters.removeLast(text.characters.count - end) }
    while text.pieces.count > begin.pieces, text.pieces[text.pieces.count - 1].offset >= end {
      text.pieces.removeLast()
    }
    if text.pieces.count > begin.pieces { text.pieces[text.pieces.count - 1].cut(at: end) }
    let source = frames[frame].source
    let span = Span(begin.bytes, end)
    return XMLBlock(
      kind: frames[frame].kind ?? XMLProjector.kind(of: text.characters[span.range]),
      element: frames[frame].element, span: span, source: source.start..<max(source.start, source.end),
      row: frames[frame].row, column: frames[frame].column)
  }

  /// Takes a label off the text.
  private mutating func takeLabel(from frame: Int) -> Label? {
    guard let begin = frames[frame].text else { return nil }
    let block = takeBlock(from: frame, begin).shifted(by: -begin.bytes)
    var own = XMLBlockText()
    own.characters = Array(text.characters[begin.bytes...])
    own.pieces = text.pieces[begin.pieces...].map { $0.shifted(by: -begin.bytes) }
    own.end(block)
    text.removeLast(from: begin)
    return Label(text: own, block: block, depth: outside.count)
  }

  /// What an element of an unknown name holds: a few words in one line are a value, more are a paragraph.
  private static func kind(of bytes: ArraySlice<UInt8>) -> Region.Kind {
    bytes.count <= 120 && !bytes.contains(0x0A) && bytes.count(where: { $0 == 0x20 }) < 8
      ? .field : .paragraph
  }
}

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
struct XMLProjector {
  private(set) var blocks: [XMLBlock] = []
  /// The bytes of all blocks, in the order in which they ended. While a block is open, its bytes are the last; those
  /// of a block that a note interrupts wait in its frame.
  private(set) var characters: [UInt8] = []
  /// Those of all blocks, in the same way.
  private(set) var pieces: [XMLBlock.Piece] = []
  /// One for each element.
  private(set) var layouts: [Markup.Layout] = []
  private let tree: XMLTree
  private let file: [UInt8]
  private let names: [XMLNameTraits]
  private let mapped: XMLMappedRoles?
  private var frames: [Frame] = []
  /// For each open element, whether it opened a frame, and whether that frame is a note.
  private var open: [Opening] = []
  /// Blocks of notes that are open, innermost last.
  private var notes: [[XMLBlock]] = []
  private var rows = 0
  /// The next free column of each open row, innermost last.
  private var columns: [Int] = []
  /// A label that waits for the text of its item, and how many notes were open around it.
  private var label: (block: XMLBlock, depth: Int)?

  private enum Opening { case inline, block, note }

  /// An open block: what has been read of it since it began or was last interrupted.
  private struct Frame {
    var element = 0
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
    /// The same while a note interrupts it.
    var waiting: (bytes: [UInt8], pieces: [XMLBlock.Piece])?
    var start = 0
    var end = 0
    /// Notes met since.
    var notes: [XMLBlock] = []

  }

  /// - Parameters:
  ///   - file: the UTF-8 form of the file, to place the ends of a block.
  ///   - names: what each name of the tree says.
  ///   - mapped: the roles that a mapping gives to elements, before those of their names.
  init(_ tree: XMLTree, file: [UInt8], names: [XMLNameTraits], mapped: XMLMappedRoles? = nil) {
    self.tree = tree
    self.file = file
    self.names = names
    self.mapped = mapped
    characters.makeRoom(for: tree.characters.count)
    pieces.makeRoom(for: tree.events.count / 2)
    layouts.makeRoom(for: tree.elements.count)
    blocks.makeRoom(for: tree.elements.count)
    for (index, event) in tree.events.enumerated() {
      switch event {
      case .start(let element): start(Int(element))
      case .end: end()
      case .text(let piece): text(piece, index)
      case .comment, .processingInstruction: break
      }
    }
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
    if case .note = role, let outer {
      interrupt(outer)
      notes.append([])
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
        columns[next] += width(of: element)
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
    if frames[last].isLabel, frames[last].notes.isEmpty, let block = takeBlock(from: last) {
      label = (block, notes.count)
    } else {
      flush()
    }
    if let waiting = label, tree.elements[waiting.block.element].parent == frames[last].element {
      releaseLabel()
    }
    if frames[last].isRow { columns.removeLast() }
    frames.removeLast()
    if opening == .note, let blocks = notes.popLast(), let outer = frames.indices.last {
      frames[outer].notes += blocks
      goOn(outer)
    }
  }

  /// Takes the text of a block off while a note is read.
  private mutating func interrupt(_ frame: Int) {
    guard let text = frames[frame].text else { return }
    frames[frame].waiting = (Array(characters[text.bytes...]), Array(pieces[text.pieces...]))
    frames[frame].text = nil
    characters.removeLast(characters.count - text.bytes)
    pieces.removeLast(pieces.count - text.pieces)
  }

  /// Puts it back behind the note.
  private mutating func goOn(_ frame: Int) {
    guard let waiting = frames[frame].waiting.take() else { return }
    frames[frame].text = (characters.count, pieces.count)
    characters += waiting.bytes
    pieces += waiting.pieces
  }

  private func isInline(_ element: Int, _ name: XMLNameTraits, _ role: XMLVocabulary.Role?) -> Bool {
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
  private func isBannerInfo(_ element: Int) -> Bool {
    tree.attribute("role", of: element).map { tree.string($0.value).hasSuffix("banner") } ?? false
  }

  private func isInList(_ element: Int) -> Bool {
    tree.elements[element].parent.map { names[tree.elements[$0].name].isList } ?? false
  }

  /// How many columns a cell takes, as TEI and HTML write it.
  private func width(of element: Int) -> Int {
    let attribute = tree.attribute("cols", of: element) ?? tree.attribute("colspan", of: element)
    return attribute.flatMap { Int(tree.string($0.value)) }.map { min(max($0, 1), 1_000) } ?? 1
  }

  // MARK: Text

  private mutating func text(_ piece: XMLTree.Piece, _ event: Int) {
    guard let top = frames.indices.last else { return }
    let first = XMLProjector.firstBlack(of: piece.characters, in: tree.characters)
    if frames[top].text == nil {
      guard let first else { return }
      frames[top].start =
        XMLProjector.firstBlack(of: piece.source, in: file) ?? piece.source.lowerBound
      takeLabel()
      append(first..<piece.characters.upperBound, event)
    } else {
      append(piece.characters, event)
    }
    if first != nil {
      var end = piece.source.upperBound
      while end > piece.source.lowerBound, file[end - 1].isASCIIWhitespace { end -= 1 }
      frames[top].end = end > piece.source.lowerBound ? end : piece.source.upperBound
    }
  }

  /// The first byte that is not white space.
  private static func firstBlack(of range: Range<Int>, in bytes: [UInt8]) -> Int? {
    for offset in range where !bytes[offset].isASCIIWhitespace { return offset }
    return nil
  }

  private mutating func append(_ range: Range<Int>, _ event: Int) {
    let top = frames.count - 1
    let text = frames[top].text ?? (characters.count, pieces.count)
    frames[top].text = text
    pieces.append(
      XMLBlock.Piece(event: event, characters: range, offset: characters.count - text.bytes))
    tree.append(range, to: &characters)
  }

  /// Puts a label that waits in front of the text that now begins, or ahead of it where that is no item's.
  private mutating func takeLabel() {
    guard let waiting = label, waiting.depth == notes.count, let top = frames.indices.last else { return }
    guard frames[top].isInItem else { return releaseLabel() }
    label = nil
    frames[top].text = (characters.count, pieces.count)
    characters += Array(characters[waiting.block.span.range]) + [0x20]
    pieces += Array(pieces[waiting.block.pieces])
    frames[top].start = waiting.block.source.lowerBound
  }

  private mutating func releaseLabel() {
    guard let waiting = label else { return }
    label = nil
    emit(waiting.block)
  }

  /// A line break inside text is a line feed; it never stands at the start of a block.
  private mutating func lineBreak() {
    if frames.last?.text != nil { characters.append(0x0A) }
  }

  /// Ends the block at hand, if there is text in it, and puts the notes met in it behind.
  private mutating func flush() {
    guard let last = frames.indices.last else { return }
    if let block = takeBlock(from: last) { emit(block) }
    if !frames[last].notes.isEmpty {
      emit(frames[last].notes)
      frames[last].notes = []
    }
  }

  private mutating func emit(_ block: XMLBlock) {
    if let note = notes.indices.last { notes[note].append(block) } else { blocks.append(block) }
  }

  private mutating func emit(_ ready: [XMLBlock]) {
    if let note = notes.indices.last { notes[note] += ready } else { blocks += ready }
  }

  /// Takes what has been read of a frame's block, and leaves the frame without text.
  private mutating func takeBlock(from frame: Int) -> XMLBlock? {
    guard let text = frames[frame].text else { return nil }
    frames[frame].text = nil
    var end = characters.count
    while end > text.bytes, characters[end - 1].isASCIIWhitespace { end -= 1 }
    characters.removeLast(characters.count - end)
    let count = end - text.bytes
    while pieces.count > text.pieces, pieces[pieces.count - 1].offset >= count { pieces.removeLast() }
    if pieces.count > text.pieces { pieces[pieces.count - 1].cut(at: count) }
    if count == 0 { return nil }
    let source = frames[frame].start..<max(frames[frame].start, frames[frame].end)
    let span = Span(text.bytes, end)
    return XMLBlock(
      kind: frames[frame].kind ?? XMLProjector.kind(of: characters[span.range]),
      element: frames[frame].element, span: span, pieces: text.pieces..<pieces.count, source: source,
      row: frames[frame].row, column: frames[frame].column)
  }

  /// What an element of an unknown name holds: a few words in one line are a value, more are a paragraph.
  private static func kind(of bytes: ArraySlice<UInt8>) -> Region.Kind {
    bytes.count <= 120 && !bytes.contains(0x0A) && bytes.count(where: { $0 == 0x20 }) < 8
      ? .field : .paragraph
  }
}

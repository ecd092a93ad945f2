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
  /// The bytes of all blocks, in the order in which they ended.
  private(set) var characters: [UInt8] = []
  /// Those of all blocks.
  private(set) var pieces: [XMLBlock.Piece] = []
  /// One for each element.
  private(set) var layouts: [Markup.Layout] = []
  private let tree: XMLTree
  private let file: [UInt8]
  private let names: [XMLNameTraits]
  private let mapped: XMLMappedRoles?
  /// The open ones, and behind them some whose room is used again.
  private var frames: [Frame] = []
  private var depth = 0
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
    var bytes: [UInt8] = []
    var pieces: [XMLBlock.Piece] = []
    var start = 0
    var end = 0
    /// Notes met since.
    var notes: [XMLBlock] = []

    /// Makes it another one, in the same room.
    mutating func begin(
      _ element: Int, kind: Region.Kind?, row: Int?, column: Int?, isRow: Bool, isInItem: Bool, isLabel: Bool
    ) {
      self.element = element
      self.kind = kind
      self.row = row
      self.column = column
      self.isRow = isRow
      self.isInItem = isInItem
      self.isLabel = isLabel
      (start, end) = (0, 0)
      notes = []
      clear()
    }

    mutating func clear() {
      bytes.removeAll(keepingCapacity: true)
      pieces.removeAll(keepingCapacity: true)
    }
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
    characters.reserveCapacity(tree.characters.count)
    pieces.reserveCapacity(tree.events.count / 2)
    layouts.reserveCapacity(tree.elements.count)
    for (index, event) in tree.events.enumerated() {
      switch event {
      case .start(let element): start(element)
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
    let outer = depth > 0 ? depth - 1 : nil
    if case .note = role, outer != nil {
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
    if depth == frames.count { frames.append(Frame()) }
    frames[depth].begin(
      element, kind: kind, row: row, column: column, isRow: isRow, isInItem: isInItem, isLabel: isLabel)
    depth += 1
  }

  private mutating func end() {
    guard let opening = open.popLast(), opening != .inline, depth > 0 else { return }
    let last = depth - 1
    if frames[last].isLabel, frames[last].notes.isEmpty, let block = takeBlock(from: last) {
      label = (block, notes.count)
    } else {
      flush()
    }
    if let waiting = label, tree.elements[waiting.block.element].parent == frames[last].element {
      releaseLabel()
    }
    if frames[last].isRow { columns.removeLast() }
    depth -= 1
    if opening == .note, let blocks = notes.popLast(), depth > 0 { frames[depth - 1].notes += blocks }
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
    guard depth > 0 else { return }
    let top = depth - 1
    let first = XMLProjector.firstBlack(of: piece.characters, in: tree.characters)
    if frames[top].bytes.isEmpty {
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
    let top = depth - 1
    frames[top].pieces.append(
      XMLBlock.Piece(event: event, characters: range, offset: frames[top].bytes.count))
    tree.append(range, to: &frames[top].bytes)
  }

  /// Puts a label that waits in front of the text that now begins, or ahead of it where that is no item's.
  private mutating func takeLabel() {
    guard let waiting = label, waiting.depth == notes.count, depth > 0 else { return }
    let top = depth - 1
    guard frames[top].isInItem else { return releaseLabel() }
    label = nil
    frames[top].bytes = characters[waiting.block.span.range] + [0x20]
    frames[top].pieces = Array(pieces[waiting.block.pieces])
    frames[top].start = waiting.block.source.lowerBound
  }

  private mutating func releaseLabel() {
    guard let waiting = label else { return }
    label = nil
    emit(waiting.block)
  }

  /// A line break inside text is a line feed; it never stands at the start of a block.
  private mutating func lineBreak() {
    guard depth > 0, !frames[depth - 1].bytes.isEmpty else { return }
    frames[depth - 1].bytes.append(0x0A)
  }

  /// Ends the block at hand, if there is text in it, and puts the notes met in it behind.
  private mutating func flush() {
    guard depth > 0 else { return }
    let last = depth - 1
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
    defer { frames[frame].clear() }
    var count = frames[frame].bytes.count
    while count > 0, frames[frame].bytes[count - 1].isASCIIWhitespace { count -= 1 }
    if count == 0 { return nil }
    let start = characters.count
    frames[frame].bytes.removeLast(frames[frame].bytes.count - count)
    characters += frames[frame].bytes
    let firstPiece = pieces.count
    for piece in frames[frame].pieces where piece.offset < count {
      let length = min(piece.characters.count, count - piece.offset)
      pieces.append(
        XMLBlock.Piece(
          event: piece.event,
          characters: piece.characters.lowerBound..<(piece.characters.lowerBound + length),
          offset: piece.offset))
    }
    let span = Span(start, start + count)
    let source = frames[frame].start..<max(frames[frame].start, frames[frame].end)
    return XMLBlock(
      kind: frames[frame].kind ?? XMLProjector.kind(of: characters[span.range]),
      element: frames[frame].element, span: span, pieces: firstPiece..<pieces.count, source: source,
      row: frames[frame].row, column: frames[frame].column)
  }

  /// What an element of an unknown name holds: a few words in one line are a value, more are a paragraph.
  private static func kind(of bytes: ArraySlice<UInt8>) -> Region.Kind {
    bytes.count <= 120 && !bytes.contains(0x0A) && bytes.count(where: { $0 == 0x20 }) < 8
      ? .field : .paragraph
  }
}

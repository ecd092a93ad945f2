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
  /// One for each element.
  private(set) var layouts: [Markup.Layout] = []
  private let tree: XMLTree
  private let file: [UInt8]
  private let names: [Name]
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

  /// What a name means for the layout.
  private struct Name {
    let role: XMLVocabulary.Role?
    let isInlineInsideText: Bool
    let isBannerInfo: Bool
    let isLabel: Bool
    let isList: Bool
    let isItem: Bool
  }

  /// An open block: what has been read of it since it began or was last interrupted.
  private struct Frame {
    let element: Int
    /// Nil where the name says nothing; then the content decides.
    let kind: Region.Kind?
    let row: Int?
    let column: Int?
    let isRow: Bool
    /// Whether it lies in a list item, with no other list between.
    let isInItem: Bool
    let isLabel: Bool
    var bytes: [UInt8] = []
    var pieces: [XMLBlock.Piece] = []
    var start = 0
    var end = 0
    /// Notes met since.
    var notes: [XMLBlock] = []
  }

  /// - Parameters:
  ///   - file: the UTF-8 form of the file, to place the ends of a block.
  ///   - roles: of each name of the tree.
  ///   - mapped: the roles that a mapping gives to elements, before those of their names.
  init(_ tree: XMLTree, file: [UInt8], roles: [XMLVocabulary.Role?], mapped: XMLMappedRoles? = nil) {
    self.tree = tree
    self.file = file
    self.mapped = mapped
    names = zip(tree.names, roles).map { name, role in
      Name(
        role: role, isInlineInsideText: XMLVocabulary.inlineInsideText.contains(name.local.lowercased()),
        isBannerInfo: name.local == "releaseinfo", isLabel: name.local == "label",
        isList: name.local == "list", isItem: name.local == "item")
    }
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
    let outer = frames.indices.last
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
    frames.append(
      Frame(
        element: element, kind: kind, row: row, column: column, isRow: isRow,
        isInItem: name.isItem || (!name.isList && outer.map { frames[$0].isInItem } ?? false),
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
    if opening == .note, let blocks = notes.popLast(), !frames.isEmpty {
      frames[frames.count - 1].notes += blocks
    }
  }

  private func isInline(_ element: Int, _ name: Name, _ role: XMLVocabulary.Role?) -> Bool {
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
    let bytes = tree.characters[piece.characters]
    let first = bytes.firstIndex { !$0.isASCIIWhitespace }
    if frames[top].bytes.isEmpty {
      guard let first else { return }
      frames[top].start = file[piece.source].firstIndex { !$0.isASCIIWhitespace } ?? piece.source.lowerBound
      takeLabel()
      append(first..<bytes.endIndex, event)
    } else {
      append(piece.characters, event)
    }
    if first != nil {
      let last = file[piece.source].lastIndex { !$0.isASCIIWhitespace }
      frames[top].end = last.map { $0 + 1 } ?? piece.source.upperBound
    }
  }

  private mutating func append(_ characters: Range<Int>, _ event: Int) {
    let top = frames.count - 1
    frames[top].pieces.append(
      XMLBlock.Piece(event: event, characters: characters, offset: frames[top].bytes.count))
    frames[top].bytes += tree.characters[characters]
  }

  /// Puts a label that waits in front of the text that now begins, or ahead of it where that is no item's.
  private mutating func takeLabel() {
    guard let waiting = label, waiting.depth == notes.count, let top = frames.indices.last else { return }
    guard frames[top].isInItem else { return releaseLabel() }
    label = nil
    frames[top].bytes = waiting.block.bytes + [0x20]
    frames[top].pieces = waiting.block.pieces
    frames[top].start = waiting.block.source.lowerBound
  }

  private mutating func releaseLabel() {
    guard let waiting = label else { return }
    label = nil
    emit(CollectionOfOne(waiting.block))
  }

  /// A line break inside text is a line feed; it never stands at the start of a block.
  private mutating func lineBreak() {
    guard let last = frames.indices.last, !frames[last].bytes.isEmpty else { return }
    frames[last].bytes.append(0x0A)
  }

  /// Ends the block at hand, if there is text in it, and puts the notes met in it behind.
  private mutating func flush() {
    guard let last = frames.indices.last else { return }
    if let block = takeBlock(from: last) { emit(CollectionOfOne(block)) }
    if !frames[last].notes.isEmpty {
      emit(frames[last].notes)
      frames[last].notes = []
    }
  }

  private mutating func emit(_ ready: some Collection<XMLBlock>) {
    if let note = notes.indices.last { notes[note] += ready } else { blocks += ready }
  }

  /// Takes what has been read of a frame's block, and leaves the frame without text.
  private mutating func takeBlock(from frame: Int) -> XMLBlock? {
    if frames[frame].bytes.isEmpty { return nil }
    var bytes: [UInt8] = []
    var pieces: [XMLBlock.Piece] = []
    swap(&bytes, &frames[frame].bytes)
    swap(&pieces, &frames[frame].pieces)
    while let last = bytes.last, last.isASCIIWhitespace { bytes.removeLast() }
    if bytes.isEmpty { return nil }
    while let piece = pieces.last, piece.offset >= bytes.count { pieces.removeLast() }
    if let piece = pieces.last {
      let count = min(piece.characters.count, bytes.count - piece.offset)
      pieces[pieces.count - 1].characters =
        piece.characters.lowerBound..<(piece.characters.lowerBound + count)
    }
    let (start, end) = (frames[frame].start, frames[frame].end)
    return XMLBlock(
      kind: frames[frame].kind ?? XMLProjector.kind(of: bytes[...]), element: frames[frame].element,
      bytes: bytes, pieces: pieces, source: start..<max(start, end), row: frames[frame].row,
      column: frames[frame].column)
  }

  /// What an element of an unknown name holds: a few words in one line are a value, more are a paragraph.
  private static func kind(of bytes: ArraySlice<UInt8>) -> Region.Kind {
    bytes.count <= 120 && !bytes.contains(0x0A) && bytes.count(where: { $0 == 0x20 }) < 8
      ? .field : .paragraph
  }
}

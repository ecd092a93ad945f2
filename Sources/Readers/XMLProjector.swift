import Documents
import SourceText

/// Lays an XML tree out as blocks of text in reading order.
///
/// - An element is part of the text around it when its name says so, or when text that is not white space stands
///   beside it and its name does not say otherwise; its content is joined in place, so that a name split by a
///   tag reads as one. Every other element ends the block before it.
/// - A note stands behind the block it interrupts, so that a sentence is not torn apart.
/// - Text is kept as written. Only white space at the two ends of a block is left out: it lies between blocks
///   and shows nothing.
struct XMLProjector {
  private(set) var blocks: [XMLBlock] = []
  private let tree: XMLTree
  private let file: [UInt8]
  private var frames: [Frame] = []
  /// For each open element, whether it opened a frame, and whether that frame is a note.
  private var open: [Opening] = []
  /// Blocks of notes that are open, innermost last.
  private var notes: [[XMLBlock]] = []
  private var rows = 0

  private enum Opening { case inline, block, note }

  /// An open block: what has been read of it since it began or was last interrupted.
  private struct Frame {
    let element: Int
    /// Nil where the name says nothing; then the content decides.
    let kind: Region.Kind?
    let row: Int?
    var bytes: [UInt8] = []
    var start = 0
    var end = 0
    /// Notes met since.
    var notes: [XMLBlock] = []
  }

  /// - Parameter file: the UTF-8 form of the file, to place the ends of a block.
  init(_ tree: XMLTree, file: [UInt8]) {
    self.tree = tree
    self.file = file
    for event in tree.events {
      switch event {
      case .start(let element): start(element)
      case .end: end()
      case .text(let piece): text(piece)
      case .comment, .processingInstruction: break
      }
    }
  }

  // MARK: Elements

  private mutating func start(_ element: Int) {
    let local = tree.name(of: element).local
    let role = XMLVocabulary.role(local)
    if isInline(element, local, role) {
      if case .lineBreak = role { lineBreak() }
      open.append(.inline)
      return
    }
    let outer = frames.last
    if case .note = role, outer != nil {
      notes.append([])
      open.append(.note)
    } else {
      flush()
      open.append(.block)
    }
    var kind = outer.flatMap { XMLProjector.inherited($0.kind) }
    var row = outer?.row
    switch role {
    case .block(let own): kind = kind ?? own
    case .row:
      rows += 1
      row = rows
      kind = .cell
    case .note: kind = .paragraph
    case .container: kind = kind ?? outer?.kind
    case .inline, .lineBreak, nil: break
    }
    if isBannerInfo(element, local) { kind = .banner }
    frames.append(Frame(element: element, kind: kind, row: row))
  }

  private mutating func end() {
    guard let opening = open.popLast(), opening != .inline else { return }
    flush()
    frames.removeLast()
    if opening == .note, let blocks = notes.popLast(), !frames.isEmpty {
      frames[frames.count - 1].notes += blocks
    }
  }

  private func isInline(_ element: Int, _ local: String, _ role: XMLVocabulary.Role?) -> Bool {
    guard let parent = tree.elements[element].parent, let outer = open.last else { return false }
    let isInsideText = outer == .inline || tree.elements[parent].hasText
    switch role {
    case .inline, .lineBreak: return true
    case .note, .row, .container: return false
    case .block: return isInsideText && XMLVocabulary.inlineInsideText.contains(local.lowercased())
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
  private func isBannerInfo(_ element: Int, _ local: String) -> Bool {
    guard local == "releaseinfo", let role = tree.attribute("role", of: element) else { return false }
    return tree.string(role.value).hasSuffix("banner")
  }

  // MARK: Text

  private mutating func text(_ piece: XMLTree.Piece) {
    guard !frames.isEmpty else { return }
    let bytes = tree.characters[piece.characters]
    let isBlank = bytes.allSatisfy(\.isASCIIWhitespace)
    let top = frames.count - 1
    if frames[top].bytes.isEmpty {
      if isBlank { return }
      frames[top].bytes += bytes.drop(while: \.isASCIIWhitespace)
      frames[top].start = file[piece.source].firstIndex { !$0.isASCIIWhitespace } ?? piece.source.lowerBound
    } else {
      frames[top].bytes += bytes
    }
    if !isBlank {
      let last = file[piece.source].lastIndex { !$0.isASCIIWhitespace }
      frames[top].end = last.map { $0 + 1 } ?? piece.source.upperBound
    }
  }

  /// A line break inside text is a line feed; it never stands at the start of a block.
  private mutating func lineBreak() {
    guard let last = frames.indices.last, !frames[last].bytes.isEmpty else { return }
    frames[last].bytes.append(0x0A)
  }

  /// Ends the block at hand, if there is text in it, and puts the notes met in it behind.
  private mutating func flush() {
    guard let last = frames.indices.last else { return }
    let frame = frames[last]
    frames[last].bytes = []
    frames[last].notes = []
    var bytes = frame.bytes[...]
    while let end = bytes.last, end.isASCIIWhitespace { bytes.removeLast() }
    var ready: [XMLBlock] = []
    if !bytes.isEmpty {
      ready.append(
        XMLBlock(
          kind: frame.kind ?? XMLProjector.kind(of: bytes), element: frame.element, bytes: Array(bytes),
          source: frame.start..<max(frame.start, frame.end), row: frame.row))
    }
    ready += frame.notes
    if let note = notes.indices.last { notes[note] += ready } else { blocks += ready }
  }

  /// What an element of an unknown name holds: a few words in one line are a value, more are a paragraph.
  private static func kind(of bytes: ArraySlice<UInt8>) -> Region.Kind {
    bytes.count <= 120 && !bytes.contains(0x0A) && bytes.count(where: { $0 == 0x20 }) < 8
      ? .field : .paragraph
  }
}

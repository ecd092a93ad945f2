import Diagnostics
import Documents
import SourceText

/// Makes a document of a word-processor document in the Office Open XML format (.docx, ECMA-376).
///
/// The text holds the main part, the notes, headers and footers, block by block; then comments, hidden text, field
/// instructions, properties, alternative texts and addresses, none of which leaves by default. Parts that are no text
/// of the document (pictures, embedded files, custom data) are files of their own; nothing outside is ever fetched.
struct WordReader {
  private let package: OfficePackage
  private let file: SourceFile
  private let limits: Limits
  private var writer: BlockWriter
  private var layouts: [(part: WordPart, layout: WordLayout)] = []
  /// The parts that hold no blocks.
  private var others: [(part: WordPart, asides: [LayoutAside])] = []

  static func read(
    _ package: OfficePackage, main: String, file: SourceFile, limits: Limits
  ) throws(ReadFailure) -> Document {
    var reader = WordReader(package, file, limits)
    try reader.open(WordParts(package, main: main))
    return try reader.document()
  }

  private init(_ package: OfficePackage, _ file: SourceFile, _ limits: Limits) {
    self.package = package
    self.file = file
    self.limits = limits
    writer = BlockWriter(file, limits: limits, diagnostics: [])
  }

  private mutating func open(_ parts: WordParts) throws(ReadFailure) {
    for name in parts.relationships { try addAddresses(name) }
    let styles = try parts.styles.map { name throws(ReadFailure) in WordStyles(try package.xml(name)) }
    for name in parts.text + parts.comments {
      let part = try package.xml(name)
      let layout = try WordLayout(
        part, styles: styles ?? WordStyles(), isComments: parts.comments.contains(name))
      layouts.append((part, layout))
    }
    for name in parts.properties { try addProperties(name) }
  }

  // MARK: Beside the text

  /// Content that is not in the file cannot be judged; a link's address is only text; a template brings none.
  private mutating func addAddresses(_ name: String) throws(ReadFailure) {
    var asides: [LayoutAside] = []
    for relationship in try package.relationships(in: name) where relationship.isExternal {
      switch relationship.type {
      case "hyperlink": break
      case "attachedTemplate", "mailMergeSource", "mailMergeHeaderSource":
        writer.report(.templateElsewhere)
      default: throw package.failure(.contentElsewhere, name)
      }
      asides.append(
        LayoutAside(
          kind: .attribute, bytes: Array(relationship.target.utf8), name: relationship.type,
          node: "/" + name, range: relationship.place))
    }
    if !asides.isEmpty { others.append((try package.xml(name), asides)) }
  }

  /// Attributes of the parts without text that hold words.
  private static let wordAttributes: [String: Set<String>] = [
    "docVar": ["name", "val"], "property": ["name"], "person": ["author"],
  ]

  private mutating func addProperties(_ name: String) throws(ReadFailure) {
    var part = try package.xml(name)
    var asides: [LayoutAside] = []
    var open: [Int] = []
    func add(_ characters: Range<Int>, _ name: String, _ source: Range<Int>) throws(ReadFailure) {
      let bytes = part.tree.bytes(characters)
      guard bytes.contains(where: { !$0.isASCIIWhitespace }) else { return }
      asides.append(
        LayoutAside(
          kind: .attribute, bytes: bytes, name: name, node: try part.node(open.last), range: source))
    }
    for event in part.tree.events {
      switch event {
      case .start(let place):
        let element = Int(place)
        open.append(element)
        let wanted = WordReader.wordAttributes[part.tree.name(of: element).local] ?? []
        for attribute in part.tree.attributes(of: element) {
          let local = part.tree.names[attribute.name].local
          if wanted.contains(local) { try add(attribute.value, local, attribute.source) }
        }
      case .end: open.removeLast()
      case .text(let piece):
        try add(
          piece.characters, open.last.map { part.tree.name(of: $0).local } ?? "", piece.source)
      case .comment(let place):
        let piece = part.tree.asides[Int(place)].piece
        try add(piece.characters, "comment", piece.source)
      case .processingInstruction(let place):
        let piece = part.tree.asides[Int(place)].piece
        try add(piece.characters, "", piece.source)
      }
    }
    if !asides.isEmpty { others.append((part, asides)) }
  }

  // MARK: The whole

  private mutating func document() throws(ReadFailure) -> Document {
    writer.prepare(layouts.flatMap(\.layout.blocks))
    for (part, layout) in layouts {
      try writer.add(layout.blocks, lines: part.lines, base: part.text.base)
    }
    let all = layouts.map { ($0.part, $0.layout.asides) } + others.map { ($0.part, $0.asides) }
    for kind in [Region.Kind.attribute, .comment, .processingInstruction, .unplaced] {
      for (part, asides) in all {
        for aside in asides where aside.kind == kind { add(aside, part) }
      }
    }
    if layouts.contains(where: \.layout.hasHiddenText) { writer.report(.hiddenText) }
    if layouts.contains(where: \.layout.hasChanges) { writer.report(.unsettledChanges) }
    return writer.document(dialect: "word.document")
  }

  private mutating func add(_ aside: LayoutAside, _ part: WordPart) {
    let line = part.lines.place(of: aside.range.lowerBound).line
    let base = part.text.base
    writer.addAside(
      aside.kind, aside.bytes, name: aside.name,
      at: FilePlace(
        node: aside.node, line: line,
        bytes: (aside.range.lowerBound + base)..<(aside.range.upperBound + base)))
    if aside.kind == .unplaced { writer.report(.unplacedText, line: line) }
  }
}

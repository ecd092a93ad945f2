import Diagnostics
import Documents
import Markings
import Rules
import SourceText

/// Makes a document of an XML file.
///
/// The text holds the blocks in reading order, each on lines of its own; then every attribute value (namespace
/// declarations included), every comment and every processing instruction, each on its own line. A portion is a
/// run of neighbouring blocks with the same nearest marked element; a block with a portion mark in its text, and
/// a block that nothing marks, is a portion of its own. Attributes, comments and instructions carry no reading,
/// so they count with the banner.
struct XMLReader {
  private let file: SourceFile
  private let tree: XMLTree
  private var markup: XMLMarkupBuilder
  private let marks: XMLMarks
  private let dialect: String
  /// Where a mapping reads the document.
  private let mapped: XMLMappedRoles?
  private var identifiers: [Annotation] = []
  /// The portion elements of the mapping that a block has been met in.
  private var begun = Set<Int>()
  private var unread: [Span] = []
  private let base: Int
  /// How many scalars of several bytes the text has at most, where that is known.
  private let leads: Int?
  private let lines: LineIndex
  private var paths: XMLPaths
  private var builder = DocumentBuilder()
  private var banners: [MarkingReading]
  private var textMarks = MarkingCache(limit: 1)
  private let names: [XMLNameTraits]
  private var facts: XMLFacts
  /// The letter the block before began with, as an item of a lettered list.
  private var listLetter: UInt8?
  private var diagnostics: [Diagnostic]

  static func read(
    _ text: DecodedText, file: SourceFile, limits: Limits, dialects: [DialectMapping],
    diagnostics: [Diagnostic]
  ) throws(ReadFailure) -> Document {
    let tree = try XMLParser.parse(text, file: file.name, limits: limits)
    if tree.name(of: 0).local.lowercased() == "html" {
      throw ReadFailure(
        Diagnostic(.webPage, DiagnosticCode.webPage.title, at: DiagnosticPlace(file: file.name)))
    }
    var reader = XMLReader(text, tree, file, limits, dialects, diagnostics)
    do throws(XMLPaths.TooLong) {
      var projection = XMLProjector(tree, names: reader.names, mapped: reader.mapped)
      return try reader.document(&projection)
    } catch {
      throw ReadFailure(
        Diagnostic(.pathsTooLong, DiagnosticCode.pathsTooLong.title, at: DiagnosticPlace(file: file.name)))
    }
  }

  private init(
    _ text: DecodedText, _ tree: XMLTree, _ file: SourceFile, _ limits: Limits, _ dialects: [DialectMapping],
    _ diagnostics: [Diagnostic]
  ) {
    self.file = file
    self.tree = tree
    self.diagnostics = diagnostics
    base = text.base
    leads = text.census.map { $0.leads + tree.numberedReferences }
    let (dialect, mapping) = XMLDialect.of(tree, dialects)
    self.dialect = dialect
    mapped = mapping.map { XMLMappedRoles(tree, $0) }
    names = XMLNameTraits.of(tree.names)
    marks = XMLMarks(tree, names, mapped: Set((mapped?.attributes ?? [:]).filter { $0.value == .mark }.keys))
    markup = XMLMarkupBuilder(tree, XMLStructure(dialect: dialect, mapping: mapping), names)
    lines = LineIndex(text.utf8)
    paths = XMLPaths(tree, limit: limits.pathBytes)
    banners = marks.banners
    facts = XMLFacts(names)
  }

  private mutating func document(_ projection: inout XMLProjector) throws(XMLPaths.TooLong) -> Document {
    builder = DocumentBuilder(text: projection.takeCharacters())
    builder.reserve(regions: tree.attributes.count + tree.elements.count)
    try addBlocks(projection.text.blocks)
    try addAttributes()
    try addCommentsAndInstructions()
    let text = SourceText(utf8: builder.text)
    facts.settle(text, builder.regions)
    if let title = facts.title { builder.change(title, to: .title) }
    let withheld = EarlierWithholding.count(in: text, builder.regions)
    if withheld > 0 {
      let places = withheld == 1 ? "1 place" : "\(withheld) places"
      diagnostics.append(
        Diagnostic(
          .earlierWithholding, "\(places) withheld by an earlier release",
          at: DiagnosticPlace(file: file.name)))
    }
    let markup = markup.markup(projection.layouts, projection.text.pieces)
    return Document(
      source: file, dialect: dialect, text: text, regions: builder.regions,
      portions: builder.finishedPortions,
      banners: banners, number: facts.number.map { builder.regions[$0].span },
      title: facts.title.map { builder.regions[$0].span }, date: facts.date,
      language: LetterCount.language(of: text, in: builder.regions, leads: leads), unread: unread,
      markup: markup,
      annotations: dialect == "xml.tei" ? XMLAnnotations.find(in: markup, text) : identifiers,
      diagnostics: diagnostics
    )
  }

  // MARK: Blocks

  /// A portion that the next block may be part of.
  private struct Open {
    /// The nearest marked element.
    let marked: Int?
    /// The portion element of a mapping.
    let group: Int?
    let portion: Int
  }

  private mutating func addBlocks(_ blocks: [XMLBlock]) throws(XMLPaths.TooLong) {
    let text = SourceText(utf8: builder.text)
    let kinds = blocks.map { kind(of: $0, text) }
    readBanners(blocks, kinds, text)
    // Marks in the text without a list, such as `REL`, are read against the first banner.
    textMarks = MarkingCache.lent(under: banners.first { !$0.isMalformed })
    // A constant of its own, so that it is not counted as used anew for each block.
    let nodes = paths.nodes
    var previous: Open?
    for (block, kind) in zip(blocks, kinds) { previous = try add(block, kind, text, nodes, after: previous) }
    textMarks.giveBack()
  }

  /// - Parameter previous: the portion of the block before, where it can go on.
  /// - Returns: the same for this block.
  private mutating func add(
    _ block: XMLBlock, _ kind: Region.Kind, _ text: SourceText, _ nodes: NodePaths, after previous: Open?
  ) throws(XMLPaths.TooLong) -> Open? {
    let span = block.span
    let marked = marks.nearest(block.element)
    let found =
      kind == .banner
      ? nil
      : MarkingFinder.portionMark(in: text, paragraph: block.span, cache: &textMarks, after: listLetter)
    listLetter = MarkingFinder.listLetter(in: text, paragraph: block.span)
    let group = mapped?.groups[block.element]
    let isFirst = group.map { begun.insert($0).inserted } ?? false
    var next: Open?
    let portion: Int
    if let found {
      portion = builder.portion(mark: found.span, marks.readings(of: marked) + [found.reading])
      confirm(found, line: lines.line(of: block.source.lowerBound))
      // The mark at the start of a mapped portion counts for all of it; one inside does not.
      if isFirst {
        next = Open(marked: marked, group: group, portion: portion)
      }
    } else if marked != nil || group != nil {
      if let previous, previous.marked == marked, previous.group == group {
        portion = previous.portion
      } else {
        portion = builder.portion(marks.readings(of: marked))
      }
      next = Open(marked: marked, group: group, portion: portion)
    } else {
      portion = builder.portion()
    }
    try paths.count(block.element)
    if kind == .unplaced { leaveUnread(span, line: lines.line(of: block.source.lowerBound)) }
    if let mapped {
      note(mapped.facts[block.element], span, tree.name(of: block.element))
    } else {
      facts.consider(region: builder.regions.count, tree, block.element)
    }
    builder.region(
      kind, span, name: nil, at: place(.element(block.element, in: nodes), block.source),
      portion: portion, row: block.row, column: kind == .cell ? block.column : nil)
    return next
  }

  private mutating func leaveUnread(_ span: Span, line: Int) {
    unread.append(span)
    diagnostics.append(
      Diagnostic(
        .unplacedText, DiagnosticCode.unplacedText.title,
        at: DiagnosticPlace(file: file.name, line: line, span: span)))
  }

  /// In TEI a telegram stands line by line in paragraphs, so those are looked at as lines.
  private mutating func kind(of block: XMLBlock, _ text: SourceText) -> Region.Kind {
    guard dialect == "xml.tei", block.kind == .paragraph else { return block.kind }
    if isSourceNote(block, text) { return .sourceNote }
    if MarkingFinder.bannerLine(in: text, line: block.span) != nil { return .banner }
    if LineForm.pageLine(text, block.span) != nil { return .envelope }
    if LineForm.isAuthorityLine(text, block.span) { return .authorityBlock }
    return block.kind
  }

  private mutating func confirm(_ found: FoundMarking, line: Int) {
    guard found.confidence < MarkingFinder.reviewThreshold, !found.reading.isMalformed else { return }
    diagnostics.append(
      Diagnostic(
        .doubtfulMark, "a portion mark that may be something else",
        at: DiagnosticPlace(file: file.name, line: line, span: found.span)))
  }

  /// What a mapping says of the region that comes next.
  private mutating func note(_ role: DialectMapping.Role?, _ span: Span, _ name: XMLTree.Name) {
    guard let role else { return }
    facts.consider(region: builder.regions.count, as: role)
    if role == .identifier { identifiers.append(Annotation(.identifier, span, key: "", name: name.local)) }
  }

  // MARK: Banners

  /// Banner lines in the text: in elements made for them, in TEI source notes, and in TEI telegrams.
  private mutating func readBanners(_ blocks: [XMLBlock], _ kinds: [Region.Kind], _ text: SourceText) {
    let isTEI = dialect == "xml.tei"
    var cache = MarkingCache.lent(under: nil)
    for (index, kind) in kinds.enumerated() where kind == .banner || isTEI {
      let block = blocks[index]
      if block.kind == .banner {
        banners.append(cache.banner(text[block.span]))
      } else if kind == .sourceNote || (block.kind != .paragraph && isSourceNote(block, text)) {
        if let reading = SourceNote.marking(in: text, block.span, &cache) { banners.append(reading) }
      } else if kind == .banner, let found = MarkingFinder.bannerLine(in: text, line: block.span) {
        banners.append(found.reading)
      }
    }
    cache.giveBack()
  }

  private mutating func isSourceNote(_ block: XMLBlock, _ text: SourceText) -> Bool {
    let first = text.utf8[block.span.start]
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "S") {
      let bytes = text[block.span]
      if bytes.starts(with: "[Source:".utf8) || bytes.starts(with: "Source:".utf8) { return true }
    }
    var element: Int? = block.element
    while let current = element {
      if names[tree.elements[current].name].isNote {
        return tree.attribute("type", of: current).map { tree.string($0.value) == "source" } ?? false
      }
      element = tree.elements[current].parent
    }
    return false
  }

  // MARK: What is no text of the report

  private mutating func addAttributes() throws(XMLPaths.TooLong) {
    // Constants of their own, so that they are not counted as used anew for each attribute.
    let (tree, nodes) = (tree, paths.nodes)
    var portion: Int?
    for element in tree.elements.indices {
      for index in tree.elements[element].attributes {
        let attribute = tree.attributes[index]
        if attribute.value.isEmpty {
          markup.append(attribute, on: element, at: Span(0, 0))
          continue
        }
        try paths.count(attribute, on: element)
        let span = tree.withCharacters(attribute.value) { builder.append($0) }
        markup.append(attribute, on: element, at: span)
        let group = portion ?? builder.portion()
        portion = group
        if let mapped {
          note(mapped.attributes[index], span, tree.names[attribute.name])
        } else {
          facts.consider(attribute: builder.regions.count, tree, attribute, on: element)
        }
        builder.region(
          .attribute, span, name: nil,
          at: place(.attribute(attribute.name, of: element, in: nodes), attribute.source), portion: group)
      }
    }
  }

  private mutating func addCommentsAndInstructions() throws(XMLPaths.TooLong) {
    if tree.asides.isEmpty { return }
    let nodes = paths.nodes
    var portion: Int?
    for event in tree.events {
      let index: Int
      let kind: Region.Kind
      switch event {
      case .comment(let place):
        (index, kind) = (Int(place), .comment)
      case .processingInstruction(let place):
        (index, kind) = (Int(place), .processingInstruction)
      default: continue
      }
      let aside = tree.asides[index]
      if let parent = aside.parent { try paths.count(parent) }
      guard !aside.piece.characters.isEmpty else { continue }
      let span = tree.withCharacters(aside.piece.characters) { builder.append($0) }
      markup.place(aside: index, at: span)
      let node =
        kind == .comment
        ? FileNode.comment(in: aside.parent, nodes) : .processingInstruction(in: aside.parent, nodes)
      let group = portion ?? builder.portion()
      portion = group
      builder.region(
        kind, span, name: aside.target, at: place(node, aside.piece.source), portion: group)
    }
  }

  // MARK: Places

  private mutating func place(_ path: consuming FileNode, _ source: Range<Int>) -> FilePlace {
    FilePlace(
      path: path, line: lines.line(of: source.lowerBound),
      bytes: (source.lowerBound + base)..<(source.upperBound + base))
  }
}

import Documents
import ReleaseModel
import SourceText

/// Carries out a plan on a document's markup, as the gate does on its text.
///
/// - A tag that stands in or around withheld text goes with it: an inline element any of whose text is withheld
///   loses its tags, an element of which nothing leaves becomes the one box that stands for it, and equal boxes
///   that follow one another become one. So markup under a box leaves no trace (law 4).
/// - A table cell keeps its place while anything in its row leaves.
/// - Only names and values that are words of the dialect leave. Comments, instructions and other attributes do
///   not; a block of another name is called `part`.
struct MarkupGate {
  private let document: Document
  private let plan: Plan
  private let markup: Markup
  private var pseudonyms: Pseudonyms
  private var open: [Open] = []
  private var states: [Int: RegionState] = [:]
  /// The withheld portions whose mark has been shown.
  private var marked = Set<Int>()
  private var root: ReleasedMarkup.Element?

  private struct Node {
    let node: ReleasedMarkup.Node
    /// For a cell: the boxes that are all it shows.
    var cellBoxes: [Node]?

    /// The boxes that are all it shows; nil where it shows anything else.
    var boxes: [Node]? {
      if case .inline(.box(let box), _) = node, box.extent == .portion { [self] } else { cellBoxes }
    }

    static func text(_ text: String) -> Node { Node(node: .inline(.text(text), mark: nil)) }
  }

  /// An element whose end has not come.
  private struct Open {
    let element: Int
    let layout: Markup.Layout
    var nodes: [Node] = []
    var mark: String?
    /// Whether any text in it is withheld.
    var isTouched = false
    /// The region that its own text was last of.
    var region: Int?
  }

  /// How far a region has been written, as its text may be parted by tags and notes.
  private struct RegionState {
    var isWithheldWritten = false
    /// How many of its passages have been replaced.
    var passages = 0
    var hasContent = false
    var spaceDue = false
    var endsInSpace = false
  }

  init?(_ document: Document, _ plan: Plan, _ pseudonyms: Pseudonyms) {
    guard let markup = document.markup, plan.withholding.isEmpty else { return nil }
    self.document = document
    self.plan = plan
    self.markup = markup
    self.pseudonyms = pseudonyms
  }

  /// - Parameter pseudonyms: those of the packet; the blocks of the document have given all it needs.
  static func release(_ document: Document, _ plan: Plan, _ pseudonyms: Pseudonyms) -> ReleasedMarkup? {
    guard var gate = MarkupGate(document, plan, pseudonyms) else { return nil }
    return gate.run()
  }

  private mutating func run() -> ReleasedMarkup? {
    let besideWithheld = self.besideWithheld()
    for (index, event) in markup.events.enumerated() {
      switch event {
      case .start(let element): start(Int(element))
      case .end: end(isBesideWithheld: besideWithheld[index])
      case .text(let span): text(span)
      case .space, .comment, .processingInstruction: break
      }
    }
    return root.map { ReleasedMarkup(root: $0) }
  }

  // MARK: Elements

  private mutating func start(_ index: Int) {
    let layout = markup.elements[index].layout
    if layout == .inline { flushSpace() }
    open.append(Open(element: index, layout: layout))
  }

  private mutating func end(isBesideWithheld: Bool) {
    guard let done = open.popLast() else { return }
    let name = markup.name(of: markup.elements[done.element])
    guard !open.isEmpty else {
      root = element(done, name)
      return
    }
    let boxes = MarkupGate.boxes(done.nodes)
    switch done.layout {
    case .inline where done.isTouched || !name.isStructure: done.nodes.forEach { append($0) }
    case .inline where done.nodes.isEmpty && isBesideWithheld: break
    case .inline: append(Node(node: .element(element(done, name))))
    case .cell: append(Node(node: .element(element(done, name)), cellBoxes: boxes))
    case .block:
      if let boxes {
        boxes.forEach { append($0) }
      } else {
        append(Node(node: .element(element(done, name))))
      }
    }
  }

  /// The boxes that are all the nodes show; nil where anything else is among them. A cell without text shows
  /// nothing by itself.
  private static func boxes(_ nodes: [Node]) -> [Node]? {
    var boxes: [Node] = []
    for node in nodes {
      guard let own = node.boxes else { return nil }
      boxes += own
    }
    return boxes
  }

  private func element(_ open: Open, _ name: Markup.Name) -> ReleasedMarkup.Element {
    ReleasedMarkup.Element(
      name.isStructure ? ReleasedMarkup.Name(name.local, in: name.namespace) : .part,
      attributes: name.isStructure ? attributes(of: open.element) : [], mark: open.mark,
      children: open.nodes.map(\.node))
  }

  private mutating func append(_ node: Node) {
    let top = open.count - 1
    if case .inline(.text(let text), _) = node.node,
      case .inline(.text(let before), _)? = open[top].nodes.last?.node
    {
      open[top].nodes[open[top].nodes.count - 1] = .text(before + text)
      return
    }
    if case .inline(.box(let box), mark: nil) = node.node, box.extent == .portion,
      case .inline(.box(box), _)? = open[top].nodes.last?.node
    {
      return
    }
    open[top].nodes.append(node)
  }

  /// The attributes that the plan lets out: values of the vocabulary, the report's number and date, and those that
  /// the dialect reads as fields, which passed the same rules as the text.
  private func attributes(of element: Int) -> [ReleasedMarkup.Attribute] {
    markup.attributes[markup.elements[element].attributes].compactMap { attribute in
      let name = markup.names[attribute.name]
      guard !attribute.value.isEmpty, name.namespace.isEmpty || name.namespace == MarkupGate.xml else {
        return nil
      }
      let value: [ReleasedInline]
      if plan.released.covers(attribute.value) {
        var writer = ReleasedTextWriter()
        writer.write(document.text[attribute.value])
        value = writer.finish()
      } else {
        let region = region(at: attribute.value)
        var pseudonyms = pseudonyms
        guard
          let content = Gate.inlines(document.regions[region], plan.regions[region], document, &pseudonyms)
        else { return nil }
        value = content
      }
      return ReleasedMarkup.Attribute(
        ReleasedMarkup.Name(name.local, in: name.namespace), value.map(\.plainText).joined())
    }
  }

  private static let xml = "http://www.w3.org/XML/1998/namespace"
}

// MARK: Text

extension MarkupGate {
  private mutating func text(_ span: Span) {
    let index = region(at: span)
    let block = open.lastIndex { $0.layout != .inline } ?? 0
    open[block].region = index
    var state = states[index] ?? RegionState()
    switch plan.regions[index] {
    case .excluded: touch()
    case .withheld(let reasons, let mark):
      touch()
      if !state.isWithheldWritten {
        let isFirst = marked.insert(document.regions[index].portion).inserted
        append(Node(node: .inline(.box(Gate.box(reasons, .portion)), mark: isFirst ? mark : nil)))
        state.isWithheldWritten = true
      }
    case .released(let passages):
      if states[index] == nil, open[block].mark == nil {
        open[block].mark = Gate.mark(of: document.regions[index], document, plan)
      }
      write(span, passages, &state)
    }
    states[index] = state
  }

  private mutating func write(_ span: Span, _ passages: [Plan.Passage], _ state: inout RegionState) {
    var cursor = span.start
    for index in passages.indices.dropFirst(max(0, state.passages - 1)) {
      let passage = passages[index]
      if passage.span.start >= span.end { break }
      if passage.span.end <= cursor { continue }
      if passage.span.start > cursor { write(Span(cursor, passage.span.start), &state) }
      touch()
      if index >= state.passages {
        flushSpace(&state)
        state.passages = index + 1
        if let inline = Gate.inline(passage, &pseudonyms) {
          append(Node(node: .inline(inline, mark: nil)))
          state.hasContent = true
          state.endsInSpace = false
        }
      }
      cursor = min(passage.span.end, span.end)
    }
    if cursor < span.end { write(Span(cursor, span.end), &state) }
  }

  /// Text that leaves, set anew as in the blocks.
  private mutating func write(_ span: Span, _ state: inout RegionState) {
    var run: [UInt8] = []
    var offset = span.start
    while offset < span.end {
      let (scalar, next) = UTF8Decoding.scalar(in: document.text.utf8, at: offset, end: span.end)
      if ReleasedTextWriter.isSpace(scalar) {
        state.spaceDue = true
      } else if !ReleasedTextWriter.isDropped(scalar) {
        if state.spaceDue, state.hasContent, !state.endsInSpace { run.append(0x20) }
        run += document.text.utf8[offset..<next]
        state.spaceDue = false
        state.hasContent = true
        state.endsInSpace = false
      }
      offset = next
    }
    if !run.isEmpty { append(.text(String(decoding: run, as: UTF8.self))) }
  }

  /// White space before a tag stands before it.
  private mutating func flushSpace() {
    guard let index = open.last(where: { $0.layout != .inline })?.region, var state = states[index] else {
      return
    }
    flushSpace(&state)
    states[index] = state
  }

  private mutating func flushSpace(_ state: inout RegionState) {
    if state.spaceDue, state.hasContent, !state.endsInSpace {
      append(.text(" "))
      state.endsInSpace = true
    }
    state.spaceDue = false
  }

  /// Notes that text in the open inline elements is withheld.
  private mutating func touch() {
    for index in open.indices.reversed() {
      guard open[index].layout == .inline else { return }
      open[index].isTouched = true
    }
  }

  // MARK: Places

  /// The region that holds a text node or an attribute's value.
  private func region(at span: Span) -> Int {
    document.regions.partitioningIndex { $0.span.end > span.start }
  }

  /// For each event, whether the text before or behind it is withheld: an empty element there would tell of a line
  /// or page break in what is hidden.
  private func besideWithheld() -> [Bool] {
    var result = [Bool](repeating: false, count: markup.events.count)
    var isWithheld = false
    for (index, event) in markup.events.enumerated() {
      if case .text(let span) = event { isWithheld = !leaves(span.end - 1) }
      result[index] = isWithheld
    }
    isWithheld = false
    for (index, event) in markup.events.enumerated().reversed() {
      if case .text(let span) = event { isWithheld = !leaves(span.start) }
      result[index] = result[index] || isWithheld
    }
    return result
  }

  private func leaves(_ offset: Int) -> Bool {
    guard case .released(let passages) = plan.regions[region(at: Span(offset, offset + 1))] else {
      return false
    }
    return !passages.contains { $0.span.contains(offset) }
  }
}

extension Array {
  /// The first index whose element fulfils `predicate`, where all behind it do too; the count where none does.
  fileprivate func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

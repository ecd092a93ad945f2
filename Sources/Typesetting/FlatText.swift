/// The inlines of one paragraph as one run of characters, with what is not plain set beside them.
struct FlatText {
  struct Run: Hashable {
    let start: Int
    let style: TextStyle
    let leaf: Int
  }

  /// Stands for an atom; a real U+FFFC in the text is escaped.
  static let objectReplacement: UInt32 = 0xFFFC
  static let lineBreak: UInt32 = 0x0A

  /// Unicode scalars; lines end with `lineBreak`.
  private(set) var scalars: [UInt32] = []
  /// By start; the first starts at 0.
  private(set) var runs: [Run] = []
  /// By index of their replacement character.
  private(set) var atoms: [Int: TextAtom] = [:]
  private(set) var leaves: [TextLeaf] = [.plain]
  /// How often each character was escaped.
  private(set) var escaped: [UInt32: Int] = [:]

  init() {}

  /// - Parameter link: where all of it leads, such as an entry of a table of contents.
  init(_ inlines: [TypesetInline], link: String? = nil, language: String? = nil) {
    let base = add(leaf: link.map { .link(anchor: $0) } ?? language.map { .language($0) } ?? .plain)
    for inline in inlines {
      append(inline, base: base, isLinked: link != nil)
    }
  }

  /// A text of one style, such as a label.
  init(_ text: String, style: TextStyle = []) {
    append(text, style: style, leaf: 0)
  }

  mutating func append(_ inline: TypesetInline, base: Int, isLinked: Bool) {
    switch inline {
    case .text(let text, let style):
      let isStruck = style.contains(.strike) && !isLinked
      append(text, style: style, leaf: isStruck ? add(leaf: .struck) : base)
    case .redactionBox(let box):
      append(.redaction(box), style: [], leaf: isLinked ? base : add(leaf: .redaction(label: box.label)))
    case .substitute(let text):
      append("[" + text + "]", style: .underline, leaf: base)
    case .link(let text, let anchor):
      append(text, style: [], leaf: isLinked ? base : add(leaf: .link(anchor: anchor)))
    case .pageReference(let anchor):
      append(.page(anchor: anchor), base: base, isLinked: isLinked)
    case .batesReference(let anchor):
      append(.bates(anchor: anchor), base: base, isLinked: isLinked)
    case .batesRange(let section):
      append(.firstBates(section: section), base: base, isLinked: isLinked)
      append(.lastBates(section: section), base: base, isLinked: isLinked)
    case .lineBreak:
      startRun(style: [], leaf: base)
      scalars.append(Self.lineBreak)
    }
  }

  private mutating func append(_ reference: TextReference, base: Int, isLinked: Bool) {
    let leaf = isLinked ? base : add(leaf: .link(anchor: reference.anchor))
    append(.reference(reference), style: [], leaf: leaf)
  }

  private mutating func append(_ atom: TextAtom, style: TextStyle, leaf: Int) {
    startRun(style: style, leaf: leaf)
    atoms[scalars.count] = atom
    scalars.append(Self.objectReplacement)
  }

  private mutating func append(_ text: String, style: TextStyle, leaf: Int) {
    startRun(style: style, leaf: leaf)
    var wasCarriageReturn = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      switch TextFilter.kind(of: value) {
      case .keep:
        scalars.append(value)
      case .lineBreak:
        // A carriage return and line feed are one line end.
        if !(value == 0x0A && wasCarriageReturn) { scalars.append(Self.lineBreak) }
      case .tab:
        scalars.append(contentsOf: [0x20, 0x20, 0x20, 0x20])
      case .escape:
        escaped[value, default: 0] += 1
        startRun(style: style.union([.small, .muted]), leaf: leaf)
        scalars.append(contentsOf: "[\(CodePointLabel.label(of: scalar))]".unicodeScalars.lazy.map(\.value))
        startRun(style: style, leaf: leaf)
      }
      wasCarriageReturn = value == 0x0D
    }
  }

  private mutating func startRun(style: TextStyle, leaf: Int) {
    if let last = runs.last {
      if last.style == style, last.leaf == leaf { return }
      if last.start == scalars.count { runs.removeLast() }
    }
    runs.append(Run(start: scalars.count, style: style, leaf: leaf))
  }

  private mutating func add(leaf: TextLeaf) -> Int {
    if leaf == .plain { return 0 }
    leaves.append(leaf)
    return leaves.count - 1
  }
}

import Documents
import SourceText

/// Notes where the text nodes, attributes, comments and instructions of a tree came to stand in the document's
/// text, and makes the document's markup of it.
struct XMLMarkupBuilder {
  private let tree: XMLTree
  private let structure: XMLStructure
  private let traits: [XMLNameTraits]
  private var attributes: [Markup.Attribute] = []
  /// Those of comments and instructions, in the order of the tree.
  private var asides: [Span]
  /// For each name, whether an attribute of it can tell of form; most never can.
  private let mayBeStructure: [Bool]

  /// - Parameter traits: what each name of the tree says.
  init(_ tree: XMLTree, _ structure: XMLStructure, _ traits: [XMLNameTraits]) {
    self.tree = tree
    self.structure = structure
    self.traits = traits
    mayBeStructure = traits.map(\.mayBeStructure)
    asides = Array(repeating: Span(0, 0), count: tree.asides.count)
    attributes.makeRoom(for: tree.attributes.count)
  }

  /// Notes where the attribute that comes next stands; an empty span where it has no value.
  mutating func append(_ attribute: XMLTree.Attribute, on element: Int, at span: Span) {
    let owner = traits[tree.elements[element].name]
    attributes.append(
      Markup.Attribute(
        name: attribute.name, value: span,
        isStructure: mayBeStructure[attribute.name]
          && structure.isStructure(attribute, on: element, owner, tree)))
  }

  mutating func place(aside: Int, at span: Span) { asides[aside] = span }

  /// - Parameters:
  ///   - layouts: one for each element.
  ///   - pieces: what the text holds of each text node.
  func markup(_ layouts: [Markup.Layout], _ pieces: [XMLBlock.Piece]) -> Markup {
    let names = zip(tree.names, traits).map { structure.name($0, $1) }
    // For each event its piece, counted from one; zero where the text holds nothing of it.
    var places = [UInt32](repeating: 0, inRoomFor: tree.events.count)
    for (index, piece) in pieces.enumerated() { places[piece.event] = UInt32(index + 1) }
    var spaces: [UInt8] = []
    // The indentation of markup.
    spaces.makeRoom(for: tree.file.count / 8)
    var events: [Markup.Event] = []
    // A text node at the ends of a block gives its white space apart.
    events.makeRoom(for: tree.events.count + tree.events.count / 2)
    func space(_ characters: Range<Int>) {
      guard !characters.isEmpty else { return }
      events.append(.space(Span(spaces.count, spaces.count + characters.count)))
      tree.append(characters, to: &spaces)
    }
    for (index, event) in tree.events.enumerated() {
      switch event {
      case .start(let element): events.append(.start(element))
      case .end: events.append(.end)
      case .text(let piece):
        guard places[index] > 0 else {
          space(piece.characters)
          continue
        }
        let shown = pieces[Int(places[index]) - 1]
        space(piece.characters.lowerBound..<shown.characters.lowerBound)
        events.append(.text(shown.span))
        space(shown.characters.upperBound..<piece.characters.upperBound)
      case .comment(let aside): events.append(.comment(asides[Int(aside)]))
      case .processingInstruction(let aside): events.append(.processingInstruction(asides[Int(aside)]))
      }
    }
    let elements = [Markup.Element](inRoomFor: tree.elements.count) { index in
      let element = tree.elements[index]
      return Markup.Element(name: element.name, attributes: element.attributes, layout: layouts[index])
    }
    return Markup(
      names: names, elements: elements, attributes: attributes, events: events, spaces: spaces)
  }
}

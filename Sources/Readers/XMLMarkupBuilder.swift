import Documents
import SourceText

/// Notes where the text nodes, attributes, comments and instructions of a tree came to stand in the document's
/// text, and makes the document's markup of it.
struct XMLMarkupBuilder {
  private struct Place {
    /// The first character of the tree's that the text holds.
    let start: UInt32
    let span: Span
  }

  private let tree: XMLTree
  private let structure: XMLStructure
  private let traits: [XMLNameTraits]
  private var places: [Place?]
  private var attributes: [Span]

  /// - Parameter traits: what each name of the tree says.
  init(_ tree: XMLTree, _ structure: XMLStructure, _ traits: [XMLNameTraits]) {
    self.tree = tree
    self.structure = structure
    self.traits = traits
    places = Array(repeating: nil, inRoomFor: tree.events.count)
    attributes = Array(repeating: Span(0, 0), inRoomFor: tree.attributes.count)
  }

  /// Notes the text nodes of a block that begins at `start` of the text.
  mutating func place(_ pieces: ArraySlice<XMLBlock.Piece>, at start: Int) {
    for piece in pieces {
      let begin = start + piece.offset
      places[piece.event] = Place(
        start: UInt32(piece.characters.lowerBound), span: Span(begin, begin + piece.characters.count))
    }
  }

  mutating func place(event: Int, at span: Span) {
    places[event] = Place(start: 0, span: span)
  }

  mutating func place(attribute: Int, at span: Span) {
    attributes[attribute] = span
  }

  func markup(_ layouts: [Markup.Layout]) -> Markup {
    let names = zip(tree.names, traits).map { structure.name($0, $1) }
    var spaces: [UInt8] = []
    // The indentation of markup.
    spaces.makeRoom(for: tree.characters.count / 8)
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
        guard let place = places[index] else {
          space(piece.characters)
          continue
        }
        let start = Int(place.start)
        space(piece.characters.lowerBound..<start)
        events.append(.text(place.span))
        space((start + place.span.count)..<piece.characters.upperBound)
      case .comment: events.append(.comment(places[index]?.span ?? Span(0, 0)))
      case .processingInstruction:
        events.append(.processingInstruction(places[index]?.span ?? Span(0, 0)))
      }
    }
    let elements = [Markup.Element](inRoomFor: tree.elements.count) { index in
      let element = tree.elements[index]
      return Markup.Element(name: element.name, attributes: element.attributes, layout: layouts[index])
    }
    // Most attributes can never tell of form, which their names say.
    let mayBeStructure = traits.map(\.mayBeStructure)
    var written: [Markup.Attribute] = []
    written.makeRoom(for: tree.attributes.count)
    for (index, element) in tree.elements.enumerated() {
      for attribute in element.attributes {
        let name = tree.attributes[attribute].name
        written.append(
          Markup.Attribute(
            name: name, value: attributes[attribute],
            isStructure: mayBeStructure[name]
              && structure.isStructure(
                tree.attributes[attribute], on: index, traits[element.name], tree)
          ))
      }
    }
    return Markup(
      names: names, elements: elements, attributes: written, events: events, spaces: spaces)
  }
}

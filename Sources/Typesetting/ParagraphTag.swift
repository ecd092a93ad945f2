/// Ties the lines of one paragraph to the structure tree.
final class ParagraphTag {
  let element: StructureElement
  private let leaves: [TextLeaf]
  /// The elements of leaves already drawn, by leaf.
  private var elements: [Int: StructureElement] = [:]

  init(_ element: StructureElement, _ flat: FlatText) {
    self.element = element
    leaves = flat.leaves
  }

  func leaf(_ index: Int) -> TextLeaf {
    leaves.indices.contains(index) ? leaves[index] : .plain
  }

  /// Whether all of the paragraph is plain, so that its lines may be one piece of marked content.
  var isPlain: Bool { leaves.count == 1 }

  /// The element a leaf's content belongs to; it is appended to the paragraph when its content is first drawn, so
  /// that kids stand in reading order.
  func element(ofLeaf index: Int) -> StructureElement {
    if let known = elements[index] { return known }
    let result: StructureElement
    switch leaf(index) {
    case .plain:
      result = element
    case .struck:
      result = element.child("Span")
      result.attributes = "<</O /Layout /TextDecorationType /LineThrough>>"
    case .language(let language):
      result = element.child("Span")
      result.language = language
    case .redaction(let label):
      result = element.child("Span")
      result.actualText = "[redacted: \(TextFilter.plain(label))]"
    case .link:
      result = element.child("Link")
    }
    elements[index] = result
    return result
  }
}

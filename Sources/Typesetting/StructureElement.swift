/// An element of the structure tree (ISO 32000-1, 14.7).
final class StructureElement {
  enum Kid {
    case element(StructureElement)
    /// Marked content of a page.
    case content(page: Int, identifier: Int)
    /// An annotation, by index.
    case annotation(Int)
  }

  /// The standard structure type, such as `P`.
  let type: StaticString
  private(set) var kids: [Kid] = []
  /// Attributes as PDF syntax, such as `<</O /Table /Scope /Row>>`.
  var attributes: StaticString?
  /// What is read in place of the content.
  var actualText: String?
  /// BCP 47.
  var language: String?
  /// What a table holds.
  var tableSummary = ""
  /// Set by the writer.
  var objectNumber = 0

  init(_ type: StaticString) {
    self.type = type
  }

  /// Appends an element at the end.
  func add(_ element: StructureElement) {
    kids.append(.element(element))
  }

  /// Makes and appends an element.
  func child(_ type: StaticString) -> StructureElement {
    let element = StructureElement(type)
    add(element)
    return element
  }

  func add(content identifier: Int, page: Int) {
    kids.append(.content(page: page, identifier: identifier))
  }

  func add(annotation index: Int) {
    kids.append(.annotation(index))
  }
}

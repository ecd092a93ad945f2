import Documents
import Rules
import SourceText

/// Finds the regions of an XML document by their node paths. Elements that hold no text and no attribute are not
/// seen.
struct NodePathReader {
  private struct Place {
    let region: Int
    /// Names of the elements from the root, prefixes kept, positions left out.
    let elements: [String]
    /// The element's own path with positions, by which its attributes are known.
    let path: [Substring]
    let end: End
  }

  private enum End {
    case text
    case attribute(String)
    case comment
    case processingInstruction
  }

  private let document: Document
  private var places: [Place] = []
  /// Attributes of each element, by its path with positions.
  private var attributes: [[Substring]: [String: String]] = [:]

  init(_ document: Document) {
    self.document = document
    for (index, region) in document.regions.enumerated() where region.place.node.hasPrefix("/") {
      var path = region.place.node.split(separator: "/")
      var end = End.text
      if let last = path.last {
        if last.hasPrefix("@") {
          end = .attribute(String(last.dropFirst()))
        } else if last.hasPrefix("comment()") {
          end = .comment
        } else if last.hasPrefix("processing-instruction()") {
          end = .processingInstruction
        }
      }
      if case .text = end {} else { path.removeLast() }
      if case .attribute(let name) = end {
        attributes[path, default: [:]][name] = document.text.string(region.span)
      }
      places.append(
        Place(region: index, elements: path.map { String($0.prefix { $0 != "[" }) }, path: path, end: end))
    }
  }

  /// The regions a path leads to. A path that ends at an element leads to all text in it, and where it has none to
  /// its attributes.
  func regions(at path: NodePath) -> [Span] {
    guard let last = path.steps.last else { return [] }
    var found: [Int] = []
    var silent: [Int] = []
    for place in places {
      switch (last.node, place.end) {
      case (.attribute(let wanted), .attribute(let name)):
        guard wanted == nil || Self.fits(name, wanted) else { continue }
        if leads(path.steps.dropLast()[...], last.isDeep, to: place) { found.append(place.region) }
      case (.comment, .comment), (.processingInstruction, .processingInstruction):
        if leads(path.steps.dropLast()[...], last.isDeep, to: place) { found.append(place.region) }
      case (.element, .text):
        let isInside = (1...max(1, place.elements.count)).contains {
          fits(path.steps[...], place, 0, end: $0)
        }
        if isInside { found.append(place.region) }
      case (.element, .attribute):
        if fits(path.steps[...], place, 0, end: place.elements.count) { silent.append(place.region) }
      default: break
      }
    }
    return (found.isEmpty ? silent : found).map { document.regions[$0].span }
  }

  /// Whether the steps lead to the element a thing belongs to, or above it where the last step is deep.
  private func leads(_ steps: ArraySlice<NodePath.Step>, _ isDeep: Bool, to place: Place) -> Bool {
    let count = place.elements.count
    return (isDeep ? Array(0...count) : [count]).contains { end in
      steps.isEmpty ? isDeep || end == 0 : fits(steps, place, 0, end: end)
    }
  }

  /// Whether the steps fit the elements from `index` up to `end` exactly.
  private func fits(_ steps: ArraySlice<NodePath.Step>, _ place: Place, _ index: Int, end: Int) -> Bool {
    guard let step = steps.first else { return index == end }
    guard index < end, case .element(let wanted) = step.node else { return false }
    for position in index..<(step.isDeep ? end : index + 1) {
      guard Self.fits(place.elements[position], wanted),
        step.predicate.map({ holds($0, for: place.path.prefix(position + 1)) }) ?? true
      else { continue }
      if fits(steps.dropFirst(), place, position + 1, end: end) { return true }
    }
    return false
  }

  /// A name without a prefix fits one with any.
  private static func fits(_ name: String, _ wanted: String?) -> Bool {
    guard let wanted else { return true }
    return name == wanted
      || (!wanted.contains(":") && name.split(separator: ":").last.map(String.init) == wanted)
  }

  private func holds(_ predicate: NodePath.Predicate, for element: ArraySlice<Substring>) -> Bool {
    let values = attributes[Array(element)] ?? [:]
    func value(_ name: String) -> String? {
      values.filter { Self.fits($0.key, name) }.min { $0.key < $1.key }?.value
    }
    switch predicate {
    case .has(let name): return value(name) != nil
    case .equals(let name, let text): return value(name) == text
    case .differs(let name, let text): return value(name).map { $0 != text } ?? false
    case .not(let inner): return !holds(inner, for: element)
    case .and(let left, let right): return holds(left, for: element) && holds(right, for: element)
    case .or(let left, let right): return holds(left, for: element) || holds(right, for: element)
    }
  }
}

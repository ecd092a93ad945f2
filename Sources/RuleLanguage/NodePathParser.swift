import Rules

/// Reads a path: steps of elements, attributes, comments or instructions, with attribute predicates.
struct NodePathParser {
  /// What stood in the way of reading on.
  struct Failure: Error {
    /// Counts characters from 0.
    let offset: Int
    let expected: String
  }

  private let text: [Character]
  private var offset = 0

  static func path(_ text: String) throws(Failure) -> NodePath {
    var parser = NodePathParser(text: Array(text))
    return NodePath(text: text, steps: try parser.steps())
  }

  private init(text: [Character]) {
    self.text = text
  }

  private mutating func steps() throws(Failure) -> [NodePath.Step] {
    var steps: [NodePath.Step] = []
    while offset < text.count {
      guard take("/") else { throw failure("a path begins with / and has one before each step") }
      let isDeep = take("/")
      let node = try self.node()
      var predicate: NodePath.Predicate?
      while take("[") {
        let one = try either()
        skipSpace()
        guard take("]") else { throw failure("] is missing") }
        predicate = predicate.map { .and($0, one) } ?? one
      }
      if case .element = node {
      } else if offset < text.count {
        throw failure("an attribute, a comment or an instruction stands at the end")
      }
      if predicate != nil, case .element = node {
      } else if predicate != nil {
        throw failure("only an element has a predicate")
      }
      steps.append(NodePath.Step(node, isDeep: isDeep, predicate: predicate))
    }
    guard !steps.isEmpty else { throw failure("a path begins with /") }
    return steps
  }

  private mutating func node() throws(Failure) -> NodePath.Node {
    if take("@") { return .attribute(take("*") ? nil : try name("the name of an attribute")) }
    if take("*") { return .element(nil) }
    let name = try self.name("the name of an element, *, @ or comment()")
    guard take("(") else { return .element(name) }
    guard take(")") else { throw failure(") is missing") }
    switch name {
    case "comment": return .comment
    case "processing-instruction": return .processingInstruction
    default: throw failure("only comment() and processing-instruction() are known")
    }
  }

  private mutating func either() throws(Failure) -> NodePath.Predicate {
    var result = try both()
    while takeWord("or") { result = .or(result, try both()) }
    return result
  }

  private mutating func both() throws(Failure) -> NodePath.Predicate {
    var result = try one()
    while takeWord("and") { result = .and(result, try one()) }
    return result
  }

  private mutating func one() throws(Failure) -> NodePath.Predicate {
    skipSpace()
    if takeWord("not") {
      skipSpace()
      guard take("(") else { throw failure("( is missing") }
      let inner = try either()
      skipSpace()
      guard take(")") else { throw failure(") is missing") }
      return .not(inner)
    }
    if take("(") {
      let inner = try either()
      skipSpace()
      guard take(")") else { throw failure(") is missing") }
      return inner
    }
    guard take("@") else { throw failure("a predicate compares an @attribute") }
    let name = try self.name("the name of an attribute")
    skipSpace()
    if take("!") {
      guard take("=") else { throw failure("= is missing") }
      return .differs(name, try literal())
    }
    return take("=") ? .equals(name, try literal()) : .has(name)
  }

  private mutating func literal() throws(Failure) -> String {
    skipSpace()
    guard offset < text.count, text[offset] == "\"" || text[offset] == "'" else {
      throw failure("a text in quotes")
    }
    let quote = text[offset]
    guard let end = text[(offset + 1)...].firstIndex(of: quote) else {
      throw failure("the quote does not end")
    }
    defer { offset = end + 1 }
    return String(text[(offset + 1)..<end])
  }

  private mutating func name(_ expected: String) throws(Failure) -> String {
    let start = offset
    while offset < text.count, text[offset].isLetter || text[offset].isNumber || "_-.:".contains(text[offset])
    {
      offset += 1
    }
    guard offset > start, text[start].isLetter || text[start] == "_" else {
      offset = start
      throw failure(expected)
    }
    return String(text[start..<offset])
  }

  private mutating func take(_ character: Character) -> Bool {
    guard offset < text.count, text[offset] == character else { return false }
    offset += 1
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool {
    skipSpace()
    let end = offset + word.count
    guard end < text.count, String(text[offset..<end]) == word, text[end] == " " || text[end] == "(" else {
      return false
    }
    offset = end
    return true
  }

  private mutating func skipSpace() { while offset < text.count, text[offset] == " " { offset += 1 } }

  private func failure(_ expected: String) -> Failure { Failure(offset: offset, expected: expected) }
}

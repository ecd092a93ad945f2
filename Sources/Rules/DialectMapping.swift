/// What the elements and attributes of an XML vocabulary are for: a user's `dialect.yaml`, or one that is built in.
public struct DialectMapping: Sendable, Hashable {
  /// What a path leads to. Where two paths lead to one place, the role listed first here counts; only what is a fact
  /// may be laid out in another way too, such as an identifier in a cell.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// The report's title.
    case title
    /// The report's number.
    case number
    /// The report's date.
    case date
    /// A number or code of a person or thing; it is kept as an annotation too.
    case identifier
    /// Attributes that mark their element.
    case mark
    /// What its elements hold is one portion: a mark at its start counts for all of it.
    case portion
    case heading
    case paragraph
    case row
    case cell
    case field
    /// Part of the text around it.
    case inline
    /// What is not read, such as an encoded picture: kept, reported, and never released by default.
    case opaque

    /// Whether it says something of the report and not how it is laid out.
    public var isFact: Bool {
      switch self {
      case .title, .number, .date, .identifier, .mark: true
      case .portion, .heading, .paragraph, .row, .cell, .field, .inline, .opaque: false
      }
    }
  }

  public struct Entry: Sendable, Hashable {
    public let role: Role
    /// Without predicates; it ends at an element or an attribute.
    public let path: NodePath

    public init(_ role: Role, _ path: NodePath) {
      self.role = role
      self.path = path
    }
  }

  /// The dialect of the documents it reads, such as `xml.custody-log`.
  public let id: String
  /// The root element's name without prefix.
  public let root: String
  /// The root's namespace; empty where it has none.
  public let namespace: String
  public let entries: [Entry]

  public init(id: String, root: String, namespace: String, entries: [Entry]) {
    self.id = id
    self.root = root
    self.namespace = namespace
    self.entries = entries
  }

  /// The names of elements that the paths spell out, without prefixes: words of the vocabulary and none of an author.
  public var vocabulary: Set<String> {
    var names: Set<String> = [root]
    for step in entries.flatMap(\.path.steps) {
      guard case .element(let name?) = step.node else { continue }
      names.insert(name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name)
    }
    return names
  }
}

extension NodePath {
  /// `//name`
  public static func anywhere(_ name: String) -> NodePath {
    NodePath(text: "//" + name, steps: [Step(.element(name), isDeep: true)])
  }
}

import Documents
import Rules

/// Which names and attribute values of a document are words of its vocabulary and so part of its form. What is not
/// is the author's own and does not leave with the markup.
struct XMLStructure {
  private let dialect: String
  /// The names and the namespace of a mapping.
  private let mapped: (names: Set<String>, namespace: String)?

  init(dialect: String, mapping: DialectMapping?) {
    self.dialect = dialect
    mapped = mapping.map { ($0.vocabulary, $0.namespace) }
  }

  func name(_ name: XMLTree.Name, _ traits: XMLNameTraits) -> Markup.Name {
    guard name.namespace != XMLTree.declaration else {
      // `xmlns:a` declares `a`, `xmlns` the default.
      let prefix = name.qualified.utf8.count > 6 ? String(name.qualified.utf8.dropFirst(6)) : ""
      return Markup.Name(
        qualified: name.qualified, local: prefix ?? "", namespace: name.namespace, isStructure: true)
    }
    return Markup.Name(
      qualified: name.qualified, local: name.local, namespace: name.namespace,
      isStructure: isStructure(name, traits.isInVocabulary))
  }

  private func isStructure(_ name: XMLTree.Name, _ isInVocabulary: Bool) -> Bool {
    if let mapped, mapped.namespace == name.namespace, mapped.names.contains(name.local) { return true }
    if isInVocabulary { return true }
    return name.namespace.isEmpty && XMLStructure.names(of: dialect)?.contains(name.local) ?? false
  }

  /// Whether a name is a word of a vocabulary known here, whatever the dialect.
  static func isInVocabulary(_ name: XMLTree.Name) -> Bool {
    name.namespace.isEmpty
      ? XMLVocabulary.isKnown(name.local) : names(of: name.namespace)?.contains(name.local) ?? false
  }

  /// Whether an attribute says something that its vocabulary fixes: a value from a closed list on an element of the
  /// vocabulary, or the declaration of a namespace known here.
  /// - Parameter owner: what the name of its element says.
  func isStructure(
    _ attribute: XMLTree.Attribute, on element: Int, _ owner: XMLNameTraits, _ tree: XMLTree
  ) -> Bool {
    let name = tree.names[attribute.name]
    if name.namespace == XMLTree.declaration {
      let namespace = tree.string(attribute.value)
      return XMLStructure.names(of: namespace) != nil || namespace == mapped?.namespace && !namespace.isEmpty
    }
    guard name.namespace.isEmpty || name.namespace == XMLStructure.xml, attribute.value.count <= 32,
      isStructure(tree.name(of: element), owner.isInVocabulary), let values = XMLStructure.values[name.local]
    else { return false }
    return values.contains(tree.string(attribute.value))
  }

  /// Whether an attribute of this name could be one for which `isStructure` holds.
  static func mayBeStructure(_ name: XMLTree.Name) -> Bool {
    name.namespace == XMLTree.declaration
      || ((name.namespace.isEmpty || name.namespace == xml) && values[name.local] != nil)
  }

  private static let xml = "http://www.w3.org/XML/1998/namespace"

  /// Attributes without a namespace, or in that of XML, whose listed values tell of form only.
  private static let values: [String: Set<String>] = [
    "rend": words(
      "italic bold underline strong smallcaps superscript subscript roman inline center right left"),
    "rendition": words("#right #left #center #italic #bold"),
    "role": words("bold italic strong underline label data"),
    "type": words("document section chapter compilation from to source subject participants toc index"),
    "align": words("left right center justify"),
    "lang": words("en ar ku ckb kmr fa tr ru fr de es he syr tk"),
    "space": words("preserve default"),
    "version": words("5.0 5.1"),
  ]

  static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}

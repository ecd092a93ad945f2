import Rules

/// Which kind of report an XML document is: by the namespaces of its elements, the narrowest first.
struct XMLDialect {
  let id: String
  private let test: @Sendable (XMLTree) -> Bool

  /// - Parameter mappings: the user's, which come before all that is built in.
  /// - Returns: the mapping that reads it, where one does.
  static func of(_ tree: XMLTree, _ mappings: [DialectMapping]) -> (id: String, mapping: DialectMapping?) {
    let root = tree.name(of: 0)
    if let mapping = (mappings + DialectMapping.builtIn).first(where: {
      $0.root == root.local && $0.namespace == root.namespace
    }) {
      return (mapping.id, mapping)
    }
    return (all.first { $0.test(tree) }?.id ?? "xml.generic", nil)
  }

  private static let all: [XMLDialect] = [
    containing("xml.domex", "urn:us:mil:ces:metadata:domex"),
    containing("xml.cellex", XMLVocabulary.cellex),
    containing("xml.pubs", "urn:us:gov:ic:pubs"),
    rooted("xml.tei", XMLVocabulary.tei),
    rooted("xml.ic-docbook", "http://docbook.org/ns/docbook"),
    rooted("xml.ic-tdf", "urn:us:gov:ic:tdf"),
    rooted("xml.ic-audit", "urn:us:gov:ic:audit"),
    rooted("xml.ic-irm", "urn:us:gov:ic:irm"),
    rooted("xml.ic-edh", "urn:us:gov:ic:edh"),
    XMLDialect(id: "xml.report") { tree in
      tree.elements.first.map { tree.names[$0.name] }.map { $0.local == "report" && $0.namespace.isEmpty }
        ?? false
    },
    XMLDialect(id: "xml.ism") { tree in tree.names.contains { $0.namespace == XMLVocabulary.ism } },
  ]

  private static func containing(_ id: String, _ namespace: String) -> XMLDialect {
    XMLDialect(id: id) { tree in
      let isMeant = tree.names.map { $0.namespace == namespace }
      return isMeant.contains(true) && tree.elements.contains { isMeant[$0.name] }
    }
  }

  private static func rooted(_ id: String, _ namespace: String) -> XMLDialect {
    XMLDialect(id: id) { tree in
      tree.elements.first.map { tree.names[$0.name].namespace == namespace } ?? false
    }
  }
}

/// A YAML value as the rule language knows it: texts, lists and mappings, each with its place. There are no
/// types below: `NO`, `1e3` and `~` are texts.
struct YAMLNode {
  enum Content {
    case text(String)
    case list([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  let place: YAMLPlace
  let content: Content

  var text: String? {
    if case .text(let text) = content { return text }
    return nil
  }

  /// What it is, for a message.
  var shape: String {
    switch content {
    case .text(""): "nothing"
    case .text: "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

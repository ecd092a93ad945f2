import Diagnostics

/// The keys of one mapping, read one by one with their problems reported; what is not known is refused.
struct Fields {
  let place: YAMLPlace
  let problems: Problems
  /// What the mapping is, for messages, such as `the act`.
  let name: String
  private let values: [String: (key: YAMLNode, value: YAMLNode)]

  /// - Returns: nil, with the problem reported, where `node` is not a mapping.
  init?(_ node: YAMLNode, _ name: String, keys: [String], _ problems: Problems) {
    guard case .mapping(let pairs) = node.content else {
      problems.report(
        .ruleWrongShape, "A mapping was expected for \(name), but here is \(node.shape).", at: node.place)
      return nil
    }
    var values: [String: (key: YAMLNode, value: YAMLNode)] = [:]
    for pair in pairs {
      guard let key = pair.key.text else { continue }
      if keys.contains(key) {
        values[key] = pair
      } else {
        let help = Spelling.nearest(to: key, in: keys).map { "Did you mean `\($0)`?" }
        problems.report(
          .ruleUnknownKey, "\(name.capitalisedFirst) has no key `\(key)`.", at: pair.key.place,
          help: help ?? "The keys allowed here are: \(keys.joined(separator: ", ")).")
      }
    }
    place = node.place
    self.problems = problems
    self.name = name
    self.values = values
  }

  func has(_ key: String) -> Bool { values[key] != nil }
  func node(_ key: String) -> YAMLNode? { values[key]?.value }

  /// The keys that are there, in the order given.
  func present(_ keys: [String]) -> [String] { keys.filter(has) }

  func required(_ key: String) -> YAMLNode? {
    if let value = values[key]?.value { return value }
    problems.report(.ruleMissingKey, "\(name.capitalisedFirst) needs the key `\(key)`.", at: place)
    return nil
  }

  func requiredText(_ key: String) -> String? { required(key).flatMap { text($0, key) } }
  func optionalText(_ key: String) -> String? { node(key).flatMap { text($0, key) } }

  func text(_ node: YAMLNode, _ key: String) -> String? {
    guard let text = node.text else {
      problems.report(
        .ruleWrongShape, "A text was expected for `\(key)`, but here is \(node.shape).", at: node.place)
      return nil
    }
    guard !text.allSatisfy(\.isWhitespace) else {
      problems.report(.ruleEmptyValue, "`\(key)` has no value.", at: node.place)
      return nil
    }
    return text
  }

  /// The items of a list; nil with the problem reported where it is none.
  func list(_ node: YAMLNode, _ key: String) -> [YAMLNode]? { Fields.items(of: node, key, problems) }

  /// The items of a list; nil with the problem reported where it is none.
  static func items(of node: YAMLNode, _ key: String, _ problems: Problems) -> [YAMLNode]? {
    guard case .list(let items) = node.content else {
      problems.report(
        .ruleWrongShape, "A list was expected for `\(key)`, but here is \(node.shape).", at: node.place)
      return nil
    }
    return items
  }

  func optionalTexts(_ key: String) -> [String]? {
    node(key).flatMap { list($0, key) }?.compactMap { text($0, key) }
  }

  func requiredTexts(_ key: String) -> [String]? {
    guard let node = required(key), let items = list(node, key) else { return nil }
    if items.isEmpty {
      problems.report(.ruleEmptyValue, "The list `\(key)` is empty.", at: node.place)
      return nil
    }
    return items.compactMap { text($0, key) }
  }

  /// One of the words of an enumeration.
  func word<Word>(_ node: YAMLNode, _ key: String, _ type: Word.Type) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    guard let text = text(node, key) else { return nil }
    if let word = Word(rawValue: text) { return word }
    refuse(text, key, allowed: Word.allCases.map(\.rawValue), at: node.place)
    return nil
  }

  func refuse(_ text: String, _ key: String, allowed: [String], at place: YAMLPlace) {
    let help = Spelling.nearest(to: text, in: allowed).map { "Did you mean `\($0)`?" }
    problems.report(
      .ruleNotOneOf, "`\(key)` is one of \(allowed.joined(separator: ", ")).", at: place, help: help)
  }

  func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = required(key), let text = text(node, key) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      problems.report(
        .ruleNotNumber, "`\(key)` is a whole number from \(range.lowerBound) to \(range.upperBound).",
        at: node.place)
      return nil
    }
    return number
  }

  /// A date of the calendar, `yyyy-mm-dd`.
  func date(_ node: YAMLNode, _ key: String) -> String? {
    guard let text = text(node, key) else { return nil }
    guard CalendarDate.isValid(text) else {
      problems.report(.ruleNotDate, "`\(key)` is not a date of the calendar.", at: node.place)
      return nil
    }
    return text
  }

  func flag(_ key: String) -> Bool? {
    guard let node = node(key), let text = text(node, key) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      refuse(text, key, allowed: ["true", "false"], at: node.place)
      return nil
    }
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

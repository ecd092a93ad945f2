/// Reads markings. Unknown or ambiguous tokens are never guessed: the reading is then malformed and says why.
public enum MarkingReader {
  /// Reads a banner line, such as `SECRET//REL TO USA, IRQ`; a second banner line may follow a line feed.
  /// - Parameter legacy: whether retired forms are normalised, each with a problem that says so; otherwise
  /// they
  ///   are unknown tokens.
  public static func banner(
    _ text: String, rules: MarkingRuleSet = .capco2016, legacy: Bool = true
  ) -> MarkingReading {
    var parser = MarkingParser(text, isPortion: false, banner: nil, rules: rules, legacy: legacy)
    return parser.read()
  }

  /// Reads a portion mark with or without its parentheses, such as `(S//NF)`.
  /// - Parameter banner: the document's banner, against which `REL`, `EYES` and a joint mark without a list
  /// are
  ///   resolved; without it those are malformed.
  public static func portion(
    _ text: String, banner: Marking? = nil, rules: MarkingRuleSet = .capco2016, legacy: Bool = true
  ) -> MarkingReading {
    var parser = MarkingParser(text, isPortion: true, banner: banner, rules: rules, legacy: legacy)
    return parser.read()
  }
}

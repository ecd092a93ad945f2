import Diagnostics
import Rules

/// Decodes `basis` and holds the ground against the catalogue.
struct BasisDecoder {
  let problems: Problems
  let grounds: GroundCatalogue?

  /// - Parameter acts: what the rule may do; nil where that could not be read.
  func basis(_ node: YAMLNode, acts: [Act]?) -> Rule.Basis? {
    guard
      let fields = Fields(node, "the basis", keys: ["exemption", "authority", "why"], problems)
    else { return nil }
    let why = fields.requiredText("why")
    guard let codeNode = fields.node("exemption"), let code = fields.text(codeNode, "exemption") else {
      return withoutGround(fields, why, acts)
    }
    guard code.utf8.allSatisfy(Identifier.isCodeByte) else {
      problems.report(
        .ruleBadIdentifier, "An exemption is a code of letters, digits, full stops and parentheses.",
        at: codeNode.place)
      return nil
    }
    let entry = self.entry(code, at: codeNode.place)
    let authority = self.authority(fields, entry)
    if let entry { check(entry, acts ?? [], at: codeNode.place) }
    guard let why, let authority else { return nil }
    let ground = grounds?.ground(code: code, authority: authority) ?? Ground(code: code, authority: authority)
    return Rule.Basis(ground: ground, why: why)
  }

  /// A flag gives no ground, and neither does a release, whose authority is its own reason.
  private func withoutGround(_ fields: Fields, _ why: String?, _ acts: [Act]?) -> Rule.Basis? {
    let authority = fields.optionalText("authority")
    if let acts, acts.contains(where: \.withholds) {
      problems.report(
        .ruleGroundMissing, "The rule withholds but its basis names no exemption and authority.",
        at: fields.place)
      return nil
    }
    guard let why else { return nil }
    return Rule.Basis(ground: nil, why: authority.map { "\(why) (\($0))" } ?? why)
  }

  private func entry(_ code: String, at place: YAMLPlace) -> GroundCatalogue.Entry? {
    guard let grounds else { return nil }
    if let entry = grounds.entry(code) { return entry }
    let nearest = Spelling.nearest(to: code, in: grounds.entries.map(\.code))
    problems.report(
      .groundUnknown, "The catalogue of grounds has no code `\(code)`.", at: place,
      help: nearest.map { "Did you mean `\($0)`?" })
    return nil
  }

  /// The authority the rule names; where the catalogue has only one, it may be left out.
  private func authority(_ fields: Fields, _ entry: GroundCatalogue.Entry?) -> String? {
    guard let node = fields.node("authority") else {
      if let entry, entry.authorities.count == 1 { return entry.authorities[0] }
      problems.report(
        .ruleGroundMissing, "The basis names an exemption without its authority.", at: fields.place)
      return nil
    }
    guard let text = fields.text(node, "authority") else { return nil }
    if let entry, !entry.authorities.contains(text) {
      let nearest = Spelling.nearest(to: text, in: entry.authorities)
      problems.report(
        .groundAuthority, "`\(entry.code)` does not rest on this authority.", at: node.place,
        help: nearest.map { "Did you mean `\($0)`?" }
          ?? "It rests on \(entry.authorities.joined(separator: "; ")).")
    }
    return text
  }

  private func check(_ entry: GroundCatalogue.Entry, _ acts: [Act], at place: YAMLPlace) {
    if let needs = entry.needs {
      problems.report(
        .groundDependent, "`\(entry.code)` is no ground by itself.", at: place,
        help: "Write `exemption: \(needs)` and give this one as its authority.")
    }
    for act in acts where act.kind != .flag && !entry.acts.contains(act.kind) {
      let allowed =
        entry.acts.isEmpty ? "nothing" : entry.acts.map(\.rawValue).sorted().joined(separator: ", ")
      problems.report(
        .groundAct, "`\(entry.code)` is no ground to \(act.kind.rawValue); it allows \(allowed).", at: place)
    }
  }
}

import Diagnostics
import Hashing
import Rules
import SourceText

/// Decodes what a test is given.
struct GivenDecoder {
  let problems: Problems

  func given(_ node: YAMLNode) -> RuleTest.Given {
    var given = RuleTest.Given()
    let keys = ["release", "audience", "as-of", "date", "banner", "lists", "people", "rules"]
    guard let fields = Fields(node, "`given`", keys: keys, problems) else { return given }
    if let release = fields.node("release"), let text = fields.text(release, "release") {
      if LevelName.levels[text] == nil {
        fields.refuse(text, "release", allowed: LevelName.names, at: release.place)
      }
      given.release = text
    }
    if let node = fields.node("audience") { given.audience = audience(node, fields) }
    given.asOf = fields.node("as-of").flatMap { fields.date($0, "as-of") }
    given.date = fields.node("date").flatMap { fields.date($0, "date") }
    given.banner = fields.optionalText("banner")
    given.rules = fields.optionalTexts("rules") ?? []
    given.people = (fields.node("people").flatMap { fields.list($0, "people") } ?? []).compactMap(person)
    guard let lists = fields.node("lists") else { return given }
    guard case .mapping(let pairs) = lists.content else {
      problems.report(.ruleWrongShape, "A mapping was expected for `lists`.", at: lists.place)
      return given
    }
    given.lists = pairs.map { list($0.key.text ?? "", $0.value, fields) }
    return given
  }

  /// `public`, or country codes.
  private func audience(_ node: YAMLNode, _ fields: Fields) -> Set<String> {
    if node.text == "public" { return [] }
    let codes = fields.requiredTexts("audience") ?? []
    for code in codes where code.utf8.count != 3 || !code.utf8.allSatisfy(\.isASCIIUppercase) {
      problems.report(.ruleBadCountry, "The country is not three capital letters.", at: node.place)
    }
    return Set(codes)
  }

  /// Rows of terms, or texts, which are passages.
  private func list(_ path: String, _ node: YAMLNode, _ fields: Fields) -> TermList {
    let name = TermListLoader.name(ofPath: path)
    let rows = fields.list(node, name) ?? []
    let passages = rows.compactMap(\.text)
    if !rows.isEmpty, passages.count == rows.count {
      return PassageListLoader.list(passages, name: name, digest: SHA2.sha256(name))
    }
    return TermList(name: name, entries: rows.compactMap { entry($0, fields) }, digest: SHA2.sha256(name))
  }

  private func person(_ node: YAMLNode) -> RuleTest.Person? {
    guard let fields = Fields(node, "a person", keys: ["id", "name", "is"], problems) else { return nil }
    let id = fields.requiredText("id")
    let name = fields.requiredText("name")
    guard let node = fields.required("is"), let role = fields.word(node, "is", EntityMatcher.Role.self),
      let id, let name
    else { return nil }
    return RuleTest.Person(id: id, name: name, role: role)
  }

  private func entry(_ node: YAMLNode, _ fields: Fields) -> TermList.Entry? {
    guard let cells = fields.list(node, "a row") else { return nil }
    let texts = cells.compactMap(\.text)
    guard texts.count == 4, cells.count == 4, !texts[0].isEmpty, !texts[1].isEmpty else {
      problems.report(
        .ruleListColumns, "A row of a list is id, canonical, variants and category.", at: node.place)
      return nil
    }
    return TermList.Entry(
      id: texts[0], canonical: texts[1], variants: TermListLoader.variants(texts[2]), category: texts[3])
  }
}

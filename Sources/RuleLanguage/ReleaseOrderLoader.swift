public import Diagnostics
import Markings
public import Rules
import SourceText

/// Loads a release order from YAML.
public enum ReleaseOrderLoader {
  static let keys = [
    "order", "title", "authority", "decided-by", "basis", "as-of", "audience", "level", "packs", "approvals",
    "subject", "third-parties", "minors", "lists", "withheld-documents", "numbering", "languages",
    "second-person", "open-flags", "earlier-releases", "production",
    "edition",
  ]

  /// - Parameter file: what the user knows the file by.
  /// - Returns: no order where anything is wrong with it.
  public static func load(_ bytes: [UInt8], file: String) -> (
    order: ReleaseOrder?, diagnostics: [Diagnostic]
  ) {
    let problems = Problems(file: file)
    let order = YAMLReader.read(bytes, problems).flatMap { ReleaseOrderDecoder(problems: problems).order($0) }
    return (problems.hasErrors ? nil : order, problems.sorted)
  }
}

private struct ReleaseOrderDecoder {
  let problems: Problems

  func order(_ root: YAMLNode) -> ReleaseOrder? {
    guard let fields = Fields(root, "an order", keys: ReleaseOrderLoader.keys, problems) else { return nil }
    let id = fields.requiredText("order")
    if let id, !Identifier.isValid(id), let node = fields.node("order") {
      problems.report(
        .ruleBadIdentifier, "The order's id is lower-case words, digits and hyphens.", at: node.place)
    }
    let title = fields.requiredText("title")
    let authority = fields.requiredText("authority")
    let basis = fields.requiredText("basis")
    let decision = fields.required("decided-by").flatMap { self.decision($0) }
    let asOf = fields.required("as-of").flatMap { fields.date($0, "as-of") }
    if let asOf, let decision, asOf < decision.date {
      problems.report(
        .ruleDateOrder, "`as-of` is before the day of the decision.",
        at: fields.node("as-of")?.place ?? fields.place)
    }
    let audience = fields.required("audience").flatMap { self.audience($0) }
    let level = fields.required("level").flatMap { self.level($0, fields) }
    if let level, level > .unclassified, audience?.isPublic == true, let node = fields.node("level") {
      problems.report(
        .orderPublicLevel, "The order lets the public see what is \(level.title).", at: node.place)
    }
    let packs = fields.requiredTexts("packs")
    let approvals = fields.optionalTexts("approvals") ?? []
    let subject = policy("subject", [.named, .pseudonym], fields)
    let thirdParties = policy("third-parties", [.pseudonym, .redact], fields)
    _ = policy("minors", [.redact], fields)
    let withheld = fields.node("withheld-documents").map {
      fields.word($0, "withheld-documents", ReleaseOrder.WithheldDocuments.self)
    }
    let lists = fields.node("lists").map { self.lists($0, fields) } ?? [:]
    let numbering = fields.required("numbering").flatMap { self.numbering($0) }
    let languages = self.languages(fields)
    let secondPerson = acts("second-person", fields)
    let openFlags = fields.node("open-flags").flatMap {
      fields.word($0, "open-flags", ReleaseOrder.OpenFlags.self)
    }
    let earlier = paths("earlier-releases", fields)
    let production = fields.node("production").flatMap { self.production($0) }
    let edition = fields.node("edition").flatMap { fields.word($0, "edition", Edition.self) }
    if let edition, let audience, (edition == .open) != audience.isPublic, let node = fields.node("edition") {
      problems.report(
        .orderEdition,
        "The edition is `\(edition.rawValue)`, and the audience is \(audience.isPublic ? "" : "not ")public.",
        at: node.place)
    }
    guard let id, let title, let authority, let basis, let decision, let asOf, let audience, let level,
      let packs, let numbering, let languages
    else { return nil }
    return ReleaseOrder(
      id: id, title: title, authority: authority, basis: basis, decidedBy: decision, asOf: asOf,
      audience: audience, level: level, packs: packs, approvals: Set(approvals), subject: subject ?? .named,
      thirdParties: thirdParties ?? .pseudonym, lists: lists, withheldDocuments: (withheld ?? .list) ?? .list,
      batesPrefix: numbering.prefix, batesDigits: numbering.digits, languages: languages,
      secondPerson: secondPerson, openFlags: openFlags ?? .hold, earlierReleases: earlier,
      production: production, edition: edition)
  }

  private func acts(_ key: String, _ fields: Fields) -> Set<ReviewAct> {
    let items = fields.node(key).flatMap { fields.list($0, key) } ?? []
    return Set(items.compactMap { fields.word($0, key, ReviewAct.self) })
  }

  private func paths(_ key: String, _ fields: Fields) -> [String] {
    let items = fields.node(key).flatMap { fields.list($0, key) } ?? []
    return items.compactMap { item in
      guard let path = fields.text(item, key) else { return nil }
      refuseAbsolute(path, "The path of the earlier release", at: item.place)
      return path
    }
  }

  private func refuseAbsolute(_ path: String, _ what: String, at place: YAMLPlace) {
    if path.hasPrefix("/") || path.contains("\\") || path.contains(":") {
      problems.report(.ruleAbsolutePath, "\(what) is not relative.", at: place)
    }
  }

  private func decision(_ node: YAMLNode) -> ReleaseOrder.Decision? {
    guard let fields = Fields(node, "the decision", keys: ["name", "role", "date"], problems) else {
      return nil
    }
    let name = fields.requiredText("name")
    let role = fields.requiredText("role")
    let date = fields.required("date").flatMap { fields.date($0, "date") }
    guard let name, let role, let date else { return nil }
    return ReleaseOrder.Decision(name: name, role: role, date: date)
  }

  private func audience(_ node: YAMLNode) -> Audience? {
    let keys = ["name", "countries", "public"]
    guard let fields = Fields(node, "the audience", keys: keys, problems) else { return nil }
    let name = fields.requiredText("name")
    var countries = Set<String>()
    for item in fields.required("countries").flatMap({ fields.list($0, "countries") }) ?? [] {
      guard let code = fields.text(item, "countries") else { continue }
      if code.utf8.count == 3 && code.utf8.allSatisfy(\.isASCIIUppercase) {
        countries.insert(code)
      } else {
        problems.report(.ruleBadCountry, "The country is not three capital letters.", at: item.place)
      }
    }
    _ = fields.required("public")
    let isPublic = fields.flag("public")
    if isPublic == true, !countries.isEmpty {
      problems.report(.rulePublicCountries, "The audience is public and names countries.", at: fields.place)
    }
    guard let name, let isPublic else { return nil }
    return Audience(name: name, countries: countries, isPublic: isPublic)
  }

  private func level(_ node: YAMLNode, _ fields: Fields) -> Classification? {
    guard let text = fields.text(node, "level") else { return nil }
    if let level = LevelName.levels[text] { return level }
    fields.refuse(text, "level", allowed: LevelName.names, at: node.place)
    return nil
  }

  private func policy(
    _ key: String, _ allowed: [ReleaseOrder.NamePolicy], _ fields: Fields
  ) -> ReleaseOrder.NamePolicy? {
    guard let node = fields.node(key), let text = fields.text(node, key) else { return nil }
    if let policy = allowed.first(where: { $0.rawValue == text }) { return policy }
    fields.refuse(text, key, allowed: allowed.map(\.rawValue), at: node.place)
    return nil
  }

  private func lists(_ node: YAMLNode, _ fields: Fields) -> [String: String] {
    guard case .mapping(let pairs) = node.content else {
      problems.report(.ruleWrongShape, "A mapping was expected for `lists`.", at: node.place)
      return [:]
    }
    var lists: [String: String] = [:]
    for pair in pairs {
      guard let name = pair.key.text, let path = fields.text(pair.value, name) else { continue }
      if !Identifier.isValid(name) {
        problems.report(.ruleBadIdentifier, "The name of a list is a lower-case word.", at: pair.key.place)
      }
      refuseAbsolute(path, "The path of the list", at: pair.value.place)
      lists[name] = path
    }
    return lists
  }

  private func numbering(_ node: YAMLNode) -> (prefix: String, digits: Int)? {
    guard let fields = Fields(node, "the numbering", keys: ["prefix", "digits"], problems) else { return nil }
    let prefix = fields.requiredText("prefix")
    let isPlain = prefix?.utf8.allSatisfy { $0.isASCIIUppercase || $0.isASCIIDigit } ?? true
    if let prefix, !isPlain || prefix.utf8.count > 16, let node = fields.node("prefix") {
      problems.report(.ruleBadPrefix, "The prefix is not 1 to 16 capitals and digits.", at: node.place)
    }
    let digits = fields.has("digits") ? fields.number("digits", in: 4...12) : 6
    guard let prefix, let digits else { return nil }
    return (prefix, digits)
  }

  private func production(_ node: YAMLNode) -> Production? {
    guard let fields = Fields(node, "the production", keys: ["profile", "images"], problems) else {
      return nil
    }
    let profile = fields.required("profile").flatMap { fields.word($0, "profile", Production.Profile.self) }
    let images = fields.node("images").map { fields.word($0, "images", Production.Images.self) }
    guard let profile, let images = images ?? .pdf else { return nil }
    return Production(profile: profile, images: images)
  }

  private func languages(_ fields: Fields) -> [String]? {
    guard let node = fields.node("languages") else { return ["en"] }
    let languages = fields.requiredTexts("languages")
    for language in languages ?? [] {
      let isCode = (2...3).contains(language.utf8.count) && language.utf8.allSatisfy(\.isASCIILowercase)
      if !isCode { problems.report(.ruleBadLanguage, "A language is two or three letters.", at: node.place) }
    }
    return languages
  }
}

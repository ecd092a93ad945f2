import Diagnostics
import Documents
import Interchange
import SourceText

/// Reads people from FollowTheMoney entities, one JSON object a line (FollowTheMoney 4.11): `Person`, and what
/// belongs to them in `Identification`, `Passport`, `Family` and `UnknownLink`. Other entities are counted and
/// left out. What the model has no place for stands in a member `tearline` of the person, formed as `properties`
/// are: `isn`, `captureTag`, `caseNumber`, `grandfatherName`, `kunya`, `nisba`, `status`, `captured`, `released`,
/// `protected`.
struct FollowTheMoneyImporter {
  private var draft: RegistryDraft
  private let bytes: [UInt8]
  private var people: [(entity: Entity, offset: Int)] = []
  private var identifiers: [String: [(identifier: Identifier, offset: Int)]] = [:]
  private var kin: [String: [Person.Relative]] = [:]
  private var leftOut = 0

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    draft = RegistryDraft(file: file, bytes: bytes)
  }

  private struct Entity {
    let id: String
    let schema: String
    let json: JSON

    func all(_ property: String, in member: String = "properties") -> [String] {
      guard case .array(let values)? = json[member]?[property] else { return [] }
      return values.compactMap(\.stringValue).filter { !$0.isEmpty }
    }

    func first(_ property: String, in member: String = "properties") -> String {
      all(property, in: member).first ?? ""
    }

    func own(_ property: String) -> String { first(property, in: "tearline") }
  }

  mutating func read() -> RegistryDraft {
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < bytes.count {
      let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if bytes[offset..<end].contains(where: { !$0.isASCIIWhitespace }) { readLine(offset..<end) }
      offset = end + 1
    }
    for person in people { add(person.entity, at: person.offset) }
    if leftOut > 0 {
      draft.report(
        .registryEntitiesLeftOut, "\(leftOut) entities say nothing about a person's identity", at: 0)
    }
    if people.isEmpty { draft.report(.registryEmpty, "There is no person", at: 0) }
    draft.finish()
    return draft
  }

  private mutating func readLine(_ range: Range<Int>) {
    let json: JSON
    do throws(JSONFailure) { json = try JSON(parsing: Array(bytes[range])) } catch {
      draft.report(.registryNotJSON, "The line is not a JSON object", at: range.lowerBound + error.offset)
      return
    }
    guard let id = json["id"]?.stringValue, !id.isEmpty, let schema = json["schema"]?.stringValue else {
      draft.report(.registryNoRecordID, "The entity has no id or no schema", at: range.lowerBound)
      return
    }
    let entity = Entity(id: id, schema: schema, json: json)
    switch schema {
    case "Person": people.append((entity, range.lowerBound))
    case "Passport", "Identification": readIdentification(entity, at: range.lowerBound)
    case "Family": relate(entity, "person", "relative", "relationship")
    case "UnknownLink": relate(entity, "subject", "object", "role")
    default: leftOut += 1
    }
  }

  private mutating func readIdentification(_ entity: Entity, at offset: Int) {
    let number = entity.first("number")
    let type = entity.first("type")
    guard let holder = entity.all("holder").first, !number.isEmpty else {
      leftOut += 1
      return
    }
    guard let kind = entity.schema == "Passport" ? .passport : FollowTheMoneyImporter.kind(type, number)
    else {
      draft.report(
        .registryIdentifierType, "A document has a type that is not known", at: offset, excerpt: type)
      return
    }
    let issuer =
      entity.first("authority").isEmpty ? entity.first("country").uppercased() : entity.first("authority")
    if let identifier = draft.identifier(
      kind, issuer: issuer, number: number, from: entity.first("startDate"), until: entity.first("endDate"),
      at: offset)
    {
      identifiers[holder, default: []].append((identifier, offset))
    }
  }

  private mutating func relate(_ entity: Entity, _ from: String, _ to: String, _ role: String) {
    for one in entity.all(from) {
      for other in entity.all(to) {
        let relation = entity.first(role).isEmpty ? "relative" : entity.first(role)
        kin[one, default: []].append(Person.Relative(relation: relation, nameOrID: other))
      }
    }
  }

  /// The kind a document's type names in words, or a bare number's form.
  static func kind(_ type: String, _ number: String) -> Mention.Kind? {
    if let kind = Mention.Kind(rawValue: type), kind != .name { return kind }
    if let kind = IdentifierLabels.kind(ofFieldNamed: type) { return kind }
    return [.isn, .unReference, .nationalNumber].first { IdentifierKey.normalized($0, number) != nil }
  }

  // MARK: People

  private mutating func add(_ entity: Entity, at offset: Int) {
    var found: [Identifier] = []
    var places: [Identifier: Int] = [:]
    func keep(_ identifier: Identifier?, _ place: Int) {
      guard let identifier, !found.contains(where: { $0.kind == identifier.kind && $0.key == identifier.key })
      else { return }
      found.append(identifier)
      places[identifier] = place
    }
    for entry in identifiers[entity.id] ?? [] { keep(entry.identifier, entry.offset) }
    for (property, kind) in [
      ("isn", Mention.Kind.isn), ("captureTag", .captureTag), ("caseNumber", .caseNumber),
    ] {
      for number in entity.all(property, in: "tearline") {
        keep(draft.identifier(kind, issuer: "", number: number, at: offset), offset)
      }
    }
    for number in entity.all("passportNumber") {
      keep(draft.identifier(.passport, issuer: "", number: number, at: offset), offset)
    }
    // What an idNumber is, only its form can tell; one that tells nothing is kept and not compared.
    var unread: [String] = []
    for number in entity.all("idNumber") {
      guard let kind = FollowTheMoneyImporter.kind("", number) else {
        unread.append(number)
        continue
      }
      keep(draft.identifier(kind, issuer: "", number: number, at: offset), offset)
    }
    for number in entity.all("phone") { keep(Identifier(.telephone, number), offset) }
    let names = entity.all("name")
    let arabic = names.first { $0.isMostlyArabic }
    let latin = names.first { !$0.isMostlyArabic }
    let rest = names.filter { $0 != arabic && $0 != latin }
    let births = entity.all("birthDate").compactMap { draft.date($0, at: offset) }
    draft.add(
      Person(
        id: entity.id, identifiers: found, nameArabic: arabic ?? "", nameLatin: latin ?? "",
        given: entity.first("firstName"), father: entity.first("fatherName"),
        grandfather: entity.own("grandfatherName"), family: entity.first("lastName"),
        nisba: entity.own("nisba"), mother: entity.first("motherName"), kunya: entity.own("kunya"),
        aliases: (rest + entity.all("alias")).map { Person.Alias($0) }
          + entity.all("weakAlias").map { Person.Alias($0, isWeak: true) }
          + entity.all("previousName").map { Person.Alias($0, isFormer: true) },
        birth: births.first, otherBirths: Array(births.dropFirst()), sex: sex(entity, at: offset),
        birthplace: entity.first("birthPlace"), nationality: entity.first("nationality").uppercased(),
        status: entity.own("status"), kin: kin[entity.id] ?? [],
        captured: draft.date(entity.own("captured"), at: offset),
        released: draft.date(entity.own("released"), at: offset),
        protection: protection(entity, at: offset), source: entity.first("sourceUrl"),
        attributes: unread.map { Person.Attribute(column: "idNumber", value: $0) }),
      at: offset, identifierPlaces: places)
  }

  private mutating func sex(_ entity: Entity, at offset: Int) -> Person.Sex? {
    switch entity.first("gender").lowercased() {
    case "": return nil
    case "male", "m": return .male
    case "female", "f": return .female
    case let other:
      draft.report(.registrySex, "The gender is not male or female", at: offset, excerpt: other)
      return nil
    }
  }

  private mutating func protection(_ entity: Entity, at offset: Int) -> Person.Protection? {
    let text = entity.own("protected")
    guard !text.isEmpty else { return nil }
    if let protection = Person.Protection(rawValue: text) { return protection }
    draft.report(
      .registryProtection, "The value is not minor, witness, victim or unknown", at: offset, excerpt: text)
    return nil
  }
}

extension String {
  /// Whether the first letter that is Latin or Arabic is Arabic.
  var isMostlyArabic: Bool {
    unicodeScalars.lazy.compactMap { NameLetters.script($0.value) }.first == .arabic
  }
}

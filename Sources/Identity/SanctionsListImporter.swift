import Diagnostics
import Documents
import Interchange

/// Reads the people of the United Nations Security Council's consolidated list: `CONSOLIDATED_LIST`, `INDIVIDUALS`,
/// `INDIVIDUAL`. Organisations are counted and left out. A person's reference number is the record id.
struct SanctionsListImporter {
  private var draft: RegistryDraft

  init(file: String) {
    draft = RegistryDraft(file: file, bytes: nil)
  }

  mutating func read(_ root: XMLElement) -> RegistryDraft {
    guard root.name == "CONSOLIDATED_LIST" else {
      draft.report(
        .registryNotAList, "The root element is not CONSOLIDATED_LIST", at: root.line, excerpt: root.name)
      return draft
    }
    let individuals = root.all("INDIVIDUALS").flatMap { $0.all("INDIVIDUAL") }
    for individual in individuals { add(individual) }
    let organisations = root.all("ENTITIES").reduce(0) { $0 + $1.all("ENTITY").count }
    if organisations > 0 {
      draft.report(
        .registryEntitiesLeftOut, "\(organisations) organisations are not people", at: root.line)
    }
    if individuals.isEmpty { draft.report(.registryEmpty, "There is no person", at: root.line) }
    draft.finish()
    return draft
  }

  private mutating func add(_ person: XMLElement) {
    let line = person.line
    let reference = person.value("REFERENCE_NUMBER")
    let id = reference.isEmpty ? person.value("DATAID") : reference
    guard !id.isEmpty else {
      draft.report(.registryNoRecordID, "The person has no reference number and no data id", at: line)
      return
    }
    let parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].map(person.value).filter {
      !$0.isEmpty
    }
    let births = person.all("INDIVIDUAL_DATE_OF_BIRTH").flatMap { self.births($0) }
    let place = person.all("INDIVIDUAL_PLACE_OF_BIRTH").first
    draft.add(
      Person(
        id: id, identifiers: identifiers(person, reference), nameArabic: person.value("NAME_ORIGINAL_SCRIPT"),
        nameLatin: parts.joined(separator: " "), aliases: aliases(person), birth: births.first,
        otherBirths: Array(births.dropFirst()), sex: sex(person.value("GENDER")),
        birthplace: ["CITY", "STATE_PROVINCE", "COUNTRY"].map { place?.value($0) ?? "" }.filter {
          !$0.isEmpty
        }
        .joined(separator: ", "),
        nationality: person.all("NATIONALITY").flatMap { $0.all("VALUE") }.first?.text ?? "",
        status: person.value("UN_LIST_TYPE"), source: person.value("LISTED_ON")),
      at: line)
  }

  private func aliases(_ person: XMLElement) -> [Person.Alias] {
    person.all("INDIVIDUAL_ALIAS").flatMap { alias -> [Person.Alias] in
      let quality = alias.value("QUALITY").lowercased()
      return alias.value("ALIAS_NAME").split(separator: ";").map { name in
        Person.Alias(
          String(name).trimmingSpaces, isWeak: quality == "low", isFormer: quality.hasPrefix("f.k.a"))
      }
    }
    .filter { !$0.text.isEmpty }
  }

  /// A day, a year, or every year of a short range.
  private mutating func births(_ element: XMLElement) -> [PartialDate] {
    let line = element.line
    for name in ["DATE", "YEAR"] where !element.value(name).isEmpty {
      return draft.date(element.value(name), at: line).map { [$0] } ?? []
    }
    guard let from = Int(element.value("FROM_YEAR")), let to = Int(element.value("TO_YEAR")) else {
      return []
    }
    guard from <= to, to - from <= 20 else {
      draft.report(.registryImpossibleDate, "A range of years cannot be used", at: line)
      return []
    }
    return (from...to).compactMap { PartialDate(year: $0) }
  }

  private mutating func identifiers(_ person: XMLElement, _ reference: String) -> [Identifier] {
    var found = [Identifier(.unReference, issuer: "UN", reference)].compactMap(\.self)
    for document in person.all("INDIVIDUAL_DOCUMENT") {
      let (type, number) = (document.value("TYPE_OF_DOCUMENT"), document.value("NUMBER"))
      guard !number.isEmpty else { continue }
      let kind: Mention.Kind = type.lowercased().contains("passport") ? .passport : .nationalNumber
      let country = document.value("ISSUING_COUNTRY")
      // Numbers of this list often carry remarks; one that is no number is kept by nobody, so it is reported.
      let bare = number.split(separator: " ").first.map(String.init) ?? number
      let identifier = draft.identifier(
        kind, issuer: country.isEmpty ? document.value("COUNTRY_OF_ISSUE") : country,
        number: bare, from: document.value("DATE_OF_ISSUE"), at: document.line)
      if let identifier, !found.contains(identifier) { found.append(identifier) }
    }
    return found
  }

  private func sex(_ text: String) -> Person.Sex? {
    switch text.lowercased() {
    case "male": .male
    case "female": .female
    default: nil
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

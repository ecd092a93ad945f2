import Documents
import Identity
import Markings
import ReleaseModel
import Rules

extension ReleasedSubject {
  /// What the cover says of a person: to the public his names and ISN, to a court all that identifies him.
  init(_ person: Person, _ order: ReleaseOrder) {
    let isFull = !order.audience.isPublic
    var attributes: [Attribute] = []
    func add(_ name: String, _ value: String) {
      if !value.isEmpty { attributes.append(Attribute(name: name, value: value)) }
    }
    if isFull {
      add("Date of birth", person.birth?.description ?? "")
      add("Place of birth", person.birthplace)
      add("Nationality", person.nationality)
      add("Sex", person.sex?.rawValue ?? "")
    }
    let identifiers = person.identifiers.filter { isFull || $0.kind == .isn }
    self.init(
      recordID: person.id, nameLatin: person.nameLatin, nameArabic: person.nameArabic,
      aliases: person.aliases.map(\.text) + (person.kunya.isEmpty ? [] : [person.kunya]),
      identifiers: identifiers.map {
        Identifier(
          type: $0.kind.words.prefix(1).uppercased() + $0.kind.words.dropFirst(), issuer: $0.issuer,
          value: $0.raw)
      }, attributes: attributes)
  }
}

/// The columns of a registry file: which there are, what else they may be called, and where they stand.
///
/// Known: record_id, isn, other_ids and other_id_1, other_id_2 ... (`type|issuer|number`, then from and until
/// where known; several joined by `;`), mrz, name_ar, name_latin, given, father, grandfather, great_grandfather,
/// family, nisba, mother, kunya, aliases (joined by `;`; a `?` behind one marks it weak, a `<` before it former),
/// dob (several joined by `;` or a space, the best first), sex, birthplace, nationality, status, kin
/// (`relation|name or record_id` joined by `;`), captured, released, protected, source. Required: record_id, and
/// name_latin or name_ar.
struct RegistryColumns {
  static let known = [
    "record_id", "isn", "other_ids", "mrz", "name_ar", "name_latin", "given", "father", "grandfather",
    "great_grandfather", "family", "nisba", "mother", "kunya", "aliases", "dob", "sex", "birthplace",
    "nationality", "status", "kin", "captured", "released", "protected", "source",
  ]
  /// Kept with the person as they are and used for nothing, without a report.
  private static let kept: Set<String> = ["dob_precision", "dob_kind", "source_date"]
  /// Other names of columns, for lists that were not made for Tearline. One counts where the column itself is
  /// not there.
  private static let synonyms = [
    "id": "record_id", "person_id": "record_id", "name": "name_latin", "full_name": "name_latin",
    "name_arabic": "name_ar", "birth_date": "dob", "date_of_birth": "dob", "birth_year": "dob",
    "birth_years": "dob", "year_of_birth": "dob", "gender": "sex", "birth_place": "birthplace",
    "place_of_birth": "birthplace", "alias": "aliases", "mother_name": "mother", "father_name": "father",
    "protection": "protected",
  ]

  enum Problem {
    /// Two columns have this name.
    case twice(String, column: Int)
    case unknown(String, column: Int)
    case missing(String)
  }

  private(set) var positions: [String: Int] = [:]
  /// Columns that hold one identifier each.
  private(set) var identifierColumns: [Int] = []
  /// Columns Tearline does not use, by name.
  private(set) var others: [(name: String, position: Int)] = []
  private(set) var problems: [Problem] = []

  init(_ header: [String]) {
    var names: [String: Int] = [:]
    for (position, name) in header.enumerated() where names.updateValue(position, forKey: name) != nil {
      problems.append(.twice(name, column: position))
    }
    for (name, position) in names.sorted(by: { $0.value < $1.value }) {
      if RegistryColumns.known.contains(name) {
        positions[name] = position
      } else if let column = RegistryColumns.synonyms[name], names[column] == nil, positions[column] == nil {
        positions[column] = position
      } else if name.hasPrefix("other_id_"), name.dropFirst(9).allSatisfy(\.isNumber) {
        identifierColumns.append(position)
      } else {
        others.append((name, position))
        if !RegistryColumns.kept.contains(name) { problems.append(.unknown(name, column: position)) }
      }
    }
    if positions["record_id"] == nil { problems.append(.missing("record_id")) }
    if positions["name_latin"] == nil, positions["name_ar"] == nil {
      problems.append(.missing("name_latin and none name_ar"))
    }
  }

  var isComplete: Bool {
    !problems.contains { if case .missing = $0 { true } else { false } }
  }
}

import Diagnostics
import Documents
import Interchange
import SourceText

/// Reads a registry from comma-separated values; see `RegistryColumns` for what it may hold. Rows are read one by
/// one, so that a million people fit.
struct RegistryImporter {
  private var draft: RegistryDraft
  private let bytes: [UInt8]
  private var columns = RegistryColumns([])

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    draft = RegistryDraft(file: file, bytes: bytes)
  }

  mutating func read() -> RegistryDraft {
    checkEncoding()
    var cursor = CSVCursor(bytes)
    readRows(&cursor)
    for problem in cursor.problems {
      switch problem {
      case .quoteNotClosed(let offset):
        draft.report(.registryQuoteNotClosed, "This double quote is never closed", at: offset)
      case .strayQuote(let offset):
        draft.report(.registryStrayQuote, "A double quote or text is not allowed here", at: offset)
      }
    }
    draft.finish()
    return draft
  }

  private mutating func readRows(_ cursor: inout CSVCursor) {
    guard let header = cursor.next() else {
      draft.report(.registryEmpty, "There is no header row", at: 0)
      return
    }
    columns = RegistryColumns(header.map { trimmed($0.text).lowercased() })
    for problem in columns.problems {
      switch problem {
      case .twice(let name, let column):
        draft.report(
          .registryColumnTwice, "The column is named twice", at: header[column].offset, excerpt: name)
      case .unknown(let name, let column):
        draft.report(
          .registryUnknownColumn, "Column \(column + 1) is not known; it is kept", at: header[column].offset,
          excerpt: name)
      case .missing(let name):
        draft.report(.registryMissingColumn, "There is no column \(name)", at: header[0].offset)
      }
    }
    while let record = cursor.next() {
      guard columns.isComplete else { continue }
      guard record.count == header.count else {
        draft.report(
          .registryFieldCount, "The row has \(record.count) values, the header \(header.count)",
          at: record[0].offset)
        continue
      }
      addPerson(Row(fields: record, positions: columns.positions))
    }
  }

  /// One row with its values by column name.
  private struct Row {
    let fields: [CSVReader.Field]
    let positions: [String: Int]

    func field(_ column: String) -> CSVReader.Field {
      positions[column].map { fields[$0] } ?? CSVReader.Field(text: "", offset: fields[0].offset)
    }
    func text(_ column: String) -> String {
      guard let position = positions[column], !fields[position].text.isEmpty else { return "" }
      return trimmed(fields[position].text)
    }
  }

  private mutating func addPerson(_ row: Row) {
    let id = row.text("record_id")
    guard !id.isEmpty else {
      draft.report(.registryNoRecordID, "The row has no record_id", at: row.field("record_id").offset)
      return
    }
    let births = dates(row.field("dob"))
    let (identifiers, places) = readIdentifiers(row)
    let person = Person(
      id: id, identifiers: identifiers, nameArabic: row.text("name_ar"), nameLatin: row.text("name_latin"),
      given: row.text("given"), father: row.text("father"), grandfather: row.text("grandfather"),
      greatGrandfather: row.text("great_grandfather"), family: row.text("family"), nisba: row.text("nisba"),
      mother: row.text("mother"), kunya: row.text("kunya"), aliases: aliases(row.text("aliases")),
      birth: births.first, otherBirths: Array(births.dropFirst()), sex: sex(row.field("sex")),
      birthplace: row.text("birthplace"), nationality: row.text("nationality"), status: row.text("status"),
      kin: kin(row.field("kin")), captured: dates(row.field("captured")).first,
      released: dates(row.field("released")).first, protection: protection(row.field("protected")),
      source: row.text("source"), attributes: others(row))
    draft.add(person, at: row.fields[0].offset, identifierPlaces: places)
  }

  // MARK: Values

  private mutating func readIdentifiers(_ row: Row) -> ([Identifier], [Identifier: Int]) {
    var result: [Identifier] = []
    var places: [Identifier: Int] = [:]
    func keep(_ identifier: Identifier?, _ offset: Int) {
      guard let identifier else { return }
      result.append(identifier)
      places[identifier] = offset
    }
    let isn = row.field("isn")
    if !isn.text.isEmpty, !trimmed(isn.text).isEmpty {
      keep(draft.identifier(.isn, issuer: "", number: trimmed(isn.text), at: isn.offset), isn.offset)
    }
    for field in [row.field("other_ids")] + columns.identifierColumns.map({ row.fields[$0] })
    where !field.text.isEmpty {
      for entry in entries(field.text) {
        let parts = entry.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
        guard (3...5).contains(parts.count) else {
          draft.report(
            .registryMalformedIdentifier, "An entry is not type|issuer|number", at: field.offset,
            excerpt: entry)
          continue
        }
        keep(
          draft.identifier(
            type: parts[0], issuer: parts[1], number: parts[2], from: parts.count > 3 ? parts[3] : "",
            until: parts.count > 4 ? parts[4] : "", at: field.offset), field.offset)
      }
    }
    let zone = row.field("mrz")
    if !zone.text.isEmpty {
      for identifier in draft.machineReadableZone(zone.text, at: zone.offset)
      where !result.contains(where: { $0.kind == identifier.kind && $0.key == identifier.key }) {
        keep(identifier, zone.offset)
      }
    }
    return (result, places)
  }

  private func entries(_ text: String) -> [String] {
    text.split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private func aliases(_ text: String) -> [Person.Alias] {
    guard !text.isEmpty else { return [] }
    return entries(text).compactMap { entry in
      let isFormer = entry.hasPrefix("<")
      let isWeak = entry.hasSuffix("?")
      let name = trimmed(String(entry.dropFirst(isFormer ? 1 : 0).dropLast(isWeak ? 1 : 0)))
      return name.isEmpty ? nil : Person.Alias(name, isWeak: isWeak, isFormer: isFormer)
    }
  }

  private mutating func dates(_ field: CSVReader.Field) -> [PartialDate] {
    guard !field.text.isEmpty else { return [] }
    return field.text.split { $0 == ";" || $0 == " " }.compactMap {
      draft.date(trimmed(String($0)), at: field.offset)
    }
  }

  private mutating func kin(_ field: CSVReader.Field) -> [Person.Relative] {
    guard !field.text.isEmpty else { return [] }
    var result: [Person.Relative] = []
    for entry in entries(field.text) {
      let parts = entry.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
      if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
        result.append(Person.Relative(relation: parts[0], nameOrID: parts[1]))
      } else {
        draft.report(.registryKin, "An entry is not relation|name", at: field.offset, excerpt: entry)
      }
    }
    return result
  }

  private mutating func sex(_ field: CSVReader.Field) -> Person.Sex? {
    let text = trimmed(field.text)
    guard !text.isEmpty else { return nil }
    if let sex = Person.Sex(rawValue: text.uppercased()) { return sex }
    draft.report(.registrySex, "The sex is not M or F", at: field.offset, excerpt: text)
    return nil
  }

  private mutating func protection(_ field: CSVReader.Field) -> Person.Protection? {
    let text = trimmed(field.text)
    guard !text.isEmpty else { return nil }
    if let protection = Person.Protection(rawValue: text.lowercased()) { return protection }
    draft.report(
      .registryProtection, "The value is not minor, witness, victim or unknown", at: field.offset,
      excerpt: text)
    return nil
  }

  private func others(_ row: Row) -> [Person.Attribute] {
    columns.others.map { Person.Attribute(column: $0.name, value: row.fields[$0.position].text) }
  }

  /// One diagnostic a line with bytes that are not UTF-8, at most twenty.
  private mutating func checkEncoding() {
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    var reported: [Int?] = []
    while reported.count < 20 {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return
      case .error(let length):
        let line = draft.place(offset).line
        if reported.last != line {
          reported.append(line)
          draft.report(.registryNotUTF8, "A byte here is not UTF-8", at: offset)
        }
        offset += length
      }
    }
  }
}

/// Without white space at its two ends.
private func trimmed(_ text: String) -> String {
  let source = SourceText(text)
  return source.string(source.trimmed(source.whole))
}

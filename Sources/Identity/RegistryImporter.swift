import Diagnostics
import Documents
import Interchange
import SourceText

/// Turns the rows of a registry file into people and reports everything wrong with them at once.
///
/// Known columns: record_id, isn, other_ids (`type|issuer|number` joined by `;`), name_ar, name_latin, given,
/// father, grandfather, family, kunya, aliases (joined by `;`, a trailing `?` marks a weak one), dob, sex,
/// birthplace, nationality, status, protected, source. Required: record_id, and name_latin or name_ar.
struct RegistryImporter {
  static let columns = [
    "record_id", "isn", "other_ids", "name_ar", "name_latin", "given", "father", "grandfather", "family",
    "kunya", "aliases", "dob", "sex", "birthplace", "nationality", "status", "protected", "source",
  ]

  private(set) var diagnostics: [Diagnostic] = []
  private let bytes: [UInt8]
  private let file: String
  private let lines: LineIndex
  /// The rows each identifier was seen in.
  private var identifiers: [Registry.IdentifierName: [(person: String, field: CSVReader.Field)]] = [:]

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    lines = LineIndex(bytes)
  }

  mutating func read() -> [Person] {
    checkEncoding()
    let reader = CSVReader(bytes)
    for problem in reader.problems {
      switch problem {
      case .quoteNotClosed(let offset):
        report(.registryQuoteNotClosed, "This double quote is never closed", at: offset)
      case .strayQuote(let offset):
        report(.registryStrayQuote, "A double quote or text is not allowed here", at: offset)
      }
    }
    guard let header = reader.records.first else {
      report(.registryEmpty, "There is no header row", at: 0)
      return []
    }
    guard let columns = readHeader(header) else { return [] }
    var people: [Person] = []
    var first: [String: Int] = [:]
    for record in reader.records.dropFirst() {
      guard record.count == header.count else {
        report(
          .registryFieldCount, "The row has \(record.count) values, the header \(header.count)",
          at: record[0].offset)
        continue
      }
      guard let person = person(Row(fields: record, columns: columns)) else { continue }
      let line = lines.place(of: record[0].offset).line
      if let earlier = first[person.id] {
        report(
          .registryRecordIDTwice, "The record_id is already used on line \(earlier)", at: record[0].offset,
          excerpt: person.id)
        continue
      }
      first[person.id] = line
      people.append(person)
    }
    reportShared()
    return people
  }

  /// One row with its values by column name.
  private struct Row {
    let fields: [CSVReader.Field]
    let columns: [String: Int]

    func field(_ column: String) -> CSVReader.Field {
      columns[column].map { fields[$0] } ?? CSVReader.Field(text: "", offset: fields[0].offset)
    }
    func text(_ column: String) -> String { trimmed(field(column).text) }
  }

  /// The positions of the columns, or nil where a required one is missing.
  private mutating func readHeader(_ header: [CSVReader.Field]) -> [String: Int]? {
    var columns: [String: Int] = [:]
    for (index, field) in header.enumerated() {
      let name = trimmed(field.text).lowercased()
      if columns.updateValue(index, forKey: name) != nil {
        report(.registryColumnTwice, "The column is named twice", at: field.offset, excerpt: name)
      } else if !RegistryImporter.columns.contains(name) {
        report(
          .registryUnknownColumn, "Column \(index + 1) is not known; it is kept", at: field.offset,
          excerpt: name)
      }
    }
    var complete = true
    if columns["record_id"] == nil {
      report(.registryMissingColumn, "There is no column record_id", at: header[0].offset)
      complete = false
    }
    if columns["name_latin"] == nil, columns["name_ar"] == nil {
      report(.registryMissingColumn, "There is no column name_latin and none name_ar", at: header[0].offset)
      complete = false
    }
    return complete ? columns : nil
  }

  private mutating func person(_ row: Row) -> Person? {
    let id = row.text("record_id")
    guard !id.isEmpty else {
      report(.registryNoRecordID, "The row has no record_id", at: row.field("record_id").offset)
      return nil
    }
    let person = Person(
      id: id, identifiers: readIdentifiers(row, person: id), nameArabic: row.text("name_ar"),
      nameLatin: row.text("name_latin"), given: row.text("given"), father: row.text("father"),
      grandfather: row.text("grandfather"), family: row.text("family"), kunya: row.text("kunya"),
      aliases: aliases(row.text("aliases")), birth: birth(row.field("dob")), sex: sex(row.field("sex")),
      birthplace: row.text("birthplace"), nationality: row.text("nationality"), status: row.text("status"),
      protection: protection(row.field("protected")), source: row.text("source"), attributes: unknown(row))
    if person.identifiers.isEmpty, person.nameArabic.isEmpty, person.nameLatin.isEmpty, person.given.isEmpty {
      report(.registryNothingToMatch, "The row has no name and no identifier", at: row.fields[0].offset)
    }
    return person
  }

  private mutating func readIdentifiers(_ row: Row, person: String) -> [Identifier] {
    var result: [Identifier] = []
    let isn = row.field("isn")
    if !trimmed(isn.text).isEmpty {
      if let identifier = Identifier(.isn, trimmed(isn.text)) {
        result.append(identifier)
      } else {
        report(.registryMalformedISN, "The value is not an ISN", at: isn.offset, excerpt: isn.text)
      }
    }
    let others = row.field("other_ids")
    for entry in others.text.split(separator: ";").map({ trimmed(String($0)) }) where !entry.isEmpty {
      let parts = entry.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
      guard parts.count == 3 else {
        report(
          .registryMalformedIdentifier, "An entry is not type|issuer|number", at: others.offset,
          excerpt: entry)
        continue
      }
      guard let kind = Mention.Kind(rawValue: parts[0]), kind != .name, kind != .isn else {
        report(
          .registryIdentifierType, "An entry has a type that is not known", at: others.offset, excerpt: entry)
        continue
      }
      guard let identifier = Identifier(kind, issuer: parts[1], parts[2]) else {
        report(
          .registryMalformedIdentifier, "An entry has not the form of a \(kind.rawValue)",
          at: others.offset, excerpt: entry)
        continue
      }
      result.append(identifier)
    }
    for identifier in Set(result.map { Registry.IdentifierName(kind: $0.kind, key: $0.key) }) {
      let field = identifier.kind == .isn ? isn : others
      identifiers[identifier, default: []].append((person, field))
    }
    return result
  }

  private func aliases(_ text: String) -> [Person.Alias] {
    text.split(separator: ";").compactMap { entry in
      let name = trimmed(String(entry))
      guard name.hasSuffix("?") else { return name.isEmpty ? nil : Person.Alias(name) }
      let weak = trimmed(String(name.dropLast()))
      return weak.isEmpty ? nil : Person.Alias(weak, isWeak: true)
    }
  }

  private mutating func birth(_ field: CSVReader.Field) -> PartialDate? {
    let text = trimmed(field.text)
    guard !text.isEmpty else { return nil }
    if let date = PartialDate(text) { return date }
    report(.registryImpossibleDate, "The date of birth cannot be read", at: field.offset, excerpt: text)
    return nil
  }

  private mutating func sex(_ field: CSVReader.Field) -> Person.Sex? {
    let text = trimmed(field.text)
    guard !text.isEmpty else { return nil }
    if let sex = Person.Sex(rawValue: text.uppercased()) { return sex }
    report(.registrySex, "The sex is not M or F", at: field.offset, excerpt: text)
    return nil
  }

  private mutating func protection(_ field: CSVReader.Field) -> Person.Protection? {
    let text = trimmed(field.text)
    guard !text.isEmpty else { return nil }
    if let protection = Person.Protection(rawValue: text.lowercased()) { return protection }
    report(
      .registryProtection, "The value is not minor, witness or victim", at: field.offset, excerpt: text)
    return nil
  }

  private func unknown(_ row: Row) -> [Person.Attribute] {
    row.columns.filter { !RegistryImporter.columns.contains($0.key) }.map {
      Person.Attribute(column: $0.key, value: row.fields[$0.value].text)
    }
  }

  private mutating func reportShared() {
    let shared = identifiers.filter { $0.value.count > 1 }.sorted {
      ($0.key.kind.rawValue, $0.key.key) < ($1.key.kind.rawValue, $1.key.key)
    }
    for (name, seen) in shared {
      for entry in seen {
        let others = seen.count - 1
        let people = others == 1 ? "one other person" : "\(others) other people"
        report(
          name.kind == .caseNumber ? .registryCaseNumberShared : .registryIdentifierShared,
          "The \(name.kind.rawValue) is also that of \(people)", at: entry.field.offset, excerpt: name.key)
      }
    }
  }

  /// One diagnostic a line with bytes that are not UTF-8, at most twenty.
  private mutating func checkEncoding() {
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    var reported: [Int] = []
    while reported.count < 20 {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return
      case .error(let length):
        let line = lines.place(of: offset).line
        if reported.last != line {
          reported.append(line)
          report(.registryNotUTF8, "A byte here is not UTF-8", at: offset)
        }
        offset += length
      }
    }
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, at offset: Int, excerpt: String? = nil
  ) {
    let place = lines.place(of: offset)
    diagnostics.append(
      Diagnostic(
        code, message,
        at: DiagnosticPlace(
          file: file, line: place.line, column: place.column,
          span: Span(offset, min(bytes.count, offset + 1))),
        excerpt: excerpt.map(Excerpt.init)))
  }
}

/// Without white space at its two ends.
private func trimmed(_ text: String) -> String {
  let source = SourceText(text)
  return source.string(source.trimmed(source.whole))
}

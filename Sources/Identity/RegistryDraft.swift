import Diagnostics
import Documents
import SourceText

/// People as they are read from a file of any form, each with its place, and everything wrong with them.
struct RegistryDraft {
  private(set) var people: [Person] = []
  /// Where each person begins: a byte offset, or a line where the file has been transcoded.
  private(set) var places: [Int] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String
  private let bytes: [UInt8]
  /// Nil where places are lines.
  private let lines: LineIndex?
  private var firstByID: [String: Int] = [:]
  private var holders: [Registry.IdentifierName: Holder] = [:]
  private var shared: [Registry.IdentifierName: [Holder]] = [:]

  /// Who has an identifier, and where the file says so.
  private struct Holder {
    let person: Int32
    let place: Int
  }

  /// - Parameter bytes: the file, where places are offsets into it; nil where they are lines.
  init(file: String, bytes: [UInt8]?) {
    self.file = file
    self.bytes = bytes ?? []
    lines = bytes.map(LineIndex.init)
  }

  /// - Parameter identifierPlaces: where each of the person's identifiers stands; the person's place by default.
  mutating func add(_ person: Person, at place: Int, identifierPlaces: [Identifier: Int] = [:]) {
    if let earlier = firstByID[person.id] {
      report(
        .registryRecordIDTwice, "The record_id is already used on line \(line(of: places[earlier]))",
        at: place, excerpt: person.id)
      return
    }
    let position = people.count
    firstByID[person.id] = position
    people.append(person)
    places.append(place)
    if person.identifiers.isEmpty, person.nameArabic.isEmpty, person.nameLatin.isEmpty, person.given.isEmpty {
      report(.registryNothingToMatch, "The person has no name and no identifier", at: place)
    }
    var seen = Set<Registry.IdentifierName>()
    for identifier in person.identifiers where identifier.kind != .telephone {
      let name = Registry.IdentifierName(kind: identifier.kind, key: identifier.key)
      guard seen.insert(name).inserted else { continue }
      let holder = Holder(person: Int32(position), place: identifierPlaces[identifier] ?? place)
      if let first = holders[name] {
        shared[name, default: [first]].append(holder)
      } else {
        holders[name] = holder
      }
    }
  }

  /// Reports what can be seen only when everyone has been read.
  mutating func finish() {
    holders = [:]
    for (name, seen) in shared.sorted(by: {
      ($0.key.kind.rawValue, $0.key.key) < ($1.key.kind.rawValue, $1.key.key)
    }) {
      let others = seen.count - 1
      let words = others == 1 ? "one other person" : "\(others) other people"
      for holder in seen {
        report(
          name.kind == .caseNumber ? .registryCaseNumberShared : .registryIdentifierShared,
          "The \(name.kind.rawValue) is also that of \(words)", at: holder.place, excerpt: name.key)
      }
    }
    shared = [:]
  }

  mutating func report(_ code: DiagnosticCode, _ message: String, at place: Int, excerpt: String? = nil) {
    diagnostics.append(
      Diagnostic(code, message, at: self.place(place), excerpt: excerpt.map(Excerpt.init)))
  }

  func place(_ place: Int) -> DiagnosticPlace {
    guard let lines else { return DiagnosticPlace(file: file, line: place) }
    let found = lines.place(of: place)
    return DiagnosticPlace(
      file: file, line: found.line, column: found.column, span: Span(place, min(bytes.count, place + 1)))
  }

  func place(of person: String) -> DiagnosticPlace? { firstByID[person].map { place(places[$0]) } }

  private func line(of place: Int) -> Int { lines.map { $0.place(of: place).line } ?? place }

  // MARK: Values

  /// An identifier from its parts, or a report of what is wrong with it.
  mutating func identifier(
    type: String, issuer: String, number: String, from: String = "", until: String = "", at place: Int
  ) -> Identifier? {
    guard let kind = Mention.Kind(rawValue: type), kind != .name else {
      report(.registryIdentifierType, "An entry has a type that is not known", at: place, excerpt: type)
      return nil
    }
    return identifier(kind, issuer: issuer, number: number, from: from, until: until, at: place)
  }

  mutating func identifier(
    _ kind: Mention.Kind, issuer: String, number: String, from: String = "", until: String = "", at place: Int
  ) -> Identifier? {
    let validity = (date(from, at: place), date(until, at: place))
    if let made = Identifier(kind, issuer: issuer, number, validFrom: validity.0, validUntil: validity.1) {
      return made
    }
    if kind == .isn {
      report(.registryMalformedISN, "The value is not an ISN", at: place, excerpt: number)
    } else {
      report(
        .registryMalformedIdentifier, "An entry has not the form of a \(kind.rawValue)", at: place,
        excerpt: number)
    }
    return nil
  }

  /// A date, or a report that there is no such one; nil without a report for an empty value.
  mutating func date(_ text: String, at place: Int) -> PartialDate? {
    guard !text.isEmpty else { return nil }
    // FollowTheMoney and some spreadsheets write a time behind the day.
    let day = text.split(separator: "T", maxSplits: 1).first.map(String.init) ?? text
    if let date = PartialDate(day) { return date }
    report(.registryImpossibleDate, "A date cannot be read", at: place, excerpt: text)
    return nil
  }

  /// The lines of a machine-readable zone: the identifiers in it, where every check digit is right.
  mutating func machineReadableZone(_ text: String, at place: Int) -> [Identifier] {
    let lines = text.utf8.split { $0 == 0x0A || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ";") }
      .map { $0.filter { !$0.isASCIIWhitespace } }
    guard let zone = MachineReadableZone(lines: lines.map(Array.init)) else {
      report(
        .registryMalformedZone, "The value has not the form of a machine-readable zone", at: place,
        excerpt: text)
      return []
    }
    guard zone.failed.isEmpty else {
      let fields = zone.failed.map(\.words).joined(separator: ", ")
      report(.registryCheckDigit, "The check digit of \(fields) is wrong", at: place, excerpt: text)
      return []
    }
    return zone.identifiers
  }
}

public import Diagnostics
import Documents
import SourceText

/// Holds the people of a registry against each other and against the calendar: who may be entered twice, and
/// which dates cannot all be right. It reports and changes nothing.
public struct RegistryCheck {
  /// In order of place.
  public private(set) var diagnostics: [Diagnostic] = []
  private let reading: RegistryReading

  /// Takes time linear in the number of people, but for people with one name, who are held against each other.
  public init(_ reading: RegistryReading) {
    self.reading = reading
    guard let people = reading.registry?.people else { return }
    for person in people { checkDates(person) }
    checkDuplicates(people)
    diagnostics.sort()
  }

  private mutating func report(_ code: DiagnosticCode, _ message: String, _ person: Person) {
    diagnostics.append(
      Diagnostic(code, message, at: reading.place(of: person.id), excerpt: Excerpt(person.id)))
  }

  // MARK: Dates

  /// An age at capture that no detainee has reached.
  private static let highestAge = 100

  private mutating func checkDates(_ person: Person) {
    if let captured = person.captured, let released = person.released, released.isCertainlyBefore(captured) {
      report(.registryCustodyOrder, "Custody ends before it begins", person)
    }
    for birth in person.births {
      guard let captured = person.captured else { continue }
      if captured.isCertainlyBefore(birth) {
        report(.registryBornAfterCapture, "The date of birth lies behind the capture", person)
      } else if birth.fewestYears(until: captured) > Self.highestAge {
        report(.registryAge, "The person would have been over \(Self.highestAge) at the capture", person)
      }
    }
    if person.mayHaveBeenMinor, person.protection == nil {
      report(.registryMinor, "The person was or may have been under eighteen at the capture", person)
    }
    if person.births.contains(where: { birth in
      person.births.contains { abs($0.year - birth.year) > 2 }
    }) {
      report(.registryBirthsDiffer, "The dates of birth lie more than two years apart", person)
    }
    for identifier in person.identifiers {
      guard let from = identifier.validFrom, let until = identifier.validUntil,
        until.isCertainlyBefore(from)
      else { continue }
      report(.registryValidity, "A \(identifier.kind.rawValue) ends before it begins", person)
    }
  }

  // MARK: Duplicates

  private mutating func checkDuplicates(_ people: [Person]) {
    var bySpelling: [[UInt8]: [Int]] = [:]
    var bySound: [[UInt8]: [Int]] = [:]
    for (index, person) in people.enumerated() {
      for name in Set([person.nameLatin, person.nameArabic]) where !name.isEmpty {
        bySpelling[TextView.key(.folded, name), default: []].append(index)
        if let sound = RegistryCheck.sound(name) { bySound[sound, default: []].append(index) }
      }
    }
    var same = Set<[Int]>()
    for group in bySpelling.values where group.count > 1 { same.formUnion(pairs(group, people) { $0 == $1 }) }
    var near = Set<[Int]>()
    for group in bySound.values where group.count > 1 {
      near.formUnion(pairs(group, people) { abs($0.year - $1.year) <= 2 })
    }
    near.subtract(same)
    for (code, found, words) in [
      (DiagnosticCode.registryDuplicate, same, "The same name and date of birth stand on line"),
      (.registryNearDuplicate, near, "A name that sounds the same, with no other birth, stands on line"),
    ] {
      for pair in found.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let line = reading.place(of: people[pair[1]].id)?.line ?? 0
        report(code, "\(words) \(line)", people[pair[0]])
      }
    }
  }

  /// More people with one name are not held against each other: that a name is so common says enough.
  private static let mostNamesakes = 50

  /// Pairs of a group whose dates of birth agree, or of which one has none.
  private func pairs(
    _ group: [Int], _ people: [Person], _ agree: (PartialDate, PartialDate) -> Bool
  ) -> Set<[Int]> {
    var found = Set<[Int]>()
    for (place, left) in group.prefix(Self.mostNamesakes).enumerated() {
      for right in group.prefix(Self.mostNamesakes).dropFirst(place + 1) where left != right {
        let (one, other) = (people[left].births, people[right].births)
        let isOpen = one.isEmpty || other.isEmpty
        guard isOpen || one.contains(where: { date in other.contains { agree(date, $0) } }) else { continue }
        found.insert([min(left, right), max(left, right)])
      }
    }
    return found
  }

  /// The consonants of at least three units; two say too little.
  private static func sound(_ name: String) -> [UInt8]? {
    let units = NameParser.units(of: name)
    guard units.count >= 3 else { return nil }
    return Array(units.map { [$0.kind.rawValue] + $0.word.skeleton }.joined(separator: [0xFF]))
  }
}

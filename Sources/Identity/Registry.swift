public import Diagnostics
import Documents
public import Hashing

/// The people that mentions are linked to. The order of the rows it was made from changes nothing.
public struct Registry: Sendable {
  /// Sorted by record id; no two have the same.
  public let people: [Person]
  /// SHA-256 over the content of all people, the same for any order of rows.
  public let digest: Digest
  /// Positions in `people` by kind and key, for serials of ISNs also without their category.
  private let owners: [IdentifierName: [Int]]

  struct IdentifierName: Hashable {
    let kind: Mention.Kind
    let key: String
  }

  /// Reads a registry from comma-separated values or FollowTheMoney entities; see `RegistryReading`.
  ///
  /// - Parameter file: the name under which diagnostics point to it.
  /// - Returns: the registry, nil where a diagnostic is an error; and all that was found, in order of place.
  public static func load(
    _ bytes: [UInt8], file: String
  ) -> (registry: Registry?, diagnostics: [Diagnostic]) {
    let reading = RegistryReading(bytes, file: file)
    return (reading.registry, reading.diagnostics)
  }

  /// Ids of records that were merged into another, and that other's id.
  public let redirects: [String: String]

  /// Of several people with one id the first is kept; `load` reports them instead.
  public init(people: [Person]) {
    self.init(people: people, redirects: [:])
  }

  init(people: [Person], redirects: [String: String]) {
    self.redirects = redirects
    var seen = Set<String>()
    let sorted = people.filter { seen.insert($0.id).inserted }.sorted {
      $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
    }
    self.people = sorted
    var owners: [IdentifierName: [Int]] = [:]
    for (index, person) in sorted.enumerated() {
      var names = Set<IdentifierName>()
      for identifier in person.identifiers {
        names.insert(IdentifierName(kind: identifier.kind, key: identifier.key))
        if identifier.kind == .isn {
          names.insert(IdentifierName(kind: .isn, key: IdentifierKey.serial(ofISN: identifier.key)))
        }
      }
      for name in names { owners[name, default: []].append(index) }
    }
    self.owners = owners
    digest = Registry.digest(of: sorted)
  }

  /// The person with this record id, also where the record was merged into another.
  public subscript(id: String) -> Person? { position(of: id).map { people[$0] } }

  /// The position in `people` of the person with this record id, also where the record was merged into another.
  public func position(of id: String) -> Int? {
    let id = redirects[id] ?? id
    var low = 0
    var high = people.count
    while low < high {
      let middle = (low + high) / 2
      if people[middle].id.utf8.lexicographicallyPrecedes(id.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < people.count && people[low].id == id ? low : nil
  }

  /// Positions in `people` of those who have the identifier, in order. An ISN without a category finds every
  /// category of its serial.
  func owners(of kind: Mention.Kind, _ key: String) -> [Int] {
    owners[IdentifierName(kind: kind, key: key)] ?? []
  }

  private static func digest(of people: [Person]) -> Digest {
    var builder = DigestBuilder("tearline.registry.v2")
    builder.add(people.count)
    for person in people { builder.add(person.digest) }
    return builder.digest()
  }
}

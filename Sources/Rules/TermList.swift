public import Hashing

/// A list of people or terms a rule looks for, from a CSV file.
public struct TermList: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    /// Unique in the list.
    public var id: String
    public var canonical: String
    public var variants: [String]
    /// Such as `person`, `minor` or `cryptonym`.
    public var category: String

    public init(id: String, canonical: String, variants: [String] = [], category: String) {
      self.id = id
      self.canonical = canonical
      self.variants = variants
      self.category = category
    }

    /// All spellings, the canonical one first.
    public var spellings: [String] { [canonical] + variants }
  }

  /// The name rules call it by, such as `third-parties`.
  public let name: String
  /// Sorted by id.
  public let entries: [Entry]
  /// Of the file's bytes.
  public let digest: Digest

  public init(name: String, entries: [Entry], digest: Digest) {
    self.name = name
    self.entries = entries.sorted { $0.id < $1.id }
    self.digest = digest
  }

  /// A list without entries.
  public static func empty(_ name: String) -> TermList {
    TermList(name: name, entries: [], digest: SHA2.sha256([]))
  }
}

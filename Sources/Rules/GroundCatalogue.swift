public import Hashing

/// The grounds rules may give, from `Rules/grounds/`: a closed list, so that a box never prints a code that does not
/// exist or that cannot support what was done. Counsel adopts it before first use.
public struct GroundCatalogue: Sendable, Hashable {
  /// A statute, order or set of rules of a court: one file of the catalogue.
  public struct Instrument: Sendable, Hashable {
    /// Short name, such as `foia`; the file is called after it.
    public let id: String
    public let version: String
    public let title: String
    /// The court whose rules these are; nil for a statute or order.
    public let tribunal: String?

    public init(id: String, version: String, title: String, tribunal: String? = nil) {
      self.id = id
      self.version = version
      self.title = title
      self.tribunal = tribunal
    }
  }

  public struct Entry: Sendable, Hashable {
    public let code: String
    public let label: String
    public let title: String
    /// The authorities that may stand behind the code; a rule names one of them, or none where there is one.
    public let authorities: [String]
    public let rank: Int
    /// What may be done on this ground. A duty to disclose allows flags only.
    public let acts: Set<Act.Kind>
    /// The code this one belongs to: it is no ground by itself.
    public let needs: String?
    /// Id of its instrument.
    public let instrument: String

    public init(
      code: String, label: String? = nil, title: String, authorities: [String], rank: Int,
      acts: Set<Act.Kind>, needs: String? = nil, instrument: String
    ) {
      self.code = code
      self.label = label ?? Ground.label(of: code)
      self.title = title
      self.authorities = authorities
      self.rank = rank
      self.acts = acts
      self.needs = needs
      self.instrument = instrument
    }
  }

  /// Sorted by id.
  public let instruments: [Instrument]
  /// Sorted by rank, then code.
  public let entries: [Entry]
  /// Over the bytes of every file of the catalogue.
  public let digest: Digest
  private let byCode: [String: Int]

  /// Where two entries have one code, the first counts; the loader refuses them.
  public init(instruments: [Instrument], entries: [Entry], digest: Digest) {
    self.instruments = instruments.sorted { $0.id < $1.id }
    let sorted = entries.sorted { ($0.rank, $0.code) < ($1.rank, $1.code) }
    self.entries = sorted
    self.digest = digest
    byCode = Dictionary(
      sorted.indices.map { (sorted[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func entry(_ code: String) -> Entry? { byCode[code].map { entries[$0] } }

  /// The ground with the label and rank the catalogue gives its code.
  public func ground(code: String, authority: String) -> Ground {
    guard let entry = entry(code) else { return Ground(code: code, authority: authority) }
    return Ground(code: code, authority: authority, label: entry.label, rank: entry.rank)
  }
}

/// What a run is asked to do.
public struct RunRequest: Sendable, Hashable {
  /// The folder of reports.
  public var folder: String
  public var registry: String
  public var order: String
  /// The folder that holds rule packs, one folder a pack.
  public var rules: String
  /// A folder of mappings of XML vocabularies; nil for none but those that are built in.
  public var dialects: String?
  /// Where the case file and the packets go.
  public var out: String
  /// How many documents are worked on at once; the result is the same for any number.
  public var jobs: Int

  public init(
    folder: String, registry: String, order: String, rules: String, dialects: String? = nil, out: String,
    jobs: Int
  ) {
    self.folder = folder
    self.registry = registry
    self.order = order
    self.rules = rules
    self.dialects = dialects
    self.out = out
    self.jobs = max(1, jobs)
  }
}

/// Labelled values: a field that the reader found, or a region that begins with the label and a colon.
public struct FieldMatcher: Sendable, Hashable {
  public var id: String?
  /// Compared without case and accents.
  public var labels: [String]

  public init(id: String? = nil, labels: [String]) {
    self.id = id
    self.labels = labels
  }
}

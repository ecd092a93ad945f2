/// A report of an invented case, and what is true of it.
public struct SyntheticReport: Sendable {
  /// Its path in the folder of reports, a thousand to a folder.
  public let name: String
  public let bytes: [UInt8]
  /// Record id of the person whose number it states.
  public let subject: String?
  /// Words that stand in its withheld portions and nowhere else in the case.
  public let secrets: [String]
  /// The report that it is a copy of, but for its head.
  public let copyOf: Int?
}

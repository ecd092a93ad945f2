/// For whom a packet is made. Each edition has an order of its own, and so its own audience, level and approvals.
public enum Edition: String, Sendable, Hashable, CaseIterable {
  /// For the court alone.
  case sealed
  /// For the defence.
  case defence
  /// For everyone.
  case open = "public"
  /// For another state's authority.
  case partner
}

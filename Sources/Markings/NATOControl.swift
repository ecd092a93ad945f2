/// NATO control words (Manual H.7), in the order they are written.
public enum NATOControl: String, Hashable, Sendable, CaseIterable, Comparable {
  case atomal = "ATOMAL"
  case balk = "BALK"
  case bohemia = "BOHEMIA"

  public static func < (left: NATOControl, right: NATOControl) -> Bool { left.rawValue < right.rawValue }
}

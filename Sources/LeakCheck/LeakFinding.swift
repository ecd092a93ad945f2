/// A secret that is still there. It says where, never what.
public struct LeakFinding: Hashable, Sendable {
  public let kind: Secret.Kind
  public let secretID: String
  /// The released file, as given.
  public let file: String
  /// The part of the file in words, such as `page 2, text` or `PDF object 14, string`.
  public let place: String

  /// The identifier of the diagnostic that explains the finding.
  public var code: String {
    switch kind {
    case .passage: "LK0101"
    case .name: "LK0102"
    case .identifier: "LK0103"
    }
  }
}

extension LeakFinding: Comparable {
  public static func < (left: LeakFinding, right: LeakFinding) -> Bool {
    (left.file, left.place, left.kind.rawValue, left.secretID)
      < (right.file, right.place, right.kind.rawValue, right.secretID)
  }
}

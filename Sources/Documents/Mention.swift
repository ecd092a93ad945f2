public import SourceText

/// A place in a document where a person is named or identified.
public struct Mention: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case isn
    case captureTag = "capture-tag"
    case nationalNumber = "national-number"
    case passport
    case caseNumber = "case-number"
    case name
  }

  public let kind: Kind
  public let span: Span
  /// The normalised value compared with the registry: digits and letters of an identifier, folded name units.
  public let key: String

  public init(_ kind: Kind, _ span: Span, key: String) {
    self.kind = kind
    self.span = span
    self.key = key
  }
}

extension Mention: Comparable {
  public static func < (left: Mention, right: Mention) -> Bool {
    left.span != right.span ? left.span < right.span : left.kind.rawValue < right.kind.rawValue
  }
}

public import SourceText

/// A place in a document where a person is named or identified.
public struct Mention: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case isn
    case captureTag = "capture-tag"
    case nationalNumber = "national-number"
    case passport
    case caseNumber = "case-number"
    /// The number or GUID of a biometric enrolment (PCN, BAT GUID).
    case biometric
    /// A technical or transaction control number, which does not say what it counts.
    case transaction = "tcn"
    /// FBI number or Universal Control Number.
    case fbiNumber = "fbi-number"
    /// Reference on a list of the United Nations Security Council.
    case unReference = "un-reference"
    case interpolReference = "interpol-reference"
    case telephone = "phone"
    case name

    /// Whether it names one person and no other where it is right: a case has several parties, a telephone
    /// several users, and a control number may count anything.
    public var isPersonal: Bool {
      switch self {
      case .caseNumber, .transaction, .telephone, .name: false
      case .isn, .captureTag, .nationalNumber, .passport, .biometric, .fbiNumber, .unReference,
        .interpolReference:
        true
      }
    }
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

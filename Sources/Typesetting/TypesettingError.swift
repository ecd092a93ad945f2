/// Why a document could not be set. `message` and `remedy` never hold text of the document, only ids, numbers
/// and paths the caller gave.
public struct TypesettingError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case fontMissing
    case fontDamaged
    case metadata
    case attachment
    case anchor
    case section
    case bates
    case redactionLabel
    case table
    case pageTooSmall
    case limit
    case library
  }

  public let kind: Kind
  /// What is wrong.
  public let message: String
  /// What to do next.
  public let remedy: String

  init(_ kind: Kind, _ message: String, remedy: String) {
    self.kind = kind
    self.message = message
    self.remedy = remedy
  }
}

extension TypesettingError: CustomStringConvertible {
  public var description: String { message + " " + remedy }
}

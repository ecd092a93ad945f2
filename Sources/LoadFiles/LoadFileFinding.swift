/// Something in a load file or a volume that a platform would refuse or misread, or that a person should know.
public struct LoadFileFinding: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable {
    /// The volume cannot be loaded as it is, or what it says is not true.
    case error
    /// It can be loaded, but some platforms will read it in another way.
    case warning
  }

  public let kind: LoadFileFindingKind
  /// The file concerned, from the volume's root.
  public let file: String
  /// The record or line, counted from 1 with the header as 1; nil for the whole file.
  public let line: Int?
  /// What was found, in words.
  public let message: String

  public init(_ kind: LoadFileFindingKind, file: String, line: Int? = nil, _ message: String) {
    self.kind = kind
    self.file = file
    self.line = line
    self.message = message
  }

  public var severity: Severity { kind.severity }
  /// The identifier of the diagnostic that explains the kind.
  public var code: String { kind.rawValue }
}

/// What is known of a file besides its bytes, because of where it lies: content decides, and this only where
/// content leaves it open.
public struct FileOrigin: Sendable, Hashable {
  /// What the message around an attachment says it is.
  public enum Form: Sendable, Hashable {
    case unknown
    case text
    case page
    case message
  }

  public let form: Form
  /// The encoding the message around it declares, as written.
  public let charset: String?
  /// How many files it lies in.
  public let depth: Int

  public init(form: Form = .unknown, charset: String? = nil, depth: Int = 0) {
    self.form = form
    self.charset = charset
    self.depth = depth
  }

  /// A file of the case folder.
  public static let folder = FileOrigin()
}

/// Why a bag could not be written or put in place. Nothing half-written is ever at a final name.
public enum SealingFailure: Error, Hashable, Sendable {
  /// A path that could be misread, could leave the bag, or would not survive another file system.
  case unsafePath(String)
  /// Two paths that are one file where letter case does not count, or a file used as a folder.
  case collidingPaths(String, String)
  /// A bag-info field with a label or value that would break the file's form.
  case unsafeField(label: String)
  /// Not a date of the form YYYY-MM-DD.
  case badDate(String)
  /// The folder is already a bag, or the target exists and is no folder.
  case occupied(path: String)
  /// Something in the folder is neither a plain file nor a folder, such as a symbolic link.
  case notAPlainFile(path: String)
  /// The system refused; the number is its `errno`.
  case system(operation: String, path: String, errorNumber: Int32)

  /// The identifier of the diagnostic that explains the failure.
  public var code: String {
    switch self {
    case .unsafePath: "SL0201"
    case .collidingPaths: "SL0202"
    case .unsafeField: "SL0203"
    case .badDate: "SL0204"
    case .occupied: "SL0205"
    case .notAPlainFile: "SL0206"
    case .system: "SL0207"
    }
  }
}

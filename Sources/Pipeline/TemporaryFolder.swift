import Glibc

/// A folder of its own that nobody else may open, and that goes away with the value.
struct TemporaryFolder: ~Copyable {
  let path: String

  /// - Parameter parent: nil for the folder that TMPDIR names, or the system's where it names none.
  /// - Returns: nil where no folder can be made there.
  init?(in parent: String? = nil) {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    // mkdtemp gives the folder to its owner alone (POSIX.1-2017).
    var template = Array(((parent ?? (named.isEmpty ? "/tmp" : named)) + "/tearline-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { FileAccess.remove(path) }
}

import Glibc

/// A file that goes away with the test.
final class TextFile {
  let path: String

  init(_ text: String) {
    var template = Array("/tmp/tearline-commands-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    write(file, text, text.utf8.count)
    close(file)
  }

  deinit { unlink(path) }
}

import Glibc
import LoadFiles

/// Draws the pages of a finished PDF with poppler's `pdftoppm`, which shares no code with what wrote it: what it does
/// not draw, nobody sees on the image.
struct PageRenderer: Sendable {
  private let folder: String

  /// - Parameter folder: where the PDF and its pages stand while they are drawn; made where it is missing.
  init(folder: String) {
    self.folder = folder
  }

  /// - Returns: nil where the program is missing or fails.
  func draw(_ pdf: [UInt8], resolution: Int) -> [PortableBitmap]? {
    guard FileAccess.makeFolder(folder) else { return nil }
    var template = Array((folder + "/pages-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let own = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { FileAccess.remove(own) }
    let (document, pages) = (own + "/document.pdf", own + "/pages.pbm")
    guard FileAccess.replace(document, with: pdf),
      run(["pdftoppm", "-q", "-mono", "-r", String(resolution), document], output: pages)
    else { return nil }
    return FileAccess.read(pages).bytes.flatMap(PortableBitmap.pictures)
  }

  /// - Returns: whether the program ran to its end without an error.
  private func run(_ command: [String], output: String) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return false }
    }
    return status == 0
  }
}

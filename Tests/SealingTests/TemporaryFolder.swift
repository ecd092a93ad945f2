import Glibc
import TestSupport

/// A folder that goes away with the test.
final class TemporaryFolder {
  let path: String

  init() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((parent + "/tearline-sealing-XXXXXX").utf8CString)
    path =
      mkdtemp(&template) == nil
      ? "" : String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { remove("") }

  func put(_ name: String, _ text: String) { put(name, Array(text.utf8)) }

  func put(_ name: String, _ bytes: [UInt8]) {
    let parts = name.split(separator: "/").dropLast()
    for count in 0..<parts.count { mkdir(path + "/" + parts[...count].joined(separator: "/"), 0o755) }
    let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    write(file, bytes, bytes.count)
    close(file)
  }

  func get(_ name: String) -> [UInt8]? {
    let file = open(path + "/" + name, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = read(file, &bytes, bytes.count)
    return Array(bytes[..<max(0, count)])
  }

  func text(_ name: String) -> String { String(decoding: get(name) ?? [], as: UTF8.self) }

  func link(_ name: String, to target: String) { symlink(target, path + "/" + name) }

  func remove(_ name: String) { TemporaryFolder.remove(path + (name.isEmpty ? "" : "/" + name)) }

  func copy(_ name: String, to other: String) { run("/bin/cp", "-a", path + "/" + name, path + "/" + other) }

  @discardableResult
  func run(_ command: String...) -> Int32 { TemporaryFolder.run(command, in: path) }

  static func run(_ command: [String], in folder: String) -> Int32 {
    var arguments: [UnsafeMutablePointer<CChar>?] =
      (["/usr/bin/env", "-C", folder] + command).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var process = pid_t()
    guard posix_spawn(&process, "/usr/bin/env", &actions, nil, &arguments, environ) == 0 else { return -1 }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return (status & 0x7f) == 0 ? (status >> 8) & 0xff : -1
  }

  private static func remove(_ path: String) { _ = run(["/bin/rm", "-rf", path], in: "/") }
}

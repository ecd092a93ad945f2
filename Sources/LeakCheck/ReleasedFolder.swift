internal import Glibc

/// The files of a folder, found and opened without following a symbolic link.
struct ReleasedFolder {
  struct Path {
    let bytes: [UInt8]
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  private let root: String
  /// Sorted by their bytes.
  private(set) var paths: [Path] = []
  private(set) var emptyFolders: [String] = []
  private(set) var problems: [(path: String, message: String)] = []
  private var left: Int

  init(_ root: String, limit: Int) {
    self.root = root
    left = limit
    let descriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 {
      problems.append(("", "the folder cannot be opened"))
    } else {
      walk(descriptor, below: [], depth: 0)
    }
    paths.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  private mutating func walk(_ descriptor: Int32, below prefix: [UInt8], depth: Int) {
    func show(_ path: [UInt8]) -> String { String(decoding: path, as: UTF8.self) }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      problems.append((show(prefix), "the folder cannot be read"))
      return
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    if names.isEmpty, !prefix.isEmpty { emptyFolders.append(show(prefix)) }
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let path = prefix.isEmpty ? name : prefix + [UInt8(ascii: "/")] + name
      left -= 1
      guard left >= 0, depth < 128 else {
        problems.append((show(prefix), "there are too many files, or folders too deep"))
        return
      }
      let terminated = (name + [0]).map { CChar(bitPattern: $0) }
      var status = stat()
      guard fstatat(dirfd(stream), terminated, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        problems.append((show(path), "the file cannot be looked at"))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: paths.append(Path(bytes: path))
      case S_IFDIR:
        let inner = openat(dirfd(stream), terminated, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if inner < 0 {
          problems.append((show(path), "the folder cannot be opened"))
        } else {
          walk(inner, below: path, depth: depth + 1)
        }
      default: problems.append((show(path), "this is a link or a device, and what it shows may change"))
      }
    }
  }

  /// - Returns: nil where the file cannot be opened or read, or is longer than `limit`.
  func read(_ path: Path, limit: Int) -> [UInt8]? {
    let full = (Array(root.utf8) + [UInt8(ascii: "/")] + path.bytes + [0]).map { CChar(bitPattern: $0) }
    let descriptor = open(full, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) <= limit
    else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer -> Int in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return Glibc.read(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      filled += count
    }
    return bytes
  }
}

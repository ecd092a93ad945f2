internal import Glibc
internal import Hashing

/// The few file operations sealing needs, each durable when it returns and none following a symbolic link at
/// the last component of a path.
enum FileSystem {
  enum Kind { case file, folder, other }

  static func failure(_ operation: String, _ path: String) -> SealingFailure {
    .system(operation: operation, path: path, errorNumber: errno)
  }

  /// - Returns: nil where nothing has that name.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return kind(status.st_mode)
  }

  static func kind(_ mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// Creates a file that did not exist, with these bytes, on the disk.
  static func write(_ bytes: [UInt8], to path: String) throws(SealingFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure("create", path) }
    defer { close(descriptor) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer -> Int in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        return Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("write", path)
      }
      offset += count
    }
    guard fsync(descriptor) == 0 else { throw failure("synchronize", path) }
  }

  /// The digests of a plain file, and, where asked, its bytes forced to the disk.
  static func digests(
    of path: String, algorithms: [DigestAlgorithm], synchronize: Bool
  ) throws(SealingFailure) -> FileDigests {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure("open", path) }
    defer { close(descriptor) }
    if synchronize, fsync(descriptor) != 0 { throw failure("synchronize", path) }
    do {
      return try FileDigests(fileDescriptor: descriptor, algorithms: algorithms)
    } catch .unreadable(let errorNumber) {
      throw .system(operation: "read", path: path, errorNumber: errorNumber)
    } catch {
      throw .system(operation: "hash", path: path, errorNumber: ENOTSUP)
    }
  }

  /// Makes a folder and those above it that are missing.
  static func makeFolders(_ path: String) throws(SealingFailure) {
    if mkdir(path, 0o755) == 0 { return try synchronizeFolder(parent(of: path)) }
    if errno == EEXIST {
      guard kind(of: path) == .folder else { throw .occupied(path: path) }
      return
    }
    guard errno == ENOENT, parent(of: path) != path else { throw failure("create folder", path) }
    try makeFolders(parent(of: path))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure("create folder", path) }
    try synchronizeFolder(parent(of: path))
  }

  /// Forces the names in a folder to the disk.
  static func synchronizeFolder(_ path: String) throws(SealingFailure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open folder", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure("synchronize folder", path) }
  }

  /// Removes a folder and what is in it; links are removed, not followed.
  static func removeTree(_ path: String) throws(SealingFailure) {
    guard let kind = kind(of: path) else { return }
    if kind == .folder {
      for name in try FolderListing.names(in: path) {
        try removeTree(path + "/" + String(decoding: name, as: UTF8.self))
      }
      guard rmdir(path) == 0 else { throw failure("remove folder", path) }
    } else {
      guard unlink(path) == 0 else { throw failure("remove", path) }
    }
  }

  /// The folder a path is in; `.` for a bare name.
  static func parent(of path: String) -> String {
    let trimmed = withoutTrailingSlashes(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return trimmed == "." ? ".." : "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  static func withoutTrailingSlashes(_ path: String) -> String {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    return String(trimmed)
  }
}

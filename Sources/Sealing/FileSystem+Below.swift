internal import Glibc
internal import Hashing

extension FileSystem {
  /// Opens a plain file below a folder, one component at a time, so that no symbolic link is followed even if
  /// one was put there after the folder was listed.
  ///
  /// - Parameter path: as the file system holds it; every component was found by `FolderListing`.
  static func openBelow(_ folder: String, _ path: [UInt8]) throws(SealingFailure) -> Int32 {
    let shown = String(decoding: path, as: UTF8.self)
    var current = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard current >= 0 else { throw failure("open folder", folder) }
    let components = path.split(separator: UInt8(ascii: "/"))
    for (index, component) in components.enumerated() {
      let isLast = index == components.count - 1
      let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | (isLast ? O_NONBLOCK : O_DIRECTORY)
      let next = openat(current, (component + [0]).map { CChar(bitPattern: $0) }, flags)
      let errorNumber = errno
      close(current)
      guard next >= 0 else {
        throw .system(operation: "open", path: shown, errorNumber: errorNumber)
      }
      current = next
    }
    var status = stat()
    guard fstat(current, &status) == 0, kind(status.st_mode) == .file else {
      close(current)
      throw .notAPlainFile(path: shown)
    }
    return current
  }

  static func digests(
    of path: [UInt8], below folder: String, algorithms: [DigestAlgorithm]
  ) throws(SealingFailure) -> FileDigests {
    let descriptor = try openBelow(folder, path)
    defer { close(descriptor) }
    do {
      return try FileDigests(fileDescriptor: descriptor, algorithms: algorithms)
    } catch .unreadable(let errorNumber) {
      throw .system(operation: "read", path: String(decoding: path, as: UTF8.self), errorNumber: errorNumber)
    } catch {
      throw .system(operation: "hash", path: String(decoding: path, as: UTF8.self), errorNumber: ENOTSUP)
    }
  }

  /// - Returns: nil where the file is longer than `limit` bytes.
  static func read(_ path: [UInt8], below folder: String, limit: Int) throws(SealingFailure) -> [UInt8]? {
    let descriptor = try openBelow(folder, path)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("read", String(decoding: path, as: UTF8.self))
      }
      guard bytes.count + count <= limit else { return nil }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}

import Glibc
import Hashing

/// Plain files, read whole or hashed in pieces. The only place where source files are opened.
public enum FileAccess {
  enum Kind {
    case file
    case folder
    case link
    case other
    case missing
  }

  static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// - Returns: the bytes, or nil with the system's error number.
  static func read(_ path: String) -> (bytes: [UInt8]?, error: Int32) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return (nil, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return (nil, errno) }
    var error: Int32 = 0
    // A byte more than the file should have, so that its end is seen.
    var bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size) + 1) { buffer, count in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      while count < raw.count {
        let got = Glibc.read(descriptor, raw.baseAddress?.advanced(by: count), raw.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { error = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard error == 0 else { return (nil, error) }
    if bytes.count > Int(status.st_size) {
      // The file is longer than the system said, as some of its own are.
      let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
      defer { chunk.deallocate() }
      while true {
        let got = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { return (nil, errno) }
        if got == 0 { break }
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<got]))
      }
    }
    return (bytes, 0)
  }

  /// In bytes; nil where it cannot be told.
  static func size(of path: String) -> Int? {
    var status = stat()
    return lstat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  static func digest(_ path: String) -> (digest: Digest, bytes: Int)? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let digests = try? FileDigests(fileDescriptor: descriptor, algorithms: [.sha256]),
      let value = digests.values[.sha256], let digest = Digest(bytes: value)
    else { return nil }
    return (digest, digests.byteCount)
  }

  /// The path without links and dots, or nil where it does not exist.
  static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Names in a folder, sorted by their bytes; nil where it cannot be listed.
  static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = Glibc.readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func makeFolder(_ path: String) -> Bool {
    if kind(of: path) == .folder { return true }
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    if !parent.isEmpty, real(parent) == nil, !makeFolder(parent) { return false }
    return mkdir(path, 0o755) == 0 || real(path) != nil
  }

  /// Removes a folder and all in it, without following links.
  static func remove(_ path: String) {
    if kind(of: path) == .folder {
      for name in names(in: path) ?? [] { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  /// Replaces a file as a whole: what is there is the old content or the new.
  ///
  /// - Parameter isDurable: whether the new content must outlast a failure of power.
  public static func replace(_ path: String, with bytes: [UInt8], isDurable: Bool = true) -> Bool {
    if read(path).bytes == bytes { return true }
    let staged = path + ".part"
    let descriptor = open(staged, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return false }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(descriptor)
        return false
      }
      written += count
    }
    let isSafe = !isDurable || fsync(descriptor) == 0
    close(descriptor)
    return isSafe && rename(staged, path) == 0
  }
}

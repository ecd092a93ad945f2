internal import Glibc

/// Everything in a folder, down to its last subfolder, found without following one symbolic link.
struct FolderListing {
  /// A plain file: its path below the folder, as the bytes the file system holds, and its size.
  struct File {
    let path: [UInt8]
    let byteCount: Int
  }

  /// Sorted by path bytes.
  private(set) var files: [File] = []
  /// Folders with nothing in them.
  private(set) var emptyFolders: [[UInt8]] = []
  /// Links, sockets, devices.
  private(set) var others: [[UInt8]] = []
  /// Folders that could not be opened.
  private(set) var unreadable: [[UInt8]] = []
  /// Whether `limit` entries or 128 levels were reached, and the rest was not looked at.
  private(set) var isCut = false
  private var folders: [[UInt8]] = []

  /// All folders below, each before those in it.
  var allFolders: [[UInt8]] { folders }

  /// - Throws: `system` where the folder itself cannot be read.
  init(of folder: String, limit: Int = 4_000_000) throws(SealingFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.failure("open folder", folder) }
    var left = limit
    walk(descriptor, below: [], depth: 0, left: &left)
    files.sort { $0.path.lexicographicallyPrecedes($1.path) }
    for keyPath in [\FolderListing.emptyFolders, \.others, \.unreadable] {
      self[keyPath: keyPath].sort { $0.lexicographicallyPrecedes($1) }
    }
  }

  /// Takes over `descriptor` and closes it.
  private mutating func walk(_ descriptor: Int32, below prefix: [UInt8], depth: Int, left: inout Int) {
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      unreadable.append(prefix)
      return
    }
    defer { closedir(stream) }
    let names = Self.names(of: stream).sorted { $0.lexicographicallyPrecedes($1) }
    if names.isEmpty, !prefix.isEmpty { emptyFolders.append(prefix) }
    for name in names {
      left -= 1
      guard left >= 0 else {
        isCut = true
        return
      }
      let path = prefix.isEmpty ? name : prefix + [UInt8(ascii: "/")] + name
      let terminated = (name + [0]).map { CChar(bitPattern: $0) }
      var status = stat()
      guard fstatat(dirfd(stream), terminated, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        unreadable.append(path)
        continue
      }
      switch FileSystem.kind(status.st_mode) {
      case .file: files.append(File(path: path, byteCount: Int(status.st_size)))
      case .other: others.append(path)
      case .folder:
        guard depth < 128 else {
          isCut = true
          continue
        }
        folders.append(path)
        let inner = openat(dirfd(stream), terminated, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if inner < 0 {
          unreadable.append(path)
        } else {
          walk(inner, below: path, depth: depth + 1, left: &left)
        }
      }
    }
  }

  /// The names in one folder, without `.` and `..`, sorted.
  static func names(in folder: String) throws(SealingFailure) -> [[UInt8]] {
    guard let stream = opendir(folder) else { throw FileSystem.failure("open folder", folder) }
    defer { closedir(stream) }
    return names(of: stream).sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func names(of stream: OpaquePointer) -> [[UInt8]] {
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names
  }
}

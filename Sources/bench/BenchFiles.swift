#if canImport(Glibc)
  import Glibc
#endif

/// All bytes of a file, nil where it cannot be read.
func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}

/// The plain files below a folder, by their path in it, sorted; those of folders beginning with a full stop are left out.
func files(in folder: String) -> [(path: String, bytes: [UInt8])] {
  var found: [(path: String, bytes: [UInt8])] = []
  var folders = [""]
  while let own = folders.popLast() {
    guard let stream = opendir(folder + "/" + own) else { continue }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      if Int32(entry.pointee.d_type) == Int32(DT_DIR) {
        folders.append(own + name + "/")
      } else if let bytes = bytes(of: folder + "/" + own + name) {
        found.append((own + name, bytes))
      }
    }
  }
  return found.sorted { $0.path < $1.path }
}

/// Files in a folder of their own, for as long as another program needs them.
///
/// - Returns: what `body` makes of the folder's path; nil where the files cannot be written.
func withScratchFiles<Value>(_ files: [String: [UInt8]], _ body: (String) -> Value?) -> Value? {
  var template = Array("/tmp/tearline-bench-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { return nil }
  let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  defer {
    for name in files.keys { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
  for (name, bytes) in files {
    guard let file = fopen("\(folder)/\(name)", "w") else { return nil }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { return nil }
  }
  return body(folder)
}

public import LoadFiles

/// Production volumes in a folder, opened without following a link.
public enum VolumeFolder {
  /// - Returns: nil where the folder cannot be listed.
  public static func contents(of folder: String) -> VolumeContents? {
    guard FileAccess.kind(of: folder) == .folder else { return nil }
    var paths: [String] = []
    list(folder, "", 0, &paths)
    return VolumeContents(paths: paths) { FileAccess.read(folder + "/" + $0).bytes }
  }

  private static func list(_ folder: String, _ below: String, _ depth: Int, _ paths: inout [String]) {
    guard depth < 64 else { return }
    for name in FileAccess.names(in: folder) ?? [] {
      let path = below + name
      switch FileAccess.kind(of: folder + "/" + name) {
      case .file: paths.append(path)
      case .folder: list(folder + "/" + name, path + "/", depth + 1, &paths)
      default: break
      }
    }
  }
}

/// The files of a volume as a verifier sees them; whoever opens the folder provides them.
public struct VolumeContents: Sendable {
  /// Every file below the folder, with slashes.
  public let paths: [String]
  private let bytes: @Sendable (String) -> [UInt8]?
  private let byFolded: [String: String]

  /// - Parameter bytes: the bytes of one of the paths; nil where it cannot be read.
  public init(paths: [String], bytes: @escaping @Sendable (String) -> [UInt8]?) {
    self.paths = paths.sorted()
    self.bytes = bytes
    byFolded = Dictionary(self.paths.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Files made in memory, such as those of a volume just written.
  public init(files: [VolumeFile]) {
    let known = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    self.init(paths: Array(known.keys)) { known[$0] }
  }

  func read(_ path: String) -> [UInt8]? { bytes(path) }

  /// The file of this name; load files are written on systems where letter case does not count.
  func file(_ path: String) -> String? { byFolded[path.lowercased()] }
}

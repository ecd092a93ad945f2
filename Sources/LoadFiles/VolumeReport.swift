/// What checking the volumes of a folder found.
public struct VolumeReport: Sendable {
  /// Load files that were read, by path.
  public internal(set) var loadFiles: [String] = []
  /// Records of all Concordance files.
  public internal(set) var documents = 0
  /// Pages of all image load files.
  public internal(set) var images = 0
  /// In the order of checking.
  public internal(set) var findings: [LoadFileFinding] = []

  public init() {}

  /// Whether the volumes can be loaded and are what they say. Warnings do not count.
  public var isValid: Bool { !findings.contains { $0.severity == .error } }
}

/// A file of a production volume.
public struct VolumeFile: Hashable, Sendable {
  /// From the folder that holds the volume, with slashes, such as `DDI001/DATA/DDI001.DAT`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

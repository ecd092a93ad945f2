import CHarfBuzz
import Glibc
import Hashing

/// The six font files every document is set with: Noto Sans for Latin, Greek, Cyrillic and signs, Amiri for Arabic
/// script. Value type: the files' bytes and what they are; it can be shared by tasks.
public struct FontBook: Sendable {
  /// One record a font file, by file name.
  public let records: [FontRecord]
  let files: [FontRole: [UInt8]]

  /// Reads the fonts.
  /// - Throws: `TypesettingError` of kind `fontMissing`, naming the Debian package to install, or `fontDamaged`.
  public init(locations: FontLocations = .debian) throws(TypesettingError) {
    var records: [FontRecord] = []
    var files: [FontRole: [UInt8]] = [:]
    for role in FontRole.allCases {
      let path = role.path(in: locations)
      let bytes = try Self.read(path, package: role.package)
      guard let version = FontFace.version(of: bytes) else {
        throw TypesettingError(
          .fontDamaged, "\(path) is not a TrueType font that can be used.",
          remedy: "Install it again: apt-get install --reinstall \(role.package)")
      }
      records.append(FontRecord(fileName: role.fileName, version: version, digest: SHA2.sha256(bytes)))
      files[role] = bytes
    }
    self.records = records.sorted { $0.fileName < $1.fileName }
    self.files = files
  }

  /// Fonts are a megabyte or less; a file larger than this is not one of them.
  private static let largestFile = 32 << 20

  private static func read(_ path: String, package: String) throws(TypesettingError) -> [UInt8] {
    let missing = TypesettingError(
      .fontMissing, "The font \(path) cannot be opened.",
      remedy: "Install it (apt-get install \(package)) or name the folder it is in.")
    guard let file = fopen(path, "rb") else { throw missing }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      bytes.append(contentsOf: chunk[..<count])
      if count < chunk.count { break }
      guard bytes.count <= largestFile else { throw missing }
    }
    guard ferror(file) == 0, !bytes.isEmpty else { throw missing }
    return bytes
  }
}

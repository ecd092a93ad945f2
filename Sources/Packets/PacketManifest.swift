import Hashing
import Interchange
import ReleaseModel
import Sealing

/// The list of a packet's files with their digests, schema `tearline.manifest/1`. Attached to the pages of a sealed
/// edition it lets a court that has only the PDF tell whether a file that comes later belongs to it.
enum PacketManifest {
  static let path = "manifest.json"

  /// - Parameter payload: every file but the pages themselves and the production volume.
  static func file(of payload: [BagFile], packet: Packet) -> BagFile {
    let files = payload.sorted { $0.path < $1.path }.map { file -> JSON in
      [
        "path": .string(file.path), "bytes": .integer(file.bytes.count),
        "sha256": .string(SHA2.sha256(file.bytes).hex),
      ]
    }
    let value: JSON = [
      "schema": "tearline.manifest/1", "packet": .string(packet.id),
      "version": .integer(packet.version.number), "files": .array(files),
    ]
    return BagFile(path: path, bytes: value.pretty)
  }
}

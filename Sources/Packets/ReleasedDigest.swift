import Hashing
import ReleaseModel

/// A file of a released document with its digest.
struct ReleasedDigest: Hashable {
  /// Index into the packet's documents.
  let document: Int
  /// What the file holds, in words.
  let form: String
  let digest: Digest

  /// The digests of the files whose bytes do not depend on the pages, so that the pages can state them.
  static func all(of packet: Packet) -> [ReleasedDigest] {
    packet.documents.enumerated().flatMap { index, document in
      [ReleasedDigest(document: index, form: "text", digest: SHA2.sha256(Array(document.plainText.utf8)))]
        + (ReleasedXML.bytes(of: document).map {
          [ReleasedDigest(document: index, form: "XML", digest: SHA2.sha256($0))]
        } ?? [])
    }
  }
}

public import Hashing

/// One page that says that a packet may not be relied on any more, for people to read and for `packet verify` to find.
/// It names the packet by its bytes, so that it is about one version and no other.
public struct RecallNotice: Hashable, Sendable {
  public let packet: String
  /// SHA-256 of the packet's tag manifest.
  public let tagManifest: Digest
  /// RFC 3339 in UTC.
  public let time: String
  /// Name and role.
  public let by: String
  public let authority: String
  /// What recipients are told.
  public let statement: String

  public init(
    packet: String, tagManifest: Digest, time: String, by: String, authority: String, statement: String
  ) {
    func line(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    self.packet = line(packet)
    self.tagManifest = tagManifest
    self.time = line(time)
    self.by = line(by)
    self.authority = line(authority)
    self.statement = line(statement)
  }

  private static let title = "RECALL OF AN EVIDENCE PACKET"
  private static let labels = [
    "Packet", "Tag manifest (SHA-256)", "Recalled on", "Recalled by", "Authority", "To recipients",
  ]

  /// - Returns: nil where the bytes are no notice.
  public init?(parsing bytes: [UInt8]) {
    guard bytes.count <= 1 << 16, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.first == Self.title[...] else { return nil }
    var values: [String] = []
    for label in Self.labels {
      let found = lines.filter { $0.hasPrefix(label + ": ") }
      guard found.count == 1 else { return nil }
      values.append(String(found[0].dropFirst(label.utf8.count + 2)))
    }
    guard let digest = Digest(hex: values[1]) else { return nil }
    self.init(
      packet: values[0], tagManifest: digest, time: values[2], by: values[3], authority: values[4],
      statement: values[5])
  }

  public var bytes: [UInt8] {
    let values = [packet, tagManifest.hex, time, by, authority, statement]
    let facts = zip(Self.labels, values).map { "\($0): \($1)\n" }.joined()
    return Array(
      """
      \(Self.title)
      سحب ملف أدلة

      \(facts)
      Do not rely on this packet any more, and give it to nobody else. Tell everyone to whom you gave it. Keep your copies
      apart and destroy none without leave of the court: what it said may matter. Another packet, where there is one,
      comes with its own name and digest.

      يرجى عدم الاعتماد على هذا الملف وعدم تسليمه لأحد، وإبلاغ كل من استلمه منكم، والاحتفاظ بالنسخ وعدم إتلافها إلا بإذن المحكمة.

      Whether a copy is the one that is recalled, tells the digest of its tag manifest:

        sha256sum tagmanifest-sha256.txt

      or `tearline packet verify FOLDER --notice NOTICE`. Anyone can write such a page. Where it came in a folder with a
      file VERIFY.txt, that says how to check who signed it; else ask whoever gave you the packet, by another way than
      the one this page came, whether it is theirs.

      """.utf8)
  }
}

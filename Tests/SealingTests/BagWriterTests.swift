import Glibc
import Hashing
import Testing

@testable import Sealing

private let payload = [
  BagFile(path: "packet.json", bytes: Array("{}".utf8)),
  BagFile(path: "documents/DDI-000001.txt", bytes: Array("one\n".utf8)),
  BagFile(path: "documents/DDI-000002.txt", bytes: []),
  BagFile(path: "Z.txt", bytes: Array("z".utf8)),
]
private let fields = [
  BagInfoField("Source-Organization", "Example Unit"),
  BagInfoField("External-Identifier", "PKT-ISN-004512-v03"),
  BagInfoField("External-Description", "عرض: with a colon"),
]

private func writer() throws -> BagWriter { try BagWriter(fields: fields, baggingDate: "2026-03-01") }

@Test func theFilesAreExact() throws {
  let folder = TemporaryFolder()
  let summary = try writer().write(
    payload: payload, tagFiles: [BagFile(path: "VERIFY.txt", bytes: Array("v\n".utf8))],
    to: folder.path + "/bag")
  #expect(summary.payloadOxum == "7.4")
  #expect(folder.text("bag/bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
  #expect(
    folder.text("bag/bag-info.txt") == """
      Source-Organization: Example Unit
      External-Identifier: PKT-ISN-004512-v03
      External-Description: عرض: with a colon
      Bagging-Date: 2026-03-01
      Payload-Oxum: 7.4

      """)
  #expect(
    folder.text("bag/manifest-sha256.txt") == """
      594e519ae499312b29433b7dd8a97ff068defcba9755b6d5d00e84c524d67b06  data/Z.txt
      2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806  data/documents/DDI-000001.txt
      e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/documents/DDI-000002.txt
      44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a  data/packet.json

      """)
  let tags = folder.text("bag/tagmanifest-sha256.txt").split(separator: "\n").map { $0.dropFirst(66) }
  #expect(tags == ["VERIFY.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"])
  #expect(summary.tagManifestDigest == SHA2.sha256(folder.get("bag/tagmanifest-sha256.txt") ?? []))
}

@Test func aWrittenBagIsValidForEveryVerifierThereIs() throws {
  let folder = TemporaryFolder()
  let bag = folder.path + "/bag"
  try writer().write(payload: payload, to: bag)
  folder.put("bag/signatures/tagmanifest.sig", "x")
  let report = BagVerifier().verify(bag)
  #expect(report.findings.isEmpty, "\(report.findings)")
  for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
    #expect(TemporaryFolder.run(["sha256sum", "--strict", "-c", manifest], in: bag) == 0)
  }
  #expect(TemporaryFolder.run(["sha512sum", "--strict", "-c", "manifest-sha512.txt"], in: bag) == 0)
  if let python = getenv("TEARLINE_PYTHON") {
    let command = String(cString: python)
    #expect(TemporaryFolder.run([command, "-m", "bagit", "--validate", bag], in: bag) == 0)
    folder.put("bag/data/Z.txt", "y")
    #expect(TemporaryFolder.run([command, "-m", "bagit", "--validate", bag], in: bag) == 1)
  }
}

@Test func orderOfFilesAndFolderDoNotMatter() throws {
  let folder = TemporaryFolder()
  let first = try writer().write(payload: payload, to: folder.path + "/one")
  let second = try writer().write(payload: payload.reversed(), to: folder.path + "/deeper/two")
  #expect(first == second)
  folder.put("three/data/packet.json", "{}")
  folder.put("three/data/Z.txt", "z")
  folder.put("three/data/documents/DDI-000001.txt", "one\n")
  folder.put("three/data/documents/DDI-000002.txt", "")
  folder.put("three/signatures/later.sig", "not listed")
  #expect(try writer().seal(folder.path + "/three") == first)
}

@Test func anEmptyPayloadIsABag() throws {
  let folder = TemporaryFolder()
  #expect(try writer().write(payload: [], to: folder.path + "/bag").payloadOxum == "0.0")
  #expect(BagVerifier().verify(folder.path + "/bag").isValid)
}

@Test(arguments: [
  "", "/a", "a/", "a//b", "../a", "a/../b", "a/..", ".", "a/./b", "a b", "a\nb", "a%b", "é", "a\\b", "a:b",
  "~a/",
  "a\0b", String(repeating: "a", count: 256), String(repeating: "a/", count: 600) + "b",
])
func unsafePathsAreRefused(_ path: String) throws {
  let folder = TemporaryFolder()
  #expect(throws: SealingFailure.unsafePath(path)) {
    try writer().write(payload: [BagFile(path: path, bytes: [])], to: folder.path + "/bag")
  }
  #expect(folder.get("bag/bagit.txt") == nil)
}

@Test(arguments: [("a.txt", "a.txt"), ("A.txt", "a.txt"), ("a", "a/b"), ("A", "a/b/c")])
func collidingPathsAreRefused(_ one: String, _ other: String) throws {
  let folder = TemporaryFolder()
  let failure = #expect(throws: SealingFailure.self) {
    try writer().write(payload: [one, other].map { BagFile(path: $0, bytes: []) }, to: folder.path + "/bag")
  }
  #expect(failure?.code == "SL0202")
}

@Test(arguments: [
  "data/x", "bagit.txt", "Bag-Info.txt", "manifest-md5.txt", "tagmanifest-sha1.txt", "fetch.txt",
  "signatures/x",
])
func tagFilesCannotTakeAPlaceOfTheBags(_ path: String) throws {
  let folder = TemporaryFolder()
  #expect(throws: SealingFailure.occupied(path: path)) {
    try writer().write(payload: [], tagFiles: [BagFile(path: path, bytes: [])], to: folder.path + "/bag")
  }
}

@Test(arguments: [
  ("A", ""), ("", "b"), ("A", "b\nPayload-Oxum: 0.0"), ("A", "b\r"), ("A\tB", "c"), ("A:B", "c"), (" A", "b"),
  ("A", " b"), ("A", "b "), ("A", "b\u{85}c"), ("A", "b\u{2028}c"), ("A", "b\u{0}c"), ("A", "\u{FEFF}b"),
  ("Payload-Oxum", "1.1"), ("bagging-DATE", "2026-01-01"),
])
func unsafeFieldsAreRefused(_ label: String, _ value: String) {
  #expect(throws: SealingFailure.unsafeField(label: label)) {
    try BagWriter(fields: [BagInfoField(label, value)], baggingDate: "2026-03-01")
  }
}

@Test(arguments: [
  "", "2026-3-1", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1900-02-29", "2026-03-01 ",
  "٢٠٢٦-03-01",
])
func badDatesAreRefused(_ date: String) {
  #expect(throws: SealingFailure.badDate(date)) { try BagWriter(fields: [], baggingDate: date) }
}

@Test func leapDaysAreDates() {
  #expect(BagWriter.isDate("2028-02-29") && BagWriter.isDate("2000-02-29") && BagWriter.isDate("0001-12-31"))
}

@Test func sealingRefusesWhatIsNoPlainFolder() throws {
  let folder = TemporaryFolder()
  #expect(throws: SealingFailure.notAPlainFile(path: folder.path + "/none/data")) {
    try writer().seal(folder.path + "/none")
  }
  folder.put("linked/data/a.txt", "a")
  folder.link("linked/data/b.txt", to: "/etc/hostname")
  #expect(throws: SealingFailure.notAPlainFile(path: "data/b.txt")) {
    try writer().seal(folder.path + "/linked")
  }
  folder.put("full/x", "x")
  #expect(throws: SealingFailure.occupied(path: folder.path + "/full")) {
    try writer().write(payload: payload, to: folder.path + "/full")
  }
  try writer().write(payload: payload, to: folder.path + "/bag")
  #expect(throws: SealingFailure.self) { try writer().seal(folder.path + "/bag") }
  #expect(BagVerifier().verify(folder.path + "/bag").isValid, "a second sealing leaves the bag as it was")
}

@Test func everySameSizeChangeOfEveryFileIsFound() throws {
  let folder = TemporaryFolder()
  try writer().write(payload: payload, to: folder.path + "/bag")
  for file in try FolderListing(of: folder.path + "/bag").files where file.byteCount > 0 {
    let name = "bag/" + String(decoding: file.path, as: UTF8.self)
    // The tag manifest is what a signature covers; nothing in the bag covers it.
    let original = folder.get(name) ?? []
    var changed = original
    changed[changed.count / 2] ^= 1
    folder.put(name, changed)
    #expect(!BagVerifier().verify(folder.path + "/bag").isValid, "\(name)")
    folder.put(name, original)
  }
  #expect(BagVerifier().verify(folder.path + "/bag").isValid)
}

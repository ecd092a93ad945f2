import Glibc
import Hashing
import Testing

@testable import Sealing

/// A bag made by hand, changed, and what the verifier must say of it: all kinds of its errors and warnings.
struct BagCase: Sendable, CustomTestStringConvertible {
  let name: String
  let version: String
  let errors: Set<BagFindingKind>
  let warnings: Set<BagFindingKind>
  let change: @Sendable (HandmadeBag) -> Void

  init(
    _ name: String, version: String = "1.0", errors: Set<BagFindingKind> = [],
    warnings: Set<BagFindingKind> = [], _ change: @escaping @Sendable (HandmadeBag) -> Void
  ) {
    self.name = name
    self.version = version
    self.errors = errors
    self.warnings = warnings
    self.change = change
  }

  var testDescription: String { name }
}

/// Writes the files of a bag with nothing but digests, so that the verifier is not tested by the writer.
final class HandmadeBag: Sendable {
  nonisolated(unsafe) let folder = TemporaryFolder()

  init(version: String) {
    put("bagit.txt", "BagIt-Version: \(version)\nTag-File-Character-Encoding: UTF-8\n")
    put("data/a.txt", "alpha\n")
    put("data/sub/b.txt", "beta\n")
    put("bag-info.txt", "Source-Organization: Example Unit\nPayload-Oxum: 11.2\n")
    manifest()
    tagManifest()
  }

  func put(_ name: String, _ text: String) { folder.put(name, text) }
  func sha256(_ name: String) -> String { SHA2.sha256(folder.get(name) ?? []).hex }
  func line(_ name: String) -> String { "\(sha256(name))  \(name)\n" }

  func manifest(_ names: [String] = ["data/a.txt", "data/sub/b.txt"], extra: String = "") {
    put("manifest-sha256.txt", names.map(line).joined() + extra)
  }

  func tagManifest(
    _ names: [String] = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt"], extra: String = ""
  ) {
    put("tagmanifest-sha256.txt", names.map(line).joined() + extra)
  }

  /// Makes the tag manifest true again after a change that is not about it.
  func resign() { tagManifest() }

  func declare(_ text: String) {
    put("bagit.txt", text)
    resign()
  }

  func info(_ text: String) {
    put("bag-info.txt", text)
    resign()
  }

  func hex(_ algorithm: DigestAlgorithm, _ name: String) -> String {
    guard let stream = try? DigestStream(algorithm) else { return "" }
    try? stream.update(folder.get(name) ?? [])
    return Hexadecimal.string((try? stream.finish()) ?? [])
  }
}

private let validBags: [BagCase] = [
  BagCase("plain 1.0") { _ in },
  BagCase("plain 0.97", version: "0.97") { _ in },
  BagCase("CRLF line ends") { bag in
    let lines = bag.line("data/a.txt") + bag.line("data/sub/b.txt")
    bag.put("manifest-sha256.txt", lines.replacing("\n", with: "\r\n"))
    bag.declare("BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n")
  },
  BagCase("CR line ends") { bag in bag.declare("BagIt-Version: 1.0\rTag-File-Character-Encoding: UTF-8\r") },
  BagCase("upper-case digests and a tab") { bag in
    bag.put(
      "manifest-sha256.txt",
      bag.sha256("data/a.txt").uppercased() + "\tdata/a.txt\n" + bag.line("data/sub/b.txt"))
    bag.resign()
  },
  BagCase("no bag-info, no tag manifest", warnings: [.unlistedTagFile]) { bag in
    bag.folder.remove("bag-info.txt")
    bag.folder.remove("tagmanifest-sha256.txt")
  },
  BagCase("folded bag-info") { bag in
    bag.info("External-Description: one\n   two\n\tthree\nPayload-Oxum: 11.2\n")
  },
  BagCase("MD5 only", warnings: [.brokenAlgorithm]) { bag in
    bag.folder.remove("manifest-sha256.txt")
    bag.put(
      "manifest-md5.txt",
      ["data/a.txt", "data/sub/b.txt"].map { "\(bag.hex(.md5, $0)) \($0)\n" }.joined())
    bag.tagManifest(["bag-info.txt", "bagit.txt", "manifest-md5.txt"])
  },
  BagCase("every algorithm") { bag in
    for algorithm in DigestAlgorithm.allCases where algorithm != .sha256 {
      bag.put(
        "manifest-\(algorithm.rawValue).txt",
        ["data/a.txt", "data/sub/b.txt"].map { "\(bag.hex(algorithm, $0))  \($0)\n" }.joined())
    }
    bag.tagManifest(
      ["bag-info.txt", "bagit.txt"] + DigestAlgorithm.allCases.map { "manifest-\($0.rawValue).txt" })
  },
  BagCase("escaped newline and percent", warnings: [.unportableName]) { bag in
    bag.put("data/a\nb%.txt", "x")
    bag.manifest(extra: bag.sha256("data/a\nb%.txt") + "  data/a%0Ab%25.txt\n")
    bag.info("Payload-Oxum: 12.3\n")
  },
  BagCase("literal percent", warnings: [.percentSign]) { bag in
    bag.put("data/50%.txt", "x")
    bag.manifest(extra: bag.line("data/50%.txt"))
    bag.info("Payload-Oxum: 12.3\n")
  },
  BagCase("percent in 0.97", version: "0.97") { bag in
    bag.put("data/50%25.txt", "x")
    bag.manifest(extra: bag.line("data/50%25.txt"))
    bag.info("Payload-Oxum: 12.3\n")
  },
  BagCase("other Unicode form", warnings: [.unicodeForm]) { bag in
    bag.put("data/caf\u{E9}.txt", "x")
    bag.manifest(extra: bag.sha256("data/caf\u{E9}.txt") + "  data/cafe\u{301}.txt\n")
    bag.info("Payload-Oxum: 12.3\n")
  },
  BagCase("Arabic name with a space") { bag in
    bag.put("data/تقرير 1.txt", "x")
    bag.manifest(extra: bag.line("data/تقرير 1.txt"))
    bag.info("Payload-Oxum: 12.3\n")
  },
  BagCase("signature beside the tag manifest") { bag in bag.put("signatures/tagmanifest.sig", "x") },
  BagCase("unlisted tag file", warnings: [.unlistedTagFile]) { bag in bag.put("notes/readme.txt", "x") },
  BagCase("md5sum marks", warnings: [.looseNotation]) { bag in
    bag.put(
      "manifest-sha256.txt",
      bag.sha256("data/a.txt") + " *data/a.txt\n" + bag.sha256("data/sub/b.txt") + "  ./data/sub/b.txt\n")
    bag.resign()
  },
  BagCase("fetch.txt of files that are here", warnings: [.looseNotation, .unlistedTagFile]) { bag in
    bag.put("fetch.txt", "https://example.org/a.txt 6 data/a.txt\n")
  },
  BagCase("file in one of two manifests, 0.97", version: "0.97", warnings: []) { bag in
    bag.put("manifest-sha512.txt", "\(bag.hex(.sha512, "data/a.txt"))  data/a.txt\n")
    bag.tagManifest(["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"])
  },
  BagCase("repeated line, 0.97", version: "0.97", warnings: [.repeatedEntry]) { bag in
    bag.manifest(["data/a.txt", "data/a.txt", "data/sub/b.txt"])
    bag.resign()
  },
  BagCase("empty folder", warnings: [.emptyFolder]) { bag in
    bag.put("data/empty/x", "")
    bag.folder.remove("data/empty/x")
  },
  BagCase("letter case", warnings: [.letterCase]) { bag in
    bag.put("data/A.txt", "x")
    bag.manifest(extra: bag.line("data/A.txt"))
    bag.info("Payload-Oxum: 12.3\n")
  },
  BagCase("Windows device", warnings: [.unportableName]) { bag in
    bag.put("data/aux.txt", "x")
    bag.manifest(extra: bag.line("data/aux.txt"))
    bag.info("Payload-Oxum: 12.3\n")
  },
  BagCase("Latin-1 tag files") { bag in
    bag.declare("BagIt-Version: 1.0\nTag-File-Character-Encoding: ISO-8859-1\n")
    bag.folder.put("bag-info.txt", Array("Contact-Name: Ren".utf8) + [0xE9, 0x0A])
    bag.resign()
  },
  BagCase("no line end in the last line", warnings: [.looseNotation]) { bag in
    bag.declare("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8")
  },
]

private let invalidBags: [BagCase] = [
  BagCase("no bagit.txt", errors: [.missingDeclaration]) { $0.folder.remove("bagit.txt") },
  BagCase("space before the colon", errors: [.malformedDeclaration]) {
    $0.declare("BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n")
  },
  BagCase("two spaces", errors: [.malformedDeclaration]) {
    $0.declare("BagIt-Version:  1.0\nTag-File-Character-Encoding: UTF-8\n")
  },
  BagCase("space at the end", errors: [.malformedDeclaration]) {
    $0.declare("BagIt-Version: 1.0 \nTag-File-Character-Encoding: UTF-8\n")
  },
  BagCase("lines swapped", errors: [.malformedDeclaration]) {
    $0.declare("Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n")
  },
  BagCase("third line", errors: [.malformedDeclaration]) {
    $0.declare("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nX: y\n")
  },
  BagCase("version without a point", errors: [.malformedDeclaration]) {
    $0.declare("BagIt-Version: 1\nTag-File-Character-Encoding: UTF-8\n")
  },
  BagCase("byte order mark", errors: [.malformedDeclaration]) {
    $0.declare("\u{FEFF}BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
  },
  BagCase("version 2.0", errors: [.unsupportedVersion]) {
    $0.declare("BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n")
  },
  BagCase("unknown encoding", errors: [.unsupportedEncoding]) {
    $0.declare("BagIt-Version: 1.0\nTag-File-Character-Encoding: EBCDIC\n")
  },
  BagCase("no data/", errors: [.missingPayloadFolder, .missingFile, .wrongOxum]) { $0.folder.remove("data") },
  BagCase("no manifest", errors: [.missingManifest, .missingFile]) {
    $0.folder.remove("manifest-sha256.txt")
  },
  BagCase("missing payload file", errors: [.missingFile, .wrongOxum]) { $0.folder.remove("data/a.txt") },
  BagCase("extra payload file", errors: [.unlistedPayloadFile, .wrongOxum]) { $0.put("data/c.txt", "c") },
  BagCase("changed payload of one size", errors: [.changedFile]) { $0.put("data/a.txt", "alphA\n") },
  BagCase("changed bag-info", errors: [.changedFile]) {
    $0.put("bag-info.txt", "Source-Organization: Another Unit\nPayload-Oxum: 11.2\n")
  },
  BagCase("changed manifest", errors: [.changedFile]) { bag in
    bag.put("data/a.txt", "alphA\n")
    bag.manifest()
  },
  BagCase("wrong oxum", errors: [.wrongOxum]) { $0.info("Payload-Oxum: 12.2\n") },
  BagCase("malformed oxum", errors: [.wrongOxum]) { $0.info("Payload-Oxum: 11 bytes\n") },
  BagCase("two oxums", errors: [.repeatedField]) { $0.info("Payload-Oxum: 11.2\nPayload-Oxum: 11.2\n") },
  BagCase("continuation of nothing", errors: [.malformedInfo]) { $0.info("  two\nPayload-Oxum: 11.2\n") },
  BagCase("no colon", errors: [.malformedInfo]) { $0.info("Payload-Oxum 11.2\n") },
  BagCase("no space after the colon", errors: [.malformedInfo]) { $0.info("Payload-Oxum:11.2\n") },
  BagCase("short digest", errors: [.malformedDigest]) { bag in
    bag.put("manifest-sha256.txt", "abcd  data/a.txt\n" + bag.line("data/sub/b.txt"))
    bag.resign()
  },
  BagCase("digest with other letters", errors: [.malformedDigest]) { bag in
    bag.put(
      "manifest-sha256.txt",
      String(repeating: "g", count: 64) + "  data/a.txt\n" + bag.line("data/sub/b.txt"))
    bag.resign()
  },
  BagCase("digest without a path", errors: [.malformedManifestLine]) { bag in
    bag.manifest(extra: bag.sha256("data/a.txt") + "  \n")
    bag.resign()
  },
  BagCase("unknown algorithm", errors: [.unsupportedAlgorithm]) { bag in
    bag.put("manifest-whirlpool.txt", "00  data/a.txt\n")
    bag.tagManifest(["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-whirlpool.txt"])
  },
  BagCase("parent folder", errors: [.unsafePath]) { bag in
    bag.manifest(extra: bag.sha256("data/a.txt") + "  data/../../etc/passwd\n")
    bag.resign()
  },
  BagCase("absolute path", errors: [.unsafePath]) { bag in
    bag.manifest(extra: bag.sha256("data/a.txt") + "  /etc/passwd\n")
    bag.resign()
  },
  BagCase("home folder", errors: [.unsafePath]) { bag in
    bag.manifest(extra: bag.sha256("data/a.txt") + "  ~someone/x\n")
    bag.resign()
  },
  BagCase("drive letter", errors: [.unsafePath]) { bag in
    bag.manifest(extra: bag.sha256("data/a.txt") + "  C:/x\n")
    bag.resign()
  },
  BagCase("parent folder with backslashes", errors: [.unsafePath]) { bag in
    bag.manifest(extra: bag.sha256("data/a.txt") + "  data\\..\\..\\x\n")
    bag.resign()
  },
  BagCase("payload manifest lists a tag file", errors: [.misplacedPath]) { bag in
    bag.manifest(extra: bag.line("bagit.txt"))
    bag.resign()
  },
  BagCase("tag manifest lists the payload", errors: [.misplacedPath]) { bag in
    bag.tagManifest(extra: bag.line("data/a.txt"))
  },
  BagCase("tag manifest lists a tag manifest", errors: [.misplacedPath]) { bag in
    bag.tagManifest(extra: bag.line("bagit.txt").replacing("bagit.txt", with: "tagmanifest-sha256.txt"))
  },
  BagCase("tag manifest omits the manifest", errors: [.unlistedManifest]) {
    $0.tagManifest(["bag-info.txt", "bagit.txt"])
  },
  BagCase("missing tag file", errors: [.missingFile]) { $0.folder.remove("bag-info.txt") },
  BagCase("repeated line", errors: [.repeatedEntry]) { bag in
    bag.manifest(["data/a.txt", "data/a.txt", "data/sub/b.txt"])
    bag.resign()
  },
  BagCase("two digests for one file, 0.97", version: "0.97", errors: [.repeatedEntry, .changedFile]) { bag in
    bag.manifest(extra: bag.sha256("data/a.txt") + "  data/sub/b.txt\n")
    bag.resign()
  },
  BagCase("file in one of two manifests", errors: [.unlistedPayloadFile]) { bag in
    bag.put("manifest-sha512.txt", "\(bag.hex(.sha512, "data/a.txt"))  data/a.txt\n")
    bag.tagManifest(["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"])
  },
  BagCase("file that must be fetched", errors: [.incomplete], warnings: [.unlistedTagFile]) { bag in
    bag.manifest(extra: bag.line("data/a.txt").replacing("data/a.txt", with: "data/far.txt"))
    bag.resign()
    bag.put("fetch.txt", "https://example.org/far.txt - data/far.txt\n")
  },
  BagCase("malformed fetch.txt", errors: [.malformedFetch], warnings: [.unlistedTagFile]) {
    $0.put("fetch.txt", "https://example.org/a.txt data/a.txt\n")
  },
  BagCase("fetch.txt out of the bag", errors: [.unsafePath], warnings: [.unlistedTagFile]) {
    $0.put("fetch.txt", "https://example.org/a.txt 1 data/../../x\n")
  },
  BagCase("link to a file outside", errors: [.notAPlainFile, .missingFile, .wrongOxum]) { bag in
    bag.folder.remove("data/a.txt")
    bag.folder.link("data/a.txt", to: "/etc/hostname")
  },
  BagCase("link to a folder outside", errors: [.notAPlainFile]) { $0.folder.link("data/etc", to: "/etc") },
  BagCase("tag file that is no UTF-8", errors: [.undecodableTagFile]) { bag in
    bag.folder.put("bag-info.txt", [0x41, 0x3A, 0x20, 0xFF, 0x0A])
    bag.resign()
  },
]

@Test(arguments: validBags)
func validBagsAreValid(_ bagCase: BagCase) {
  check(bagCase)
}

@Test(arguments: invalidBags)
func invalidBagsAreNot(_ bagCase: BagCase) {
  #expect(!bagCase.errors.isEmpty)
  check(bagCase)
}

private func check(_ bagCase: BagCase) {
  let bag = HandmadeBag(version: bagCase.version)
  bagCase.change(bag)
  let report = BagVerifier().verify(bag.folder.path)
  let warnings = report.findings.filter { $0.severity == .warning }
  #expect(Set(report.errors.map(\.kind)) == bagCase.errors, "\(report.findings)")
  #expect(Set(warnings.map(\.kind)) == bagCase.warnings, "\(report.findings)")
  #expect(report.isValid == bagCase.errors.isEmpty)
  #expect(report == BagVerifier().verify(bag.folder.path), "a second check says the same")
}

@Test func theReportTellsWhatTheBagSays() {
  let bag = HandmadeBag(version: "1.0")
  bag.info("External-Description: one\n   two\nPayload-Oxum: 11.2\n")
  let report = BagVerifier().verify(bag.folder.path)
  #expect(report.version == "1.0")
  #expect(report.payloadFiles == 2 && report.payloadBytes == 11)
  #expect(report.fields == [.init("External-Description", "one two"), .init("Payload-Oxum", "11.2")])
  #expect(report.tagManifestDigest?.hex == bag.sha256("tagmanifest-sha256.txt"))
}

@Test func aFolderThatIsNotThereIsAFinding() {
  #expect(BagVerifier().verify("/nonexistent/bag").findings.map(\.kind) == [.unreadable])
}

@Test func limitsAreFindings() {
  let bag = HandmadeBag(version: "1.0")
  var limits = BagVerifier.Limits()
  limits.entries = 3
  #expect(BagVerifier(limits: limits).verify(bag.folder.path).errors.contains { $0.kind == .tooLarge })
  limits = BagVerifier.Limits()
  limits.tagFileBytes = 10
  #expect(BagVerifier(limits: limits).verify(bag.folder.path).errors.contains { $0.kind == .tooLarge })
}

@Test func everyKindHasItsOwnCodeAndMeaning() {
  #expect(Set(BagFindingKind.allCases.map(\.rawValue)).count == BagFindingKind.allCases.count)
  #expect(BagFindingKind.allCases.allSatisfy { $0.meaning.hasSuffix(".") })
}

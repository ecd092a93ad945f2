import Glibc
import Hashing
import Testing

@testable import Sealing

/// A bag after a case of the Library of Congress conformance suite: same fault, our own files.
struct ConformanceCase: Sendable, CustomTestStringConvertible {
  enum Verdict: Sendable {
    case valid
    case warning
    case invalid
  }

  let name: String
  let version: String
  let verdict: Verdict
  /// Why bagit-python 1.9.0 says something else; nil where it agrees.
  let difference: String?
  let make: @Sendable (HandmadeBag) -> Void

  init(
    _ version: String, _ verdict: Verdict, _ name: String, python difference: String? = nil,
    _ make: @escaping @Sendable (HandmadeBag) -> Void = { _ in }
  ) {
    self.name = name
    self.version = version
    self.verdict = verdict
    self.difference = difference
    self.make = make
  }

  var testDescription: String { "\(version) \(name)" }
}

extension HandmadeBag {
  /// Writes the payload manifest of another algorithm in the place of the one that is there.
  fileprivate func use(_ algorithm: DigestAlgorithm) {
    folder.remove("manifest-sha256.txt")
    folder.remove("tagmanifest-sha256.txt")
    func lines(_ names: [String]) -> String { names.map { "\(hex(algorithm, $0))  \($0)\n" }.joined() }
    put("manifest-\(algorithm.rawValue).txt", lines(["data/a.txt", "data/sub/b.txt"]))
    put(
      "tagmanifest-\(algorithm.rawValue).txt",
      lines(["bagit.txt", "bag-info.txt", "manifest-\(algorithm.rawValue).txt"]))
  }

  /// Adds a payload file, and its line as it is written in the manifest.
  fileprivate func add(_ name: String, as written: String? = nil) {
    put(name, "x")
    manifest(extra: sha256(name) + "  \(written ?? name)\n")
    info("Payload-Oxum: 12.3\n")
  }

  /// Adds a line about a file outside the bag.
  fileprivate func addLine(_ path: String) {
    manifest(extra: sha256("data/a.txt") + "  \(path)\n")
    resign()
  }

  /// The name that bag-info.txt had before 0.96.
  fileprivate func usePackageInfo(_ text: String) {
    folder.remove("bag-info.txt")
    put("package-info.txt", text)
    tagManifest(["package-info.txt", "bagit.txt", "manifest-sha256.txt"])
  }
}

private let twice = "Contact-Name: A. Example\nContact-Name: B. Example\nBagging-Date: 2031-04-02\n"

private let early: [ConformanceCase] = ["0.93", "0.94", "0.95"].flatMap { version in
  [
    ConformanceCase(version, .valid, "basic-bag") { $0.usePackageInfo("Payload-Oxum: 11.2\n") },
    ConformanceCase(version, .valid, "duplicate-metadata-entries") { $0.usePackageInfo(twice) },
    ConformanceCase(version, .invalid, "wrong Payload-Oxum") { $0.usePackageInfo("Payload-Oxum: 11.3\n") },
  ]
}

private func withoutTagManifests(_ version: String) -> String? {
  version == "0.96" ? "it reads tag manifests from 0.97 on only" : nil
}

/// What every version from 0.96 on must do alike.
private let common: [ConformanceCase] = ["0.96", "0.97", "1.0"].flatMap { version in
  [
    ConformanceCase(version, .valid, "basic-bag"),
    ConformanceCase(version, .valid, "basic-bag-md5") { $0.use(.md5) },
    ConformanceCase(version, .valid, "basic-bag-sha1") { $0.use(.sha1) },
    ConformanceCase(version, .valid, "basic-bag-sha224") { $0.use(.sha224) },
    ConformanceCase(version, .valid, "basic-bag-sha384") { $0.use(.sha384) },
    ConformanceCase(version, .valid, "basic-bag-sha512") { $0.use(.sha512) },
    ConformanceCase(version, .valid, "duplicate-metadata-entries") { $0.info(twice) },
    ConformanceCase(version, .valid, "bag-with-space") { $0.add("data/two words.txt") },
    ConformanceCase(version, .valid, "bag-with-escapable-characters") { $0.add("data/a&b;c'd\"e(1).txt") },
    ConformanceCase(version, .valid, "bag-in-a-bag") { bag in
      bag.add("data/inner/bagit.txt")
    },
    ConformanceCase(version, .valid, "encoded line break") { $0.add("data/a\nb.txt", as: "data/a%0Ab.txt") },
    ConformanceCase(version, .valid, "encoded carriage return") {
      $0.add("data/a\rb.txt", as: "data/a%0Db.txt")
    },
    ConformanceCase(version, .valid, "empty payload file") { bag in
      bag.put("data/c.txt", "")
      bag.manifest(["data/a.txt", "data/c.txt", "data/sub/b.txt"])
      bag.info("Payload-Oxum: 11.3\n")
    },
    ConformanceCase(version, .valid, "required files only") { bag in
      for name in ["bag-info.txt", "tagmanifest-sha256.txt"] { bag.folder.remove(name) }
    },
    ConformanceCase(version, .valid, "empty payload") { bag in
      for name in ["data/a.txt", "data/sub/b.txt", "data/sub"] { bag.folder.remove(name) }
      bag.put("manifest-sha256.txt", "")
      bag.info("Payload-Oxum: 0.0\n")
    },
    ConformanceCase(version, .valid, "digests in capital letters") { bag in
      bag.put(
        "manifest-sha256.txt",
        ["data/a.txt", "data/sub/b.txt"].map { bag.sha256($0).uppercased() + "  \($0)\n" }.joined())
      bag.resign()
    },
    ConformanceCase(version, .valid, "lines that end in CR LF") { bag in
      bag.put(
        "manifest-sha256.txt",
        ["data/a.txt", "data/sub/b.txt"].map { bag.sha256($0) + "  \($0)\r\n" }.joined())
      bag.info("Contact-Name: A. Example\r\nPayload-Oxum: 11.2\r\n")
    },
    ConformanceCase(version, .valid, "metadata over several lines") {
      $0.info("External-Description: one\n  two\n\tthree\nPayload-Oxum: 11.2\n")
    },
    ConformanceCase(version, .valid, "tag file in a folder") { bag in
      bag.put("about/transfer.txt", "from hand to hand\n")
      bag.tagManifest(["about/transfer.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt"])
    },
    ConformanceCase(version, .valid, "ISO-8859-1-encoded-tag-files") { bag in
      bag.declare("BagIt-Version: \(version)\nTag-File-Character-Encoding: ISO-8859-1\n")
      bag.folder.put("bag-info.txt", Array("Contact-Name: Ren".utf8) + [0xE9, 0x0A])
      bag.resign()
    },
    ConformanceCase(version, .valid, "UTF-16-encoded-tag-files") { bag in
      func sixteen(_ text: String) -> [UInt8] {
        [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      }
      bag.put("bagit.txt", "BagIt-Version: \(version)\nTag-File-Character-Encoding: UTF-16\n")
      bag.folder.put("bag-info.txt", sixteen("Contact-Name: René\n"))
      bag.folder.put(
        "manifest-sha256.txt", sixteen(bag.line("data/a.txt") + bag.line("data/sub/b.txt")))
      bag.folder.put(
        "tagmanifest-sha256.txt",
        sixteen(["bag-info.txt", "bagit.txt", "manifest-sha256.txt"].map(bag.line).joined()))
    },
    ConformanceCase(version, .warning, "bag-with-leading-dot-slash-in-manifest") { bag in
      bag.put(
        "manifest-sha256.txt",
        bag.sha256("data/a.txt") + "  ./data/a.txt\n" + bag.sha256("data/sub/b.txt") + "  ./data/sub/b.txt\n")
      bag.resign()
    },
    ConformanceCase(version, .warning, "made with md5sum, binary mark") { bag in
      bag.put(
        "manifest-sha256.txt",
        bag.sha256("data/a.txt") + " *data/a.txt\n" + bag.sha256("data/sub/b.txt") + " *data/sub/b.txt\n")
      bag.resign()
    },
    ConformanceCase(
      version, .warning, "filename-normalization", python: "it opens the file by the name in the manifest"
    ) {
      $0.add("data/N\u{FA}\u{F1}ez.txt", as: "data/Nu\u{301}n\u{303}ez.txt")
    },
    ConformanceCase(version, .warning, "names that differ in case") { $0.add("data/A.txt") },
    ConformanceCase(version, .invalid, "missing-bagit.txt") { $0.folder.remove("bagit.txt") },
    ConformanceCase(version, .invalid, "missing encoding") { $0.declare("BagIt-Version: \(version)\n") },
    ConformanceCase(version, .invalid, "missing version") {
      $0.declare("Tag-File-Character-Encoding: UTF-8\n")
    },
    ConformanceCase(version, .invalid, "invalid-version-number") {
      $0.declare("BagIt-Version: \(version).1\nTag-File-Character-Encoding: UTF-8\n")
    },
    ConformanceCase(
      version, .invalid, "bagit-with-invalid-whitespace", python: "it strips the white space"
    ) { $0.declare("BagIt-Version : \(version)\nTag-File-Character-Encoding: UTF-8\n") },
    ConformanceCase(version, .invalid, "bom-in-bagit.txt") {
      $0.declare("\u{FEFF}BagIt-Version: \(version)\nTag-File-Character-Encoding: UTF-8\n")
    },
    ConformanceCase(version, .invalid, "missing data folder") { $0.folder.remove("data") },
    ConformanceCase(version, .invalid, "missing payload manifest") {
      $0.folder.remove("manifest-sha256.txt")
      $0.tagManifest(["bag-info.txt", "bagit.txt"])
    },
    ConformanceCase(version, .invalid, "missing payload file") { $0.folder.remove("data/a.txt") },
    ConformanceCase(version, .invalid, "unlisted payload file") { $0.put("data/c.txt", "c") },
    ConformanceCase(version, .invalid, "corrupt-data-file") { $0.put("data/a.txt", "alphA\n") },
    ConformanceCase(version, .invalid, "corrupt-tag-file", python: withoutTagManifests(version)) {
      $0.put("bag-info.txt", "Contact-Name: Z\n")
    },
    ConformanceCase(version, .invalid, "missing tag file", python: withoutTagManifests(version)) {
      $0.folder.remove("bag-info.txt")
    },
    ConformanceCase(version, .invalid, "wrong Payload-Oxum") { $0.info("Payload-Oxum: 11.3\n") },
    ConformanceCase(version, .invalid, "same-filename-listed-twice-with-different-hashes") { bag in
      bag.manifest(extra: bag.sha256("data/a.txt") + "  data/sub/b.txt\n")
      bag.resign()
    },
    ConformanceCase(version, .invalid, "out-of-scope-file-paths-using-dot-notation") {
      $0.addLine("../../../etc/hostname")
    },
    ConformanceCase(version, .invalid, "out-of-scope file paths below data") {
      $0.addLine("data/../../../etc/hostname")
    },
    ConformanceCase(version, .invalid, "out-of-scope-file-paths-using-absolute-path") {
      $0.addLine("/etc/hostname")
    },
    ConformanceCase(version, .invalid, "out-of-scope-file-paths-using-tilde") { $0.addLine("~/.profile") },
    ConformanceCase(version, .invalid, "out-of-scope-file-paths-using-shell-variable") {
      $0.addLine("$HOME/.profile")
    },
    ConformanceCase(version, .invalid, "fetch.txt out of the bag") {
      $0.put("fetch.txt", "https://example.org/x 1 ../../x\n")
    },
    ConformanceCase(version, .invalid, "file that is still to be fetched") { bag in
      bag.put("data/far.txt", "far")
      bag.manifest(extra: bag.line("data/far.txt"))
      bag.folder.remove("data/far.txt")
      bag.put("fetch.txt", "https://example.org/far.txt 3 data/far.txt\n")
      bag.resign()
    },
    ConformanceCase(version, .invalid, "digest that is cut short") { bag in
      bag.manifest(["data/sub/b.txt"], extra: String(bag.sha256("data/a.txt").dropLast()) + "  data/a.txt\n")
      bag.resign()
    },
    ConformanceCase(version, .invalid, "paths written with backslashes") { bag in
      bag.put(
        "manifest-sha256.txt",
        bag.sha256("data/a.txt") + "  data\\a.txt\n" + bag.sha256("data/sub/b.txt") + "  data\\sub\\b.txt\n")
      bag.resign()
    },
    ConformanceCase(
      version, .invalid, "changed file in a folder of tag files", python: withoutTagManifests(version)
    ) {
      $0.put("about/transfer.txt", "from hand to hand\n")
      $0.tagManifest(["about/transfer.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt"])
      $0.put("about/transfer.txt", "from hand to Hand\n")
    },
    ConformanceCase(version, .invalid, "manifest in another encoding than declared") { bag in
      bag.folder.put(
        "manifest-sha256.txt",
        Array((bag.line("data/a.txt") + bag.line("data/sub/b.txt")).utf8)
          + Array((bag.sha256("data/a.txt") + "  data/ren").utf8) + [0xE9, 0x0A])
      bag.resign()
    },
  ]
}

private let particular: [ConformanceCase] = [
  ConformanceCase("0.97", .valid, "local-fetch") {
    $0.put("fetch.txt", "file:///nowhere/picture.png 42000 picture.png\n")
  },
  ConformanceCase(
    "0.97", .warning, "same-filename-listed-twice-with-different-normalization",
    python: "it opens the file by the name in the manifest"
  ) { bag in
    bag.put("data/N\u{FA}\u{F1}ez.txt", "x")
    let digest = bag.sha256("data/N\u{FA}\u{F1}ez.txt")
    bag.manifest(extra: "\(digest)  data/N\u{FA}\u{F1}ez.txt\n\(digest)  data/Nu\u{301}n\u{303}ez.txt\n")
    bag.info("Payload-Oxum: 12.3\n")
  },
  ConformanceCase("0.97", .valid, "payload file in one of two manifests") { bag in
    bag.put("manifest-sha512.txt", "\(bag.hex(.sha512, "data/a.txt"))  data/a.txt\n")
    bag.tagManifest(["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"])
  },
  ConformanceCase(
    "1.0", .invalid, "payload file in one of two manifests", python: "it asks for one manifest only"
  ) { bag in
    bag.put("manifest-sha512.txt", "\(bag.hex(.sha512, "data/a.txt"))  data/a.txt\n")
    bag.tagManifest(["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"])
  },
  ConformanceCase("1.0", .valid, "encoded percent sign", python: "it does not decode %25") {
    $0.add("data/50%.txt", as: "data/50%25.txt")
  },
  ConformanceCase("1.0", .invalid, "same file listed twice") { bag in
    bag.manifest(["data/a.txt", "data/a.txt", "data/sub/b.txt"])
    bag.resign()
  },
]

struct ConformanceTests {
  static let cases = early + common + particular

  @Test(arguments: cases)
  func theVerdictIsThatOfTheSuite(_ item: ConformanceCase) {
    let bag = HandmadeBag(version: item.version)
    item.make(bag)
    let report = BagVerifier().verify(bag.folder.path)
    #expect(report.isValid == (item.verdict != .invalid), "\(report.findings)")
    if item.verdict == .warning { #expect(!report.findings.isEmpty) }
  }

  /// The program of the Library of Congress says the same, but where a case says why it does not.
  @Test(.enabled(if: getenv("TEARLINE_PYTHON") != nil, "set by make test"))
  func bagitPythonAgrees() throws {
    let python = try #require(getenv("TEARLINE_PYTHON").map { String(cString: $0) })
    let place = TemporaryFolder()
    place.put(
      "check.py",
      """
      import bagit, logging, sys
      logging.disable(logging.CRITICAL)
      for folder in open("folders").read().split():
          try:
              bagit.Bag(folder).validate()
              print("valid")
          except Exception:
              print("invalid")

      """)
    let bags = Self.cases.map { item in
      let bag = HandmadeBag(version: item.version)
      item.make(bag)
      return bag
    }
    place.put("folders", bags.map(\.folder.path).joined(separator: "\n"))
    try #require(place.run("/bin/sh", "-c", "'\(python)' check.py > verdicts") == 0)
    let verdicts = place.text("verdicts").split(separator: "\n")
    try #require(verdicts.count == Self.cases.count)
    for (item, verdict) in zip(Self.cases, verdicts) {
      let agrees = (verdict == "valid") == (item.verdict != .invalid)
      #expect(agrees == (item.difference == nil), "\(item.testDescription): bagit-python says \(verdict)")
    }
  }
}

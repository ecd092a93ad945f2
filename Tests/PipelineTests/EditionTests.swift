import Diagnostics
import Foundation
import Interchange
import Testing

@testable import Pipeline

/// The sealed and the public edition of one case: what the sealed one carries within, and that nothing it alone shows is
/// in any file of the public one.
struct EditionTests {
  private static let hidden = SmallCase.Hidden()
  /// What only the sealed edition shows: whole paragraphs, and values of fields that both show.
  private static let values = [
    hidden.portion, hidden.paragraph, hidden.wholeReport, "Wren depot", "TG-0009-31",
  ]

  private struct Pair {
    let sealed: String
    let open: String
  }

  /// Made once and shared; tests that change a bag copy it.
  private static let pair = Task { () throws -> Pair in
    let small = try SmallCase()
    try Data(
      """
      SECRET//NOFORN

      SERIAL: (S//NF) TG-0009-31
      SUBJ: (U) The gate
      LOCATION: (S//NF) Wren depot

      1. (U) The man with ISN US9IZ-000777CI stood at the gate until noon.

      SECRET//NOFORN

      """.utf8
    ).write(to: URL(filePath: small.folder + "/case/f.txt"))
    let out = try Repository.temporaryFolder("edition-pair")
    let path = small.folder + "/order.yaml"
    let order = try String(contentsOfFile: path, encoding: .utf8)
    func run(_ edition: String, _ audience: String, _ level: String) throws {
      let changed =
        order
        .replacingOccurrences(
          of: "audience: {name: Test court, countries: [IRQ], public: false}", with: "audience: \(audience)"
        )
        .replacingOccurrences(of: "level: U", with: "level: \(level)\nedition: \(edition)")
        .appending("production: {profile: generic, images: pdf}\n")
      try changed.write(toFile: path, atomically: true, encoding: .utf8)
      let result = try Repository.run(Repository.program, small.arguments(out: out + "/" + edition))
      #expect(FileManager.default.fileExists(atPath: out + "/\(edition)/packets/PKT-R1"), "\(result.text)")
    }
    try run("sealed", "{name: Test court, countries: [USA], public: false}", "S")
    try run("public", "{name: Everyone, countries: [], public: true}", "U")
    return Pair(sealed: out + "/sealed/packets/PKT-R1", open: out + "/public/packets/PKT-R1")
  }

  private static func shown(in packet: String) throws -> String {
    try Repository.tree(packet + "/data/documents").sorted { $0.key < $1.key }.map {
      String(decoding: $0.value, as: UTF8.self)
    }.joined()
  }

  // MARK: What the sealed edition carries

  @Test func theSealedEditionCarriesItsFilesWithinItsPages() async throws {
    let pair = try await Self.pair.value
    let pdf = pair.sealed + "/data/packet.pdf"
    let saved = try Repository.temporaryFolder("attached")
    #expect(try Repository.run("pdfdetach", ["-saveall", "-o", saved, pdf]).status == 0)
    let attached = try Repository.tree(saved)
    let files = try Repository.tree(pair.sealed + "/data")
    // Every attached file stands in the bag, byte for byte.
    let standing = Set(files.values)
    for (name, bytes) in attached { #expect(standing.contains(bytes), "\(name)") }
    let expected = files.keys.filter {
      ($0.hasPrefix("tables/") && $0.hasSuffix(".csv")) || $0.hasPrefix("documents/") || $0.hasPrefix("xml/")
        || $0 == "packet.json" || $0 == "manifest.json"
    }.map { URL(filePath: $0).lastPathComponent }
    #expect(Set(attached.keys) == Set(expected) && attached.count == expected.count)
    #expect(attached["redactions.csv"] != nil && attached.keys.contains { $0.hasSuffix(".xml") })
    #expect(try Repository.run("qpdf", ["--check", pdf]).status == 0)
    let bytes = String(decoding: try #require(files["packet.pdf"]), as: UTF8.self)
    #expect(bytes.contains("<pdfaid:part>3</pdfaid:part>"))
    #expect(try Repository.run(Repository.program, ["packet", "verify", pair.sealed]).status == 0)

    // The manifest within the pages names every file with its digest, so that the PDF alone vouches for them.
    let manifest = try JSON(parsing: Array(try #require(attached["manifest.json"])))
    let sums = try String(contentsOfFile: pair.sealed + "/manifest-sha256.txt", encoding: .utf8)
    let listed = manifest["files"]?.arrayValue ?? []
    #expect(listed.count == files.keys.count { !$0.hasPrefix("production/") } - 2)
    for file in listed {
      let line = "\(file["sha256"]?.stringValue ?? "")  data/\(file["path"]?.stringValue ?? "")\n"
      #expect(sums.contains(line), "\(line)")
    }
  }

  @Test func onlyTheSealedEditionCarriesFiles() async throws {
    let pair = try await Self.pair.value
    let list = try Repository.run("pdfdetach", ["-list", pair.open + "/data/packet.pdf"]).text
    #expect(list.hasPrefix("0 embedded files"))
    let files = try Repository.tree(pair.open + "/data")
    #expect(files["manifest.json"] == nil)
    #expect(
      String(decoding: try #require(files["packet.pdf"]), as: UTF8.self).contains(
        "<pdfaid:part>2</pdfaid:part>"))
  }

  /// PDF/A-3u and PDF/UA-1, item by item, by a checker that shares no code with the writer.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["TEARLINE_PYTHON"] != nil,
      "run by `make test`, which brings Python's pikepdf"))
  func bothEditionsConform() async throws {
    let python = ProcessInfo.processInfo.environment["TEARLINE_PYTHON"] ?? "python3"
    let pair = try await Self.pair.value
    let files = [pair.sealed, pair.open].map { $0 + "/data/packet.pdf" }
    let check = try Repository.run(python, [Repository.path("Tests/Oracles/pdf_conformance.py")] + files)
    #expect(check.status == 0, "\(check.text)")
  }

  // MARK: What the public edition does not hold

  @Test func thePublicEditionHoldsNoneOfIt() async throws {
    let pair = try await Self.pair.value
    let (sealed, open) = (try Self.shown(in: pair.sealed), try Self.shown(in: pair.open))
    for value in Self.values.dropLast() {
      #expect(sealed.contains(value), "\(value)")
      #expect(!open.contains(value), "\(value)")
    }
    let result = try EditionPair.compare(fuller: pair.sealed, lesser: pair.open)
    #expect(result.leaks.isEmpty, "\(result.leaks)")
    #expect(result.secrets >= Self.values.count)
  }

  /// Each value by itself, in a corner of the public bag: the shortest is found as well as the longest.
  @Test func aValueByItselfIsFound() async throws {
    let pair = try await Self.pair.value
    let copy = try Repository.temporaryFolder("leak") + "/copy"
    try FileManager.default.copyItem(atPath: pair.open, toPath: copy)
    func note(_ index: Int) -> String { "\(copy)/data/note-\(index).txt" }
    for (index, value) in Self.values.enumerated() {
      try Data("Nothing to see. \(value)\n".utf8).write(to: URL(filePath: note(index)))
    }
    try Data("Nothing to see.\n".utf8).write(to: URL(filePath: note(Self.values.count)))
    let files = Set(
      try EditionPair.compare(fuller: pair.sealed, lesser: copy).leaks.compactMap { $0.place?.file })
    #expect(files == Set(Self.values.indices.map(note)))
  }

  /// Every value in every file of the public bag: each file is searched for each, attachments of pages too.
  @Test func everyFileIsSearchedForEveryValue() async throws {
    let pair = try await Self.pair.value
    let copy = try Repository.temporaryFolder("leaks") + "/copy"
    try FileManager.default.copyItem(atPath: pair.open, toPath: copy)
    let text = Self.values.joined(separator: "\n")
    let note = copy + ".txt"
    try Data(text.utf8).write(to: URL(filePath: note))
    let names = try Repository.tree(copy).keys.sorted()
    for name in names {
      let path = copy + "/" + name
      if name.hasSuffix(".pdf") {
        let made = try Repository.run(
          "qpdf", [path, "--replace-input", "--add-attachment", note, "--filename=note.txt", "--"])
        try #require(made.status == 0, "\(name)")
      } else if name.hasSuffix("/packet.json") {
        let model = try String(contentsOfFile: path, encoding: .utf8)
        let string = String(decoding: JSON.string(text).canonical, as: UTF8.self)
        try ("{\"note\": \(string)," + model.dropFirst()).write(
          toFile: path, atomically: true, encoding: .utf8)
      } else {
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
      }
    }
    let leaks = try EditionPair.compare(fuller: pair.sealed, lesser: copy).leaks
    var found: [String: Set<String>] = [:]
    for leak in leaks {
      guard let end = leak.message.range(of: " stands in ")?.lowerBound else { continue }
      found[leak.place?.file ?? "", default: []].insert(String(leak.message[..<end]))
    }
    let all = found.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    #expect(all.count >= Self.values.count, "\(all)")
    for name in names {
      let missing = all.subtracting(found[copy + "/" + name] ?? [])
      #expect(missing.isEmpty, "\(name) was not searched for \(missing)")
    }
    #expect(names.count > 60 && names.contains { $0.hasSuffix(".DAT") })
  }
}

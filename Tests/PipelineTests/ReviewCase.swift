import CaseStore
import Foundation

@testable import Pipeline

/// A case in which people have something to decide: two reports that share paragraphs.
struct ReviewCase {
  let folder: String
  var out: String { folder + "/out" }

  static let keys = "The keys of the mill were with the guard at night."
  static let denial = "He denied that he took the flour, and a witness saw him elsewhere that day."
  static let crates = "The crates were opened by night near the river road."

  init(order more: String = "") throws {
    folder = try Repository.temporaryFolder("review")
    for name in ["case", "rules"] {
      try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    try FileManager.default.createDirectory(atPath: folder + "/rules/core", withIntermediateDirectories: true)
    for name in ["core/pack.yaml", "core/exculpatory", "grounds"] {
      try FileManager.default.copyItem(
        atPath: Repository.path("Rules/\(name)"), toPath: folder + "/rules/" + name)
    }
    try report(
      "a.txt",
      [
        "(U) The detainee, ISN US9IZ-000777CI, was held at the mill with two sacks of flour.",
        "(U//FOUO) \(Self.keys)", "(S//NF) \(Self.crates)", "(U) \(Self.denial)",
      ])
    try report(
      "b.txt",
      [
        "(U) A second report on ISN US9IZ-000777CI was made in May.",
        "(U//FOUO) " + Self.keys.replacingOccurrences(of: "with the", with: "with\nthe"),
        "(U) " + Self.denial.replacingOccurrences(of: "and a", with: "and\na"),
      ])
    try CaseInputs(order: "review", title: "A review order", more: more).write(to: folder)
  }

  /// Puts the whole core pack in the place of the few rules that reviews need.
  func useAllRules() throws {
    try FileManager.default.removeItem(atPath: folder + "/rules/core")
    try FileManager.default.copyItem(atPath: Repository.path("Rules/core"), toPath: folder + "/rules/core")
  }

  func report(_ name: String, _ paragraphs: [String]) throws {
    let numbered = paragraphs.enumerated().map { "\($0.offset + 1). \($0.element)\n" }.joined(separator: "\n")
    try put("case/" + name, "SECRET//NOFORN\n\nSUBJ: (U) The mill\n\n\(numbered)\nSECRET//NOFORN\n")
  }

  func put(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
  }

  var request: RunRequest {
    RunRequest(
      folder: folder + "/case", registry: folder + "/registry.csv", order: folder + "/order.yaml",
      rules: folder + "/rules", out: out, jobs: 2)
  }

  func run() async throws -> RunSummary { try await Run(request).perform() }

  func withStore<Value>(_ body: (CaseStore) throws -> Value) throws -> Value {
    let store = try CaseStore(path: out + "/case.sqlite")
    defer { try? store.close() }
    return try body(store)
  }

  /// Exports to a new folder.
  func export(_ form: CaseReview.Form = .yaml, all: Bool = false, to name: String) async throws -> (
    items: [ReviewItem], paths: [String]
  ) {
    let store = try CaseStore(path: out + "/case.sqlite")
    defer { try? store.close() }
    let review = try await CaseReview(store, request, all: all)
    return (review.items, try review.write(to: folder + "/" + name, as: form, in: store))
  }

  func importing(_ files: [(name: String, text: String)]) throws -> ReviewImport.Result {
    let order = try OrderFile(request.order, rules: request.rules)
    return try withStore { store in
      try ReviewImport(store, order).perform(files.map { ($0.name, Array($0.text.utf8)) })
    }
  }

  /// What a packet says, or nothing where there is none.
  var packetText: String {
    get throws {
      let documents = try Repository.tree(out + "/packets").filter { $0.key.hasSuffix(".txt") }
      return documents.sorted { $0.key < $1.key }.map { String(decoding: $0.value, as: UTF8.self) }.joined()
        .replacingOccurrences(of: "\n", with: " ")
    }
  }
}

/// A review file as a person edits it in a text editor.
struct EditedReview {
  var lines: [String]

  init(path: String, name: String = "Bettina Quill", role: String = "Declassification reviewer") throws {
    lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    set("  name:", name)
    set("  role:", role)
    set("  authority:", "Test authority, letter 12")
  }

  var text: String { lines.joined(separator: "\n") }

  /// Fills in the item of this kind.
  mutating func decide(
    _ kind: String, _ decision: String, text: String = "", ground: String = "", reason: String = "A reason"
  ) {
    var isInside = false
    for index in lines.indices {
      if lines[index].hasPrefix("  - item:") { isInside = false }
      if lines[index] == "    kind: \"\(kind)\"" { isInside = true }
      guard isInside else { continue }
      for (key, value) in [("decision", decision), ("text", text), ("ground", ground), ("reason", reason)]
      where lines[index].hasPrefix("    \(key):") {
        lines[index] = "    \(key): \"\(value)\""
      }
    }
  }

  /// Fills in one item.
  mutating func decide(
    item: String, _ decision: String, text: String = "", ground: String = "", reason: String = "A reason"
  ) {
    guard let start = lines.firstIndex(where: { $0 == "  - item: \"\(item)\"" }) else { return }
    for index in (start + 1)..<lines.count {
      if lines[index].hasPrefix("  - item:") { return }
      for (key, value) in [("decision", decision), ("text", text), ("ground", ground), ("reason", reason)]
      where lines[index].hasPrefix("    \(key):") {
        lines[index] = "    \(key): \"\(value)\""
      }
    }
  }

  private mutating func set(_ start: String, _ value: String) {
    for index in lines.indices where lines[index].hasPrefix(start) { lines[index] = "\(start) \"\(value)\"" }
  }
}

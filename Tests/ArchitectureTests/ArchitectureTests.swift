import Foundation
import Testing

/// Holds every `import` under Sources against the table of layers, so that the barrier between source text and
/// release is a fact of the build and not a habit (law 3).
struct ArchitectureTests {
  /// Who may import whom, besides the parts of the platform below. An import that is not here is a change of
  /// design.
  private static let allowed: [String: Set<String>] = [
    // L0
    "SourceText": [],
    "Hashing": ["CCrypto"],
    "Interchange": [],
    // L1
    "Diagnostics": ["SourceText", "Interchange"],
    "Markings": ["SourceText", "Diagnostics", "Interchange"],
    "Patterns": ["SourceText", "Diagnostics", "CVectorscan", "CPCRE2"],
    // L2
    "Rules": ["Diagnostics", "Markings", "Hashing"],
    "Documents": ["SourceText", "Diagnostics", "Markings", "Hashing", "Rules"],
    "ReleaseModel": [],
    // L3
    "RuleLanguage": ["Rules", "Diagnostics", "Markings", "SourceText", "Hashing", "Yams", "Interchange"],
    "LeakCheck": ["ReleaseModel", "SourceText", "Hashing", "CZlib"],
    "Typesetting": ["ReleaseModel", "Hashing", "CHarfBuzz", "CFriBidi", "CZlib"],
    "LoadFiles": ["Hashing"],
    "Sealing": ["ReleaseModel", "Hashing", "Interchange"],
    // L4
    "Readers": [
      "Documents", "Markings", "Diagnostics", "SourceText", "Hashing", "CLibXML2", "Rules", "CZlib",
      "Interchange", "CMalloc",
    ],
    "Detection": ["Documents", "Rules", "Patterns", "Markings", "Diagnostics", "SourceText", "Hashing"],
    "Identity": ["Documents", "Diagnostics", "SourceText", "Hashing", "Interchange"],
    "Redaction": [
      "Documents", "Rules", "Markings", "Diagnostics", "SourceText", "Hashing", "ReleaseModel",
    ],
    "Packets": ["ReleaseModel", "Typesetting", "LoadFiles", "Sealing", "Hashing", "Interchange"],
    // L5
    "CaseStore": [
      "Documents", "Diagnostics", "SourceText", "Hashing", "Sealing", "GRDB", "Foundation",
    ],
    "Pipeline": [
      "Readers", "Detection", "Identity", "Redaction", "Packets", "LeakCheck", "RuleLanguage", "CaseStore",
      "Documents", "Rules", "ReleaseModel", "Markings", "Diagnostics", "SourceText", "Hashing", "Typesetting",
      "LoadFiles", "Sealing", "FoundationEssentials", "Interchange", "Patterns",
    ],
    // L6
    "Commands": [
      "Pipeline", "CaseStore", "RuleLanguage", "Readers", "Detection", "Identity", "Documents", "Rules",
      "Markings", "Diagnostics", "SourceText", "Hashing", "LoadFiles", "Sealing", "LeakCheck",
      "ArgumentParser",
      "Interchange",
    ],
    // L7
    "tearline": ["Commands"],
    "bench": [
      "Markings", "Hashing", "SourceText", "Interchange", "Readers", "Documents", "Diagnostics", "Patterns",
      "Rules", "RuleLanguage", "Detection", "Identity", "CLibXML2", "Typesetting", "LoadFiles",
      "SyntheticRegistry", "SyntheticCase", "TestSupport",
    ],
  ]

  /// The system's own calls and locks, which carry no text from one module to another. What the table says imports
  /// nothing imports not even these.
  private static let platform: Set<String> = ["Glibc", "Synchronization"]

  /// Modules that hold or can read source text. What is written out must not be able to name them.
  private static let sourceSide: Set<String> = [
    "SourceText", "Documents", "Readers", "Detection", "Identity", "Rules", "RuleLanguage", "Markings",
    "Patterns",
    "Diagnostics", "Redaction", "CaseStore", "Pipeline",
  ]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func everyImportIsInTheTable() throws {
    let targets = try FileManager.default.contentsOfDirectory(atPath: Self.root.path + "/Sources").sorted()
    var files = 0
    for target in targets where !Self.isSystemLibrary(target) {
      let listed = try #require(Self.allowed[target], "target \(target) is not in the table")
      let allowed = listed.isEmpty ? [] : listed.union(Self.platform)
      for (file, imports) in try Self.imports(of: target) {
        files += 1
        for name in imports {
          #expect(
            allowed.contains(name), "\(file) imports \(name), which the design does not allow \(target)")
        }
      }
    }
    #expect(files > 100)
  }

  @Test func writersCannotNameTheSourceSide() throws {
    for writer in ["ReleaseModel", "Typesetting", "LoadFiles", "Sealing", "Packets"] {
      for (file, imports) in try Self.imports(of: writer) {
        #expect(Self.sourceSide.isDisjoint(with: imports), "\(file) imports the source side")
      }
    }
  }

  /// The checker must not share a fault with what it checks.
  @Test func theLeakCheckerKnowsNoWriter() throws {
    for (file, imports) in try Self.imports(of: "LeakCheck") {
      #expect(
        imports.isDisjoint(with: ["Redaction", "Packets", "Typesetting", "LoadFiles", "Sealing"]), "\(file)")
    }
  }

  /// Nothing that opens a socket, reads the clock or runs author-supplied patterns elsewhere.
  @Test(arguments: [
    "socket(", "NSRegularExpression", "try!", " as! ", "fatalError(", "URLSession", "Date()",
    "DispatchSemaphore",
  ])
  func isNowhereInTheSources(word: String) throws {
    for target in Self.allowed.keys.sorted() {
      for file in try Self.files(of: target) {
        let text = try String(contentsOf: file, encoding: .utf8)
        let code = text.split(separator: "\n").filter {
          !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//")
        }
        #expect(!code.contains { $0.contains(word) }, "\(file.lastPathComponent) uses \(word)")
      }
    }
  }

  private static func isSystemLibrary(_ target: String) -> Bool {
    FileManager.default.fileExists(atPath: root.path + "/Sources/\(target)/module.modulemap")
  }

  private static func files(of target: String) throws -> [URL] {
    let folder = root.path + "/Sources/" + target
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { URL(filePath: folder + "/" + $0) }
  }

  private static func imports(of target: String) throws -> [(file: String, imports: Set<String>)] {
    try files(of: target).map { file in
      var imports: Set<String> = []
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        var words = line.split(separator: " ")
        while let first = words.first,
          ["public", "internal", "package", "private", "@testable", "@preconcurrency"].contains(first)
        {
          words.removeFirst()
        }
        guard words.count >= 2, words[0] == "import" else { continue }
        imports.insert(String(words[1].split(separator: ".").first ?? words[1]))
      }
      return (target + "/" + file.lastPathComponent, imports)
    }
  }
}

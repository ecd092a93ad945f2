import Diagnostics
import Foundation
import Rules
import Testing

@testable import RuleLanguage

/// What an author reads at the terminal, word for word, for every mistake. Recorded anew with TEARLINE_RECORD=1.
@Suite struct RenderedMistakesTests {
  private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Corpus/diagnostics/author-mistakes.out")

  @Test func asRecorded() throws {
    let text = AuthorMistakesTests.mistakes.map(Self.rendered).joined(separator: "\n")
    #expect(AuthorMistakesTests.mistakes.count >= 60)
    if ProcessInfo.processInfo.environment["TEARLINE_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: Self.golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: Self.golden)
    }
    let recorded = String(decoding: try Data(contentsOf: Self.golden), as: UTF8.self)
    #expect(recorded == text)
  }

  /// Each says what to do, and `tearline explain` has a page for its code.
  @Test func eachHasAPage() {
    let renderer = DiagnosticRenderer()
    for mistake in AuthorMistakesTests.mistakes {
      let diagnostics = Self.diagnostics(of: mistake)
      #expect(!diagnostics.isEmpty, "\(mistake.instead)")
      for diagnostic in diagnostics {
        #expect(renderer.text(diagnostic).contains("= help: "))
        #expect(DiagnosticCode.all.contains(diagnostic.code))
        #expect(renderer.page(diagnostic.code).contains(diagnostic.code.meaning))
      }
    }
  }

  private static func diagnostics(of mistake: AuthorMistakesTests.Mistake) -> [Diagnostic] {
    let rule = AuthorMistakesTests.good.replacing(mistake.line, with: mistake.instead)
    let files: [(path: String, bytes: [UInt8])] = [
      ("pack.yaml", Array("pack: test\nversion: '1'\ntitle: Test\n".utf8)),
      ("place/sample.yaml", Array(rule.utf8)),
    ]
    return RulePackLoader.load(files: files, name: "Rules/test").diagnostics
  }

  private static func rendered(_ mistake: AuthorMistakesTests.Mistake) -> String {
    let renderer = DiagnosticRenderer()
    let lines = mistake.instead.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")
    return lines + "\n" + diagnostics(of: mistake).map { renderer.text($0) + "\n" }.joined()
  }
}

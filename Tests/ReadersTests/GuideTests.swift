import Diagnostics
import Foundation
import Testing

@testable import Readers

/// The guide shows files of the project as they are, and names every dialect and every stage.
@Suite struct GuideTests {
  private func guide() throws -> String {
    try String(
      contentsOf: Reading.packageRoot.appendingPathComponent("Documentation/Readers.md"), encoding: .utf8)
  }

  @Test func theExamplesAreTheFiles() throws {
    let text = try guide()
    let examples = text.matches(of: /File: `([^`]+)`\n\n```\w+\n((?:.|\n)*?)\n```/)
    #expect(examples.count == 4)
    for example in examples {
      let file = Reading.packageRoot.appendingPathComponent(String(example.output.1))
      let source = try String(contentsOf: file, encoding: .utf8)
      #expect(source.trimmingCharacters(in: .newlines) == String(example.output.2), "\(example.output.1)")
    }
  }

  @Test func everyDialectIsInTheTable() throws {
    let text = try guide()
    for dialect in TextDialect.all { #expect(text.contains("`\(dialect.id)`"), "\(dialect.id)") }
  }

  @Test func theCodesExist() throws {
    let codes = Set(try guide().matches(of: /RD\d{4}/).map { String($0.output) })
    let known = Set(DiagnosticCode.all.map(\.id))
    #expect(!codes.isEmpty)
    #expect(codes.isSubset(of: known))
  }
}

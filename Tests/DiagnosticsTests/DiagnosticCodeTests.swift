import Diagnostics
import Testing

struct DiagnosticCodeTests {
  @Test func everyCodeIsUniqueAndWellFormed() {
    var seen: Set<String> = []
    for code in DiagnosticCode.all {
      #expect(seen.insert(code.id).inserted, "\(code.id) is declared twice")
      let scalars = Array(code.id.utf8)
      #expect(scalars.count == 6 && scalars[..<2].allSatisfy { (65...90).contains($0) }, "\(code.id)")
      #expect(scalars[2...].allSatisfy { (48...57).contains($0) }, "\(code.id)")
    }
    #expect(DiagnosticCode.all.count > 40)
  }

  @Test(arguments: DiagnosticCode.all)
  func everyCodeHasAPageThatSaysWhatToDo(code: DiagnosticCode) {
    #expect(!code.title.isEmpty && !code.title.hasSuffix("."), "\(code.id)")
    #expect(code.meaning.hasSuffix("."), "\(code.id)")
    #expect(code.remedy.hasSuffix(".") || code.remedy.hasSuffix(".`"), "\(code.id)")
    #expect(code.remedy.split(separator: " ").count >= 1, "\(code.id)")
    #expect(DiagnosticCode.named(code.id.lowercased()) == code)
  }
}

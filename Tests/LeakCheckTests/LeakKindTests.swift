import Testing

@testable import LeakCheck

let leakKinds = pdfLeakKinds + textLeakKinds

@Test(arguments: leakKinds)
func everyKindOfLeakIsFound(_ kind: LeakKind) {
  let report = LeakCheck.inspect(files: kind.write(kind.secret.text), secrets: [kind.secret])
  #expect(report.verdict == .leak, "\(report)")
  #expect(report.findings.contains { $0.secretID == kind.secret.id && $0.kind == kind.secret.kind })
  #expect(report.unreadable.isEmpty, "\(report.unreadable)")
  let said = report.findings.map { "\($0.file) \($0.place)" }.joined()
  #expect(!said.contains(kind.secret.text), "a report never repeats a secret")
}

@Test(arguments: leakKinds)
func theSameFileWithAnotherTextIsClean(_ kind: LeakKind) {
  let report = LeakCheck.inspect(
    files: kind.write(kind.other), secrets: [kind.secret, passage, person, number])
  #expect(report.verdict == .clean, "\(report)")
  #expect(!report.checked.isEmpty || !report.notChecked.isEmpty)
}

import CaseStore
import LeakCheck
import Testing

@testable import Pipeline

/// `tearline verify --case`: what a case withholds is looked for in files that anyone made.
struct CaseSecretsTests {
  @Test func whatIsWithheldIsFoundInAnyFileAndWhatIsReleasedIsNot() async throws {
    let review = try ReviewCase(order: "open-flags: list\n")
    _ = try await review.run()
    let store = try CaseStore(path: review.out + "/case.sqlite")
    let secrets = try await CaseSecrets.secrets(of: store, review.request)
    try store.close()
    func verdict(_ text: String) -> LeakReport.Verdict {
      LeakCheck.inspect(
        files: [ReleasedFile(path: "a.html", bytes: Array("<p>\(text)</p>".utf8))], secrets: secrets
      ).verdict
    }
    #expect(verdict("He said that the CRATES were opened by night near the river road, yes.") == .leak)
    #expect(verdict(String(ReviewCase.crates.reversed())) == .leak)
    #expect(verdict(ReviewCase.keys) == .leak)
    #expect(verdict(ReviewCase.denial) == .clean)
    #expect(
      verdict("Ali Sami al-Mithal, US9IZ-000777CI, was held at the mill with two sacks of flour.") == .clean)
    let report = LeakCheck.inspect(folder: review.out + "/packets", secrets: secrets, looksForHidden: true)
    #expect(report.verdict == .clean, "\(report.findings)")
  }
}

import ArgumentParser
import Testing

@testable import Commands

struct MarkingCommandTests {
  @Test func parsePrintsEveryForm() throws {
    let capture = Capture()
    let code = try MarkingParseCommand.parse(["(S//REL TO USA, IRQ)"]).execute(capture.console)
    #expect(code == 0)
    #expect(capture.out.hasPrefix("banner   SECRET//REL TO USA, IRQ\nportion  (S//REL TO USA, IRQ)\n"))
    #expect(capture.out.contains("ism      releasableTo=\"USA IRQ\""))
    #expect(capture.out.contains("means    "))
  }

  @Test func anUnknownTokenIsNeverGuessed() throws {
    let capture = Capture()
    #expect(try MarkingParseCommand.parse(["SECRET//XYZZY//NOFORN"]).execute(capture.console) == 2)
    #expect(capture.out == "Not readable: it counts as the highest there is.")
    #expect(capture.err.contains("error[MK"))
  }

  @Test(arguments: [
    (["(S//NF)", "--to", "IRQ", "--level", "S"], "withhold", Int32(1)),
    (["(S//REL TO USA, IRQ)", "--to", "IRQ", "--level", "S"], "release", 0),
    (["(S//REL TO USA, IRQ)", "--to", "IRQ"], "withhold", 1),
    (["(U//FOUO)", "--to", "IRQ"], "needs approval", 1),
    (["(U//FOUO)", "--to", "IRQ", "--approvals", "FOUO"], "release", 0), (["(U)"], "release", 0),
    (["(S//NOFRON)", "--to", "IRQ"], "withhold", 2),
  ])
  func releaseAnswersForAnAudience(arguments: [String], verdict: String, code: Int32) throws {
    let capture = Capture()
    #expect(try MarkingReleaseCommand.parse(arguments).execute(capture.console) == code)
    #expect(capture.out.hasPrefix(verdict + ": "), "\(capture.out)")
  }

  @Test func rollUpSaysWhichPortionForcedEachToken() throws {
    let capture = Capture()
    let portions = ["(S//REL TO USA, JPN, NZL)", "(S//REL TO USA, NZL)", "(U)"]
    #expect(try MarkingRollUpCommand.parse(portions).execute(capture.console) == 0)
    #expect(capture.out.hasPrefix("SECRET//REL TO USA, NZL\n"))
    #expect(capture.out.contains("portions 1, 2"))
  }

  @Test func everyLineCountsInABatch() {
    #expect(MarkingInput.lines(of: Array("(U)\r\n\nSECRET\n".utf8)) == ["(U)", "", "SECRET"])
    #expect(MarkingInput.lines(of: Array("(U)".utf8)) == ["(U)"])
    #expect(MarkingInput.lines(of: []).isEmpty)
  }

  @Test func theBatchFormIsStable() throws {
    let capture = Capture()
    _ = try MarkingCheckCommand.parse(["SECRET//NOFORN", "--format", "jsonl"]).execute(capture.console)
    #expect(
      capture.out
        == #"{"input":"SECRET//NOFORN","kind":"banner","banner":"SECRET//NOFORN","portion":"(S//NF)","#
        + #""ism":{"classification":"S","ownerProducer":"USA","disseminationControls":"NF"},"diagnostics":[]}"#
    )
  }
}

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

  @Test func releaseAsJSON() throws {
    let capture = Capture()
    let arguments = ["(U//FOUO)", "--to", "IRQ", "--format", "json"]
    #expect(try MarkingReleaseCommand.parse(arguments).execute(capture.console) == 1)
    #expect(capture.out.hasPrefix(#"{"input":"(U//FOUO)","verdict":"needsApproval""#))
    #expect(capture.err.isEmpty)
  }

  @Test(arguments: [
    ["(U)", "--to", "IRAQ"], ["(U)", "--to", ","], ["(U)", "--level", "X"], ["(U)", "--file", "lines.txt"],
  ])
  func releaseRefuses(arguments: [String]) {
    #expect(throws: (any Error).self) { try MarkingReleaseCommand.parse(arguments) }
  }

  /// A line of a report is read where its marking stands; an authority line as what it is.
  @Test func parseReadsPastedLines() throws {
    let capture = Capture()
    #expect(try MarkingParseCommand.parse(["1. (S//NF) The talks went on."]).execute(capture.console) == 0)
    #expect(capture.out.hasPrefix("banner   SECRET//NOFORN\nportion  (S//NF)\n"))
    let block = Capture()
    #expect(try MarkingParseCommand.parse(["DECL ON: 25X1, 20600101"]).execute(block.console) == 0)
    #expect(
      block.out == """
        Declassify On:  25X1, 20600101
        ism      declassDate="2060-01-01"
        ism      declassException="25X1"
        means    Exempt from automatic declassification (25X1) until 2060-01-01.
        """)
    let json = Capture()
    #expect(
      try MarkingParseCommand.parse(["DECL ON: 20350231", "--format", "json"]).execute(json.console) == 2)
    #expect(json.out.hasPrefix(#"{"input":"DECL ON: 20350231","kind":"authority""#))
  }

  @Test func parseNamesRequiredNoticesAndPrograms() throws {
    let file = TextFile("BUTTER POPCORN,BP\n")
    let capture = Capture()
    #expect(
      try MarkingParseCommand.parse(["SECRET//SAR-BP//RD//NOFORN", "--programs", file.path]).execute(
        capture.console) == 0)
    #expect(
      capture.out.hasPrefix("banner   SECRET//SAR-BUTTER POPCORN//RD//NOFORN\nportion  (S//SAR-BP//RD//NF)\n")
    )
    #expect(capture.out.hasSuffix("notice   RD (for RD, ISM-ID-00127)"))
    let bad = TextFile("BUTTER POPCORN\n")
    let failed = Capture()
    #expect(try MarkingParseCommand.parse(["(U)", "--programs", bad.path]).execute(failed.console) == 2)
    #expect(failed.err.contains("list of programs"))
  }

  @Test func checkPrintsCertainFixes() throws {
    let capture = Capture()
    #expect(try MarkingCheckCommand.parse(["S//NF"]).execute(capture.console) == 1)
    #expect(capture.out == "S//NF\n  fix: SECRET//NOFORN")
    let doubtful = Capture()
    #expect(try MarkingCheckCommand.parse(["SECRET//REL TO USA"]).execute(doubtful.console) == 1)
    #expect(doubtful.out == "SECRET//REL TO USA")
  }

  /// An argument, a file and standard input give the same lines.
  @Test func filesAreReadLineByLine() throws {
    let file = TextFile("SECRET//NOFORN\n(U)\n\nSECRET//XYZZY\n")
    let capture = Capture()
    #expect(
      try MarkingCheckCommand.parse(["--file", file.path, "--format", "json"]).execute(capture.console) == 2)
    #expect(capture.out.split(separator: "\n").count == 4)
    let cases = TextFile("(S//NF)\t(U)\n(U)\n")
    let rolled = Capture()
    #expect(
      try MarkingRollUpCommand.parse(["--file", cases.path, "--format", "jsonl"]).execute(rolled.console) == 0
    )
    #expect(rolled.out.split(separator: "\n").count == 2)
    let missing = Capture()
    #expect(try MarkingParseCommand.parse(["--file", file.path + ".none"]).execute(missing.console) == 2)
    #expect(missing.err.contains("cannot be read"))
  }

  @Test func rollUpComparesTheAuthorsBanner() throws {
    for (banner, code, verdict) in [
      ("SECRET//REL TO USA, GBR", Int32(0), "is equal"), ("SECRET//REL TO USA, AUS, GBR", 1, "protects less"),
      ("TOP SECRET//NOFORN", 1, "protects more"),
    ] {
      let capture = Capture()
      let arguments = ["(S//REL TO USA, GBR)", "(U)", "--banner", banner]
      #expect(try MarkingRollUpCommand.parse(arguments).execute(capture.console) == code)
      #expect(capture.out.contains(verdict), "\(capture.out)")
    }
    let table = Capture()
    let arguments = ["(S//RELIDO)", "(C)", "--created", "20120315"]
    #expect(try MarkingRollUpCommand.parse(arguments).execute(table.console) == 0)
    #expect(table.out.hasPrefix("SECRET//RELIDO\n"))
    #expect(throws: (any Error).self) { try MarkingRollUpCommand.parse(["(S)", "--banner", "SECRT"]) }
    #expect(throws: (any Error).self) { try MarkingRollUpCommand.parse(["(S)", "--created", "20121315"]) }
  }

  @Test func attributesAreCheckedFromJSON() throws {
    let file = TextFile(#"{"classification":"U","ownerProducer":"USA","classifiedBy":"A"}"# + "\n")
    let capture = Capture()
    let arguments = ["--from-ism", "--file", file.path, "--format", "jsonl"]
    #expect(try MarkingCheckCommand.parse(arguments).execute(capture.console) == 1)
    #expect(capture.out.contains(#""code":"MK0401","ism":"ISM-ID-00016""#))
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

import ArgumentParser
import Diagnostics
import Testing

@testable import Commands

struct ProgramTests {
  @Test func explainPrintsThePageOfEveryCode() throws {
    for code in DiagnosticCode.all {
      let capture = Capture()
      #expect(try ExplainCommand.parse([code.id]).execute(capture.console) == 0)
      #expect(capture.out.contains("What to do: "))
    }
    let capture = Capture()
    #expect(try ExplainCommand.parse(["ZZ9999"]).execute(capture.console) == 2)
    #expect(capture.err.contains("tearline explain"))
  }

  @Test func aMissingInputIsNamedWithWhatToDo() async throws {
    let capture = Capture()
    let command = try RunCommand.parse([
      ".", "--registry", "/nowhere/registry.csv", "--order", "/nowhere/order.yaml", "--out", "/nowhere/out",
    ])
    #expect(await command.execute(capture.console) == 2)
    #expect(capture.err.contains("error[CM0101]: the registry cannot be read"))
    #expect(capture.err.contains("error[CM0101]: the release order cannot be read"))
    #expect(capture.err.contains("= help: "))
    #expect(capture.out.isEmpty)
  }

  @Test func theOutputMayNotLieInTheInput() async throws {
    let capture = Capture()
    let command = try RunCommand.parse([
      ".", "--registry", "r.csv", "--order", "o.yaml", "--out", "./deep/er",
    ])
    #expect(await command.execute(capture.console) == 2)
    #expect(capture.err.contains("error[CM0103]"))
  }

  @Test func wrongUsageIsRefused() {
    #expect(throws: (any Error).self) { try RunCommand.parse(["--nonsense"]) }
    #expect(throws: (any Error).self) { try MarkingReleaseCommand.parse(["(U)", "--level", "X"]) }
  }
}

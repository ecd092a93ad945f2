import ArgumentParser
import Foundation
import Interchange
import Testing

@testable import Commands

struct DocumentCommandTests {
  private static let corpus = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Corpus/readers")

  private func path(_ name: String) -> String {
    DocumentCommandTests.corpus.appendingPathComponent(name).path
  }

  @Test func showIsATreeOfPortions() throws {
    let capture = Capture()
    let code = try DocumentShowCommand.parse([path("text-capture.in")]).execute(capture.console)
    #expect(code == 0)
    #expect(capture.out.hasPrefix("text.capture, language en, 19 portions, 0 unread\nbanner  (S//NF)\n"))
    #expect(capture.out.contains("field                  SERIAL   line 6 "))
    #expect(capture.out.contains("(S//NF) from the banner"))
    // Law 10: no text unless asked for.
    #expect(!capture.out.contains("HXMARTEN"))
  }

  @Test func spansNameTheStageAndWhatIsUnread() throws {
    let capture = Capture()
    let code = try DocumentSpansCommand.parse([path("text-unplaced.in")]).execute(capture.console)
    #expect(code == 1)
    #expect(capture.out.contains("  unread "))
    #expect(capture.out.contains("\nunread: "))
    let clean = Capture()
    #expect(try DocumentSpansCommand.parse([path("text-cable-pages.in")]).execute(clean.console) == 0)
    for stage in ["envelope", "banner", "authority", "field", "portion", "trailer"] {
      #expect(clean.out.contains("  \(stage)  "), "\(stage)")
    }
    #expect(clean.out.hasSuffix("nothing unread"))
  }

  @Test func portionsTellWhereTheMarkingComesFrom() throws {
    let capture = Capture()
    #expect(try DocumentPortionsCommand.parse([path("text-capture.in")]).execute(capture.console) == 0)
    #expect(capture.out.contains("(S//NF)  (S//NF) "))
    #expect(capture.out.contains("-        (S//NF) from the banner"))
  }

  @Test(arguments: ["text-cable-section-2.in", "xml-docbook.in"]) func jsonHoldsEverySpan(_ name: String)
    throws
  {
    let capture = Capture()
    let arguments = [path(name), "--format", "json"]
    #expect(try DocumentSpansCommand.parse(arguments).execute(capture.console) == 0)
    let json = try JSON(parsing: Array(capture.out.utf8))
    guard case .array(let spans) = json["spans"] else { Issue.record("no spans"); return }
    #expect(spans.count > 5)
    #expect(spans.allSatisfy { $0["text"] == .null && $0["stage"]?.stringValue != nil })
  }

  @Test func sectionsAreJoined() throws {
    let alone = Capture()
    let second = path("text-cable-section-2.in")
    #expect(try DocumentPortionsCommand.parse([second]).execute(alone.console) == 0)
    #expect(alone.out.contains("section 2 of 2, missing 1"))
    #expect(alone.out.contains("counts as the highest"))
    let joined = Capture()
    let arguments = [second, "--sections", path("text-cable-section-1.in")]
    #expect(try DocumentPortionsCommand.parse(arguments).execute(joined.console) == 0)
    #expect(!joined.out.contains("missing"))
    #expect(joined.out.contains("(C//NF)"))
    #expect(!joined.out.contains("counts as the highest"))
  }

  /// A gigabyte that no one wrote: it takes no room on disk, and would take some to be read.
  @Test func whatIsTooLargeIsRefusedUnread() throws {
    let file = TextFile("")
    #expect(truncate(file.path, 1 << 30) == 0)
    let capture = Capture()
    let start = ContinuousClock.now
    #expect(try DocumentShowCommand.parse([file.path]).execute(capture.console) == 2)
    #expect(ContinuousClock.now - start < .seconds(1))
    #expect(capture.err.contains("error[RD0251]"))
  }

  @Test func aFileThatIsNotReadEndsWith2() throws {
    let capture = Capture()
    #expect(try DocumentShowCommand.parse([path("xml-refused.in")]).execute(capture.console) == 2)
    #expect(capture.out.isEmpty)
    #expect(capture.err.contains("error[RD"))
  }
}

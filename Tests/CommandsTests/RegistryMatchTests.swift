import ArgumentParser
import Foundation
import Interchange
import Testing

@testable import Commands

struct RegistryMatchTests {
  private func file(_ name: String, _ text: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: name).path
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  private func run(_ arguments: [String]) throws -> (code: Int32, capture: Capture) {
    let capture = Capture()
    let command = try RegistryMatchCommand.parse(arguments)
    return (command.execute(capture.console), capture)
  }

  private static let gallery =
    "id,name,birth_years\nX.1,ADA MARIA RENWICK,1970\nX.2,OLE BRANDT,\nX.3,OLE BRANDTSEN,1980 1981\n"

  @Test func aListIsAnsweredLineByLine() throws {
    let (code, capture) = try run([
      "--registry", try file("g.csv", Self.gallery), "--names",
      try file(
        "q.csv", "query,text,kind\nq1,Ada Renwick,good\nq2,\"BRANDT, Ole\",good\nq3,Xyzzyx Quux,low\n"),
      "--format", "jsonl",
    ])
    #expect(code == 0)
    // Columns it does not know are a note, which is not shown here.
    #expect(capture.err.isEmpty)
    let lines = capture.out.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    struct Answer: Decodable {
      struct Candidate: Decodable {
        let id: String
        let score: Double
        let state: String
        let why: [String]
      }
      let query: String
      let candidates: [Candidate]
    }
    let answers = try lines.map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
    #expect(answers.map(\.query) == ["q1", "q2", "q3"])
    #expect(answers[0].candidates.first?.id == "X.1")
    #expect(answers[1].candidates.first?.id == "X.2")
    #expect(answers[2].candidates.isEmpty)
    for answer in answers {
      #expect(answer.candidates.map(\.score) == answer.candidates.map(\.score).sorted(by: >))
      #expect(answer.candidates.allSatisfy { !$0.why.isEmpty && $0.state != "confirmed" && $0.score <= 1 })
      #expect(answer.candidates.count <= 10)
    }
  }

  @Test func aNameIsExplainedInWordsAndNumbers() throws {
    let (_, capture) = try run(["Ada Renwick", "--registry", try file("g.csv", Self.gallery)])
    #expect(capture.out.contains("1. X.1  ADA MARIA RENWICK  candidate, score 0."))
    #expect(capture.out.contains("given name: equal") && capture.out.contains(" bits"))
    #expect(capture.out.contains("runner-up:"))
    let (_, nobody) = try run(["Xyzzyx Quux", "--registry", try file("g.csv", Self.gallery)])
    #expect(nobody.out == "Nobody of the registry.")
  }

  @Test func aNumberIsAnsweredAndAProtectedNameIsNotShown() throws {
    let registry = try file(
      "r.csv",
      "record_id,isn,name_latin,protected\nA,US9IZ-000123CI,Ada Renwick,\nB,US9IZ-000124CI,Bo Renwick,minor\n"
    )
    let (_, exact) = try run(["ISN US9IZ-000123CI", "--registry", registry])
    #expect(exact.out.contains("1. A  Ada Renwick  confirmed, score 1.0000"))
    let (_, misread) = try run(["US9IZ-OOO124CI", "--registry", registry])
    #expect(
      misread.out.contains("candidate, score 0.4000") && misread.out.contains("a letter was read as a digit"))
    #expect(misread.out.contains("protected") && !misread.out.contains("Bo Renwick"))
  }

  @Test func aReportIsExplainedWithoutItsText() throws {
    let report = try file("a.txt", "1. (U) Ada Renwick, ISN US9IZ-000123CI, came.\n")
    let registry = try file("r.csv", "record_id,isn,name_latin\nA,US9IZ-000123CI,Ada Renwick\n")
    let (code, capture) = try run([report, "--registry", registry])
    #expect(code == 0)
    #expect(capture.out.contains("isn «masked»") && capture.out.contains("name «masked»"))
    #expect(capture.out.contains("confirmed") && capture.out.contains("probable"))
  }

  @Test func aListWithoutItsColumnsIsRefused() throws {
    let (code, capture) = try run([
      "--registry", try file("g.csv", Self.gallery), "--names", try file("q.csv", "name\nAda\n"),
    ])
    #expect(code == 2 && capture.err.contains("CM0109"))
    #expect(throws: (any Error).self) { try RegistryMatchCommand.parse(["--registry", "r.csv"]) }
  }

  /// The list of the United Nations, through the program's own XML reader.
  @Test func theUnitedNationsListIsARegistry() throws {
    let list = try file(
      "list.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <CONSOLIDATED_LIST dateGenerated="2031-01-01">
        <INDIVIDUALS>
          <INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ADA</FIRST_NAME><SECOND_NAME>RENWICK</SECOND_NAME>
            <REFERENCE_NUMBER>QDi.999</REFERENCE_NUMBER>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Adi Smith</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_DATE_OF_BIRTH><YEAR>1970</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
          </INDIVIDUAL>
        </INDIVIDUALS>
      </CONSOLIDATED_LIST>

      """)
    let (_, alias) = try run(["Adi Smith", "--registry", list])
    #expect(alias.out.contains("QDi.999  ADA RENWICK"))
    let (_, number) = try run(["listed as QDi.999", "--registry", list])
    #expect(number.out.contains("confirmed"))
    let hostile = try file(
      "x.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>")
    let (code, refused) = try run(["Ada", "--registry", hostile])
    #expect(code == 2 && refused.err.contains("RD0202"))
  }
}

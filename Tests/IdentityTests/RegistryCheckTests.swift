import Diagnostics
import Testing

@testable import Identity

struct RegistryCheckTests {
  private func check(_ rows: String) -> [String] {
    let text = "record_id,name_latin,dob,captured,released,other_ids,protected\n" + rows
    let reading = RegistryReading(Array(text.utf8), file: "r.csv")
    return RegistryCheck(reading).diagnostics.map { "\($0.code.id) \($0.place?.line ?? 0)" }
  }

  @Test(arguments: [
    ("A,Ada Renwick,1990-01-02,2031-01-01,2031-02-01,,\n", []),
    ("A,Ada Renwick,1990,2031-03,2031-02-01,,\n", ["ID0132 2"]),
    ("A,Ada Renwick,1990,2031-03-01,2031-03,,\n", []),
    ("A,Ada Renwick,2032,2031-03-01,,,minor\n", ["ID0133 2"]),
    ("A,Ada Renwick,1929,2031-03-01,,,\n", ["ID0134 2"]),
    ("A,Ada Renwick,2015,2031-03-01,,,\n", ["ID0135 2"]),
    ("A,Ada Renwick,2013,2031-03-01,,,\n", ["ID0135 2"]),
    ("A,Ada Renwick,2013-03-01,2031-03-01,,,\n", []),
    ("A,Ada Renwick,2015,2031-03-01,,,minor\n", []),
    ("A,Ada Renwick,1980;1990,,,,\n", ["ID0136 2"]),
    ("A,Ada Renwick,,,,passport|UTO|A1234567|2030-01-01|2020,\n", ["ID0137 2"]),
    ("A,Ada Renwick,1990,,,,\nB,ADA  RENWICK,1990,,,,\n", ["ID0130 2"]),
    ("A,Ada Renwick,1990,,,,\nB,Ada Renwick,1974,,,,\n", []),
    ("A,Sabir Mahdi Yunis,1990,,,,\nB,Saber Mehdi Younis,1991,,,,\n", ["ID0131 2"]),
    ("A,Sabir Mahdi Yunis,1990,,,,\nB,Saber Mehdi Younis,,,,,\n", ["ID0131 2"]),
    ("A,Sabir Mahdi Yunis,1990,,,,\nB,Saber Mehdi Younis,1974,,,,\n", []),
    ("A,Sabir Mahdi Yunis,1990,,,,\nB,Sabir Kadhim Yunis,1990,,,,\n", []),
  ])
  func reportsWhatCannotBe(rows: String, expected: [String]) {
    #expect(check(rows) == expected)
  }

  /// A minor by the dates is protected even where the registry does not say so.
  @Test func aPersonWhoMayHaveBeenAMinorIsProtected() throws {
    let text = "record_id,name_latin,dob,captured\nA,b,2013,2031-03-01\nB,c,2012,2031-03-01\nC,d,2013,\n"
    let people = try #require(Registry.load(Array(text.utf8), file: "r").registry).people
    #expect(people.map(\.isProtected) == [true, false, false])
  }

  @Test func manyNamesakesStayCheap() {
    let rows = (0..<3000).map { "P\($0),Muhammad Ali Hasan,,,,," }.joined(separator: "\n")
    #expect(check(rows + "\n").count == 50 * 49 / 2)
  }
}

import Diagnostics
import SourceText
import TestSupport
import Testing

@testable import Identity

struct RegistryTests {
  private func load(_ text: String) -> (registry: Registry?, codes: [String], lines: [Int?]) {
    let (registry, diagnostics) = Registry.load(Array(text.utf8), file: "r.csv")
    return (registry, diagnostics.map(\.code.id), diagnostics.map(\.place?.line))
  }

  @Test func readsEveryColumn() throws {
    let (registry, diagnostics) = Registry.load(
      Array((Fixtures.header + Fixtures.rows).utf8), file: "registry.csv")
    let people = try #require(registry).people
    #expect(people.map(\.id) == ["P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08"])
    #expect(diagnostics.map(\.code.id) == ["ID0111", "ID0111"])
    let person = people[0]
    #expect(person.identifiers.map(\.key) == ["0417209", "US9IZ-000123CI", "199014700318"])
    #expect(person.identifiers.map(\.issuer) == ["Unit One", "", "IRQ"])
    #expect(person.aliases == [.init("Saber Mehdi Younis"), .init("the storekeeper", isWeak: true)])
    #expect(person.birth?.description == "1990-06-14")
    #expect(person.sex == .male && person.kunya == "Abu Tayma" && !person.isProtected)
    #expect(people[6].protection == .minor && people[6].isProtected)
  }

  @Test(arguments: [
    ("", ["ID0119"], [1]),
    ("isn\nx\n", ["ID0105", "ID0105"], [1, 1]),
    ("record_id,name_latin,record_id\nA,b,c\n", ["ID0106"], [1]),
    ("record_id,name_latin,shoe\nA,b,c\n", ["ID0107"], [1]),
    ("record_id,name_latin\nA,b\nA,c\n", ["ID0109"], [3]),
    ("record_id,name_latin\n,b\n", ["ID0108"], [2]),
    ("record_id,name_latin\nA\n", ["ID0104"], [2]),
    ("record_id,name_latin\nA,\"b\n", ["ID0102"], [2]),
    ("record_id,name_latin\nA,b\"c\n", ["ID0103"], [2]),
    ("record_id,name_latin\nA,\"b\"c\n", ["ID0103"], [2]),
    (
      "record_id,name_latin,dob\nA,b,1990-02-30\nB,c,1990-13\nC,d,90\n", ["ID0112", "ID0112", "ID0112"],
      [2, 3, 4]
    ),
    ("record_id,name_latin,isn\nA,b,US9IZ-00012CI\n", ["ID0113"], [2]),
    ("record_id,name_latin,other_ids\nA,b,national-number|IRQ|123\n", ["ID0114"], [2]),
    ("record_id,name_latin,other_ids\nA,b,capture-tag|0417209\n", ["ID0114"], [2]),
    ("record_id,name_latin,other_ids\nA,b,shoe|x|42\n", ["ID0115"], [2]),
    ("record_id,name_latin,protected\nA,b,maybe\n", ["ID0116"], [2]),
    ("record_id,name_latin,sex\nA,b,X\n", ["ID0117"], [2]),
    ("record_id,name_latin\nA,\n", ["ID0118"], [2]),
    (
      "record_id,name_latin,isn\nA,b,US9IZ-000001CI\nB,c,US9IZ000001CI\n", ["ID0110", "ID0110"], [2, 3]
    ),
    ("record_id,name_latin\r\nA,\"b, \"\"c\"\"\r\nd\"\r\n", [], []),
  ])
  func reportsWhatIsWrongWithItsLine(text: String, codes: [String], lines: [Int]) {
    let result = load(text)
    #expect(result.codes == codes)
    #expect(result.lines == lines)
    let fatal = codes.contains { DiagnosticCode.named($0)?.severity == .error }
    #expect((result.registry == nil) == fatal)
  }

  @Test func badEncodingIsLocatedAndNothingIsMade() {
    let bytes = Array("record_id,name_latin\nA,b".utf8) + [0xFF, 0xFE] + Array("\nB,c\nC,".utf8) + [0xC3]
    let (registry, diagnostics) = Registry.load(bytes, file: "r.csv")
    #expect(registry == nil)
    #expect(diagnostics.map(\.code.id) == ["ID0101", "ID0101"])
    #expect(diagnostics.map(\.place?.line) == [2, 4])
    #expect(diagnostics.first?.place?.span?.start == 24)
  }

  @Test func valuesAreKeptAndMasked() throws {
    let (registry, diagnostics) = Registry.load(
      Array("\u{FEFF}record_id,name_latin,Shoe\nA,\"x \"\"y\"\", z\",42\n".utf8), file: "r.csv")
    let person = try #require(registry?["A"])
    #expect(person.nameLatin == "x \"y\", z")
    #expect(person.attributes == [.init(column: "shoe", value: "42")])
    #expect(diagnostics.allSatisfy { !$0.message.contains("shoe") && $0.excerpt?.description == "«masked»" })
  }

  @Test func theDigestDependsOnTheContentAndNotOnTheOrder() {
    let lines = Fixtures.rows.split(separator: "\n").map(String.init)
    var random = SplitMix64(seed: 3)
    for _ in 0..<10 {
      let text = Fixtures.header + lines.shuffled(using: &random).joined(separator: "\n")
      #expect(Registry.load(Array(text.utf8), file: "r").registry?.digest == Fixtures.registry.digest)
    }
    let changed = Fixtures.header + Fixtures.rows.replacing("1962-03-02", with: "1962-03-03")
    #expect(Registry.load(Array(changed.utf8), file: "r").registry?.digest != Fixtures.registry.digest)
  }

  @Test func arbitraryBytesNeverCrash() {
    var random = SplitMix64(seed: 5)
    let alphabet = Array("\",\n\r;|?aA0\u{E9}".utf8) + [0xFF]
    for _ in 0..<2000 {
      var bytes = Array("record_id,name_latin,other_ids,dob\n".utf8)
      for _ in 0..<Int(random.next() % 60) {
        bytes.append(alphabet[Int(random.next() % UInt64(alphabet.count))])
      }
      let (registry, diagnostics) = Registry.load(bytes, file: "r")
      #expect((registry == nil) == diagnostics.contains { $0.severity == .error })
    }
  }
}

import Documents
import Glibc
import Interchange
import Testing

@testable import Identity

/// Answers a list of queries for an outside scorer. It runs only where TEARLINE_NAMES names a folder with
/// `gallery.csv` (id, name, birth_years) and `queries.csv` (query, text, ...), and writes the answers as one
/// JSON object a line to the file that TEARLINE_ANSWERS names.
@Suite(.enabled(if: environment("TEARLINE_NAMES") != nil && environment("TEARLINE_ANSWERS") != nil))
struct NameBenchTests {
  @Test func answers() throws {
    let folder = try #require(environment("TEARLINE_NAMES"))
    let gallery = CSVReader(try #require(bytes(of: folder + "/gallery.csv"))).records.dropFirst()
    let queries = CSVReader(try #require(bytes(of: folder + "/queries.csv"))).records.dropFirst()
    let people = gallery.map { Person(id: $0[0].text, nameLatin: $0[1].text) }
    let matcher = NameMatcher(registry: Registry(people: people))
    var lines = ""
    for query in queries {
      let candidates = matcher.candidates(for: query[1].text).sorted { $0.score > $1.score }.map {
        let why = $0.why.filter { $0.bits != nil }.map {
          "\"\($0.attribute): \($0.outcome) \($0.bits ?? 0)\""
        }
        return "{\"id\": \"\($0.person)\", \"score\": \($0.score), \"bits\": \($0.bits), "
          + "\"state\": \"\($0.state.rawValue)\", \"why\": [\(why.joined(separator: ", "))]}"
      }
      lines += "{\"query\": \"\(query[0].text)\", \"candidates\": [\(candidates.joined(separator: ", "))]}\n"
    }
    let target = try #require(environment("TEARLINE_ANSWERS"))
    let file = try #require(fopen(target, "w"))
    #expect(fputs(lines, file) >= 0)
    #expect(fclose(file) == 0)
  }

  private func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}

private func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

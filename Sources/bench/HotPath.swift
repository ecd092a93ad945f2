import Detection
import Documents
import Hashing
import Identity
import Markings
import Readers
import Rules
import SyntheticRegistry

/// One fixed piece of the work that a run does most, done as often as asked: the difference between two such runs
/// under callgrind is the number of instructions of one pass, which repeats where seconds do not.
enum HotPath: String, CaseIterable {
  case text, docbook, tei, marks, names, rules

  /// - Returns: false where the work could not be done.
  func run(times: Int) -> Bool {
    let work: () -> Int?
    switch self {
    case .text:
      var reports = TextReports(seed: 1)
      work = HotPath.reading(reports.report(bytes: 200_000))
    case .docbook:
      var reports = XMLReports(seed: 1)
      work = HotPath.reading(reports.report(.docBook, bytes: 200_000))
    case .tei:
      var reports = XMLReports(seed: 1)
      work = HotPath.reading(reports.report(.tei, bytes: 200_000))
    case .marks: work = HotPath.marking()
    case .names: work = HotPath.naming()
    case .rules: work = HotPath.finding()
    }
    var count = 0
    for _ in 0..<times {
      guard let found = work() else { return false }
      count = found
    }
    print("\(rawValue): \(count) found, \(times) times")
    return true
  }

  private static func reading(_ bytes: [UInt8]) -> () -> Int? {
    let file = SourceFile(name: "report", digest: SHA2.sha256([]), byteCount: bytes.count)
    return { (try? DocumentReader.read(bytes, file: file))?.regions.count }
  }

  private static func marking() -> () -> Int? {
    let marks = ["(U)", "(S//NF)", "(TS//SI//NF)", "(C//REL TO USA, GBR)", "(U//FOUO)", "(S//FGI DEU//NF)"]
    return { (0..<600).count { !MarkingReader.portion(marks[$0 % marks.count]).isMalformed } }
  }

  /// Other names in each pass, since those that were met before are not compared again.
  private static func naming() -> () -> Int? {
    let detainees = SyntheticDetainees(count: 3_000, seed: 17)
    let linker = Linker(registry: Registry(people: detainees.people))
    let documents = detainees.mentions(count: 900, seed: 19).map { SyntheticEvaluation.document($0.text) }
    var rest = documents[...]
    return {
      let part = rest.prefix(30)
      rest = rest.dropFirst(30)
      return part.reduce(0) { $0 + linker.links(in: $1).links.count }
    }
  }

  private static func finding() -> () -> Int? {
    let corpus = ScanCorpus(documents: 20, names: 500, rules: 40)
    let names = ScanCorpus.rule("bench.names", .gazetteer(GazetteerMatcher(lists: ["names"])))
    let pack = RulePack(
      id: "bench", version: "1", rules: corpus.rules + [names], digest: SHA2.sha256("bench"))
    guard let engine = try? RuleEngine(packs: [pack], lists: [corpus.names]) else { return { nil } }
    return {
      corpus.documents.reduce(0) {
        $0 + engine.findings(in: $1.0, markings: $1.1, order: ScanCorpus.order).count
      }
    }
  }
}

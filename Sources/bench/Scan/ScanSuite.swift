import Detection
import Documents
import Hashing
import Patterns
import Rules
import SourceText
import Synchronization

let scanSuite = Suite(name: "scan") {
  let corpus = ScanCorpus(documents: 1_500, names: 100_000, rules: 1_000)
  return parts(corpus) + engine(corpus) + loading(corpus) + sequential(corpus) + ripgrep(corpus)
}

private func megabytes(_ bytes: Int, _ seconds: Double) -> Int { Int(Double(bytes) / seconds / 1e6) }

private func timed<Value>(_ body: () throws -> Value) rethrows -> (Value, Double) {
  let start = processorSeconds()
  let value = try body()
  return (value, processorSeconds() - start)
}

/// What each step costs by itself; no targets.
private func parts(_ corpus: ScanCorpus) -> [Measurement] {
  var results: [Measurement] = []
  func note(_ name: String, _ seconds: Double, _ count: Int) {
    results.append(
      Measurement(text: "\(name): \(megabytes(corpus.byteCount, seconds)) MB/s (\(count))", isMet: true))
  }
  let joined = timed { corpus.documents.map { TextView(.joined, of: $0.0.text).utf8 } }
  note("joined view", joined.1, joined.0.count)
  let folded = timed { corpus.documents.map { TextView(.folded, of: $0.0.text).utf8 } }
  note("folded view", folded.1, folded.0.count)
  let words = timed { folded.0.reduce(0) { $0 + WordReader.words(in: $1).count } }
  note("words", words.1, words.0)
  let regexes = corpus.rules.compactMap { rule -> Expression? in
    if case .pattern(let pattern) = rule.match { Expression(pattern.regex) } else { nil }
  }
  if let scanner = try? PatternScanner(regexes), let workspace = try? scanner.makeWorkspace() {
    let hits = timed { joined.0.reduce(0) { $0 + scanner.scan($1, using: workspace).matches.count } }
    note("1000 expressions", hits.1, hits.0)
  }
  let built = timed {
    Gazetteer(
      corpus.names.entries.enumerated().map { ($0.offset, TextView.key(.folded, $0.element.canonical)) })
  }
  let found = timed { folded.0.reduce(0) { $0 + built.0.matches(in: $1).count } }
  note("100000 names (built in \(Int(built.1 * 1000)) ms)", found.1, found.0)
  return results
}

/// A thousand expressions and a hundred thousand names, from text to findings: 100 MB/s.
private func engine(_ corpus: ScanCorpus) -> [Measurement] {
  let names = ScanCorpus.rule("bench.names", .gazetteer(GazetteerMatcher(lists: ["names"])))
  let pack = RulePack(id: "bench", version: "1", rules: corpus.rules + [names], digest: SHA2.sha256("bench"))
  guard let engine = try? RuleEngine(packs: [pack], lists: [corpus.names]) else {
    return [Measurement(text: "the rules could not be made ready", isMet: false)]
  }
  let run = timed {
    corpus.documents.reduce(0) {
      $0 + engine.findings(in: $1.0, markings: $1.1, order: ScanCorpus.order).count
    }
  }
  let rate = megabytes(corpus.byteCount, run.1)
  return [
    Measurement(
      text: "1000 expressions and 100000 names, to findings: \(rate) MB/s a core (\(run.0) findings in "
        + "\(corpus.byteCount / 1_000_000) MB); target 100", isMet: rate >= 100)
  ]
}

/// The same expressions one after the other through PCRE2, over a small part of the text.
private func sequential(_ corpus: ScanCorpus) -> [Measurement] {
  let part = corpus.documents.prefix(20).map { TextView(.joined, of: $0.0.text).utf8 }
  let bytes = part.reduce(0) { $0 + $1.count }
  var count = 0
  let run = timed {
    for rule in corpus.rules {
      guard case .pattern(let pattern) = rule.match,
        let finder = try? SequentialFinder(Expression(pattern.regex))
      else { continue }
      for text in part { count += finder.matches(in: text).count }
    }
  }
  return [
    Measurement(
      text:
        "the same expressions one by one through PCRE2: \((Double(bytes) / run.1 / 1e5).rounded() / 10) MB/s "
        + "(\(count) matches in \(bytes) bytes)", isMet: true)
  ]
}

/// A pack of a thousand expressions made ready, without and with what was compiled before: under 100 ms.
private func loading(_ corpus: ScanCorpus) -> [Measurement] {
  let pack = RulePack(id: "bench", version: "1", rules: corpus.rules, digest: SHA2.sha256("bench"))
  let cache = MemoryCache()
  let cold = timed { try? RuleEngine(packs: [pack], cache: cache) }
  let warm = timed { try? RuleEngine(packs: [pack], cache: cache) }
  guard cold.0 != nil, warm.0 != nil else {
    return [Measurement(text: "the rules could not be made ready", isMet: false)]
  }
  let names = timed { try? RuleEngine(packs: [namesPack], lists: [corpus.names]) }
  let text =
    "pack of 1000 expressions: compiled in \(Int(cold.1 * 1000)) ms, from the cache in \(Int(warm.1 * 1000)) ms "
    + "(\(cache.byteCount / 1000) KB); 100000 names in \(Int(names.1 * 1000)) ms; target 100"
  return [Measurement(text: text, isMet: warm.1 < 0.1)]
}

private let namesPack = RulePack(
  id: "names", version: "1",
  rules: [ScanCorpus.rule("bench.names", .gazetteer(GazetteerMatcher(lists: ["names"])))],
  digest: SHA2.sha256("names"))

/// Keeps databases in memory, as a folder would on disk.
private final class MemoryCache: PatternCache {
  private let kept = Mutex<[[UInt8]: [UInt8]]>([:])

  var byteCount: Int { kept.withLock { $0.values.reduce(0) { $0 + $1.count } } }

  func database(for key: [UInt8]) -> [UInt8]? { kept.withLock { $0[key] } }
  func keep(_ database: [UInt8], for key: [UInt8]) { kept.withLock { $0[key] = database } }
}

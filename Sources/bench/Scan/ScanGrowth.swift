import Patterns
import Rules
import SourceText

/// What rules and names cost as there are more of them, beside other ways to find the same expressions.
let scanGrowthSuite = Suite(name: "scan.growth") {
  [10, 100, 1_000, 10_000].map(rules) + [1_000, 10_000, 100_000, 1_000_000].map(names)
}

private func rules(_ count: Int) -> Measurement {
  let corpus = ScanCorpus(documents: 500, names: 1_000, rules: count)
  let texts = corpus.texts(.joined)
  let bytes = texts.reduce(0) { $0 + $1.count }
  let cache = MemoryCache()
  let cold = timed { try? PatternScanner(corpus.expressions, cache: cache) }
  let warm = timed { try? PatternScanner(corpus.expressions, cache: cache) }
  guard let scanner = warm.0, let workspace = try? scanner.makeWorkspace() else {
    return Measurement(text: "\(count) expressions could not be made ready", isMet: false)
  }
  let alone = timed { texts.reduce(0) { $0 + (scanner.hitCount(in: $1, using: workspace) ?? 0) } }
  let exact = timed { texts.reduce(0) { $0 + scanner.scan($1, using: workspace).matches.count } }
  // Slow ways are given as much text as takes some seconds.
  let part = Array(texts.prefix(max(1, 20_000 / count)))
  let size = part.reduce(0) { $0 + $1.count }
  let finders = corpus.expressions.compactMap { try? SequentialFinder($0) }
  let sequential = timed {
    finders.reduce(0) { sum, finder in part.reduce(sum) { $0 + finder.matches(in: $1).count } }
  }
  let other = ripgrep(corpus.expressions.map(\.regex), over: Array(texts.prefix(max(1, 100_000 / count))))
  return Measurement(
    text: "\(count) expressions: Vectorscan alone \(megabytes(bytes, alone.1)) MB/s, exact "
      + "\(megabytes(bytes, exact.1)) MB/s (\(exact.0)); made ready in \(milliseconds(cold.1)) ms, from the cache in "
      + "\(milliseconds(warm.1)) ms; one by one through PCRE2 "
      + "\((Double(size) / sequential.1 / 1e4).rounded() / 100) MB/s; ripgrep -f "
      + (other.map { "\(($0 * 10).rounded() / 10) MB/s (lines, no rule names)" } ?? "not to be had"),
    isMet: true)
}

private func names(_ count: Int) -> Measurement {
  let corpus = ScanCorpus(documents: 500, names: count, rules: 1)
  let texts = corpus.texts(.folded)
  let bytes = texts.reduce(0) { $0 + $1.count }
  let keys = corpus.names.entries.map { TextView.key(.folded, $0.canonical) }
  let built = timed { Gazetteer(keys.enumerated().map { (entry: $0.offset, text: $0.element) }) }
  let found = timed { texts.reduce(0) { $0 + built.0.matches(in: $1).count } }
  return Measurement(
    text: "\(count) names: \(megabytes(bytes, found.1)) MB/s (\(found.0)); made ready in "
      + "\(milliseconds(built.1)) ms", isMet: true)
}

private func milliseconds(_ seconds: Double) -> Int { Int((seconds * 1000).rounded()) }

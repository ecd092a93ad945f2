import Detection
import Documents
import Patterns
import RuleLanguage
import Rules
import SourceText

/// The packs in `Rules` with a list of 100,000 names beside them, from text to findings. Run where the project is.
let shippedPacksSuite = Suite(name: "scan.packs") {
  let packs = ["core", "identifiers", "people", "places-and-times", "exculpatory"]
  let grounds = GroundCatalogueLoader.load(files: files(in: "Rules/grounds"), name: "Rules/grounds").catalogue
  let read = timed {
    packs.compactMap {
      RulePackLoader.load(files: files(in: "Rules/" + $0), name: $0, grounds: grounds).pack
    }
  }
  guard read.0.count == packs.count else {
    return [Measurement(text: "the packs in Rules could not be read", isMet: false)]
  }
  let corpus = ScanCorpus(documents: 500, names: 100_000, rules: 1)
  let own = Set(read.0.flatMap(\.lists).map(\.name))
  let empty = Set(read.0.flatMap(\.rules).flatMap(\.listNames)).subtracting(own).sorted().map {
    TermList.empty($0)
  }
  let cache = MemoryCache()
  func engine(_ extra: [RulePack], _ lists: [TermList]) -> RuleEngine? {
    try? RuleEngine(packs: read.0 + extra, lists: empty + lists, cache: cache)
  }
  let cold = timed { engine([], []) }
  let warm = timed { engine([], []) }
  guard warm.0 != nil, let all = engine([corpus.namesPack], [corpus.names]) else {
    return [Measurement(text: "the rules could not be made ready", isMet: false)]
  }
  let nobody = PeopleLayer(LinkLayer(mentions: [], links: []), roles: [:])
  let run = timed {
    corpus.documents.reduce(0) {
      $0 + all.findings(in: $1.0, markings: $1.1, order: ScanCorpus.order, people: nobody).count
    }
  }
  let rate = megabytes(corpus.byteCount, run.1)
  // The pack for the kinds of things that the other program's recognisers look for.
  let alike = read.0.filter { $0.id == "identifiers" }
  guard let identifiers = try? RuleEngine(packs: alike, lists: empty) else {
    return [Measurement(text: "the pack of identifiers could not be made ready", isMet: false)]
  }
  let peers = timed {
    corpus.documents.reduce(0) {
      $0 + identifiers.findings(in: $1.0, markings: $1.1, order: ScanCorpus.order, people: nobody).count
    }
  }
  let presidio = PresidioBaseline(over: corpus.documents.prefix(40).map { $0.0.text.utf8 }).map { peer in
    let ratio = Double(corpus.byteCount) / peers.1 / 1e6 / peer.megabytesPerSecond
    return Measurement(
      text:
        "the pack of identifiers: \(megabytes(corpus.byteCount, peers.1)) MB/s, \(Int(ratio)) times as fast as "
        + "Presidio's \(peer.recognisers) pattern recognisers without a model "
        + "(\((peer.megabytesPerSecond * 100).rounded() / 100) MB/s); all shipped packs and 100000 names, "
        + "\(Int(Double(rate) / peer.megabytesPerSecond)) times; target 200",
      isMet: ratio >= 200)
  }
  return [
    Measurement(
      text:
        "shipped packs: read in \(Int(read.1 * 1000)) ms, compiled in \(Int(cold.1 * 1000)) ms, from the cache in "
        + "\(Int(warm.1 * 1000)) ms; target 100", isMet: warm.1 < 0.1),
    Measurement(
      text: "shipped packs and 100000 names, to findings: \(rate) MB/s a core (\(run.0) findings in "
        + "\(corpus.byteCount / 1_000_000) MB); target 50", isMet: rate >= 50),
  ] + (presidio.map { [$0] } ?? [])
}

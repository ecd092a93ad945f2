import Synchronization

/// What was found for words and runs of words that were met before, in any document: the people of a holding come
/// again and again. What it holds is bounded, and it changes no result.
final class NameRunMemory: Sendable {
  private struct State {
    var runs: [NameRunNames.Key: NameRunNames] = [:]
    var size = 0
    var hits: [NameIndex.Key: NameIndex.Hits] = [:]
    var hitCount = 0
  }

  /// In comparisons, of about 400 bytes each.
  private static let most = 150_000
  /// In words of the registry that words resemble, of 16 bytes each.
  private static let mostHits = 1_000_000
  private let state = Mutex(State())

  func names(of key: NameRunNames.Key) -> NameRunNames? { state.withLock { $0.runs[key] } }

  func keep(_ names: NameRunNames, of key: NameRunNames.Key) {
    state.withLock { state in
      if state.size > Self.most {
        state.runs = [:]
        state.size = 0
      }
      if state.runs.updateValue(names, forKey: key) == nil { state.size += names.size }
    }
  }

  func hits(of key: NameIndex.Key) -> NameIndex.Hits? { state.withLock { $0.hits[key] } }

  func keep(_ hits: NameIndex.Hits, of key: NameIndex.Key) {
    state.withLock { state in
      if state.hitCount > Self.mostHits {
        state.hits = [:]
        state.hitCount = 0
      }
      // A word takes some room by itself.
      if state.hits.updateValue(hits, forKey: key) == nil { state.hitCount += hits.entries.count + 16 }
    }
  }
}

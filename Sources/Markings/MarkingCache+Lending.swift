import Synchronization

extension MarkingCache {
  /// Caches that no document uses now, the one used last at the end. What they hold depends on nothing but the marks,
  /// so it never matters which document filled them.
  private static let idle = Mutex<[MarkingCache]>([])
  private static let mostIdle = 32
  private static let lentLimit = 512

  /// A cache for one document, with what documents before it under the same banner have taught. Give it back with
  /// `giveBack` when the document is read.
  /// - Parameter banner: of the document; nil for one without, and for the reading of banner lines.
  public static func lent(under banner: MarkingReading?) -> MarkingCache {
    let found = idle.withLock { idle in
      idle.lastIndex { $0.belongs(to: banner) }.map { idle.remove(at: $0) }
    }
    return found ?? MarkingCache(under: banner, limit: lentLimit)
  }

  /// Keeps the cache for the next document under its banner. One that is full goes: most of what is in it may be of
  /// one odd document.
  public consuming func giveBack() {
    guard !isFull else { return }
    let cache = self
    MarkingCache.idle.withLock { idle in
      if idle.count >= MarkingCache.mostIdle { idle.removeFirst() }
      idle.append(cache)
    }
  }
}

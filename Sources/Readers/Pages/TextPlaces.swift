/// Where the bytes of a decoded text stand in the file: runs that are equal in both, and single characters that a
/// reference stands for.
struct TextPlaces {
  private var starts: [(text: Int, source: Int)] = []

  /// From `text` on, the text stands at `source` on. Never before the last one told.
  mutating func add(_ text: Int, _ source: Int) {
    if starts.last?.text == text { starts.removeLast() }
    starts.append((text, source))
  }

  /// Where the byte at `offset` stands; inside a reference, where that begins.
  func source(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle].text <= offset { low = middle } else { high = middle }
    }
    guard low < starts.count else { return 0 }
    let run = starts[low].source + offset - starts[low].text
    return high < starts.count ? min(run, starts[high].source - 1) : run
  }

  /// How many runs there are.
  var count: Int { starts.count }

  /// Forgets all runs but the first `count`.
  mutating func truncate(to count: Int) {
    if starts.count > count { starts.removeLast(starts.count - count) }
  }

  /// The places of a text that begins `distance` bytes later.
  func shifted(by distance: Int) -> TextPlaces {
    guard distance > 0 else { return self }
    var shifted = TextPlaces()
    shifted.add(0, source(of: distance))
    for start in starts where start.text > distance { shifted.add(start.text - distance, start.source) }
    return shifted
  }
}

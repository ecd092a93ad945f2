/// The letters of a text that is being folded, and the breaks before them.
struct FoldBuffer: ~Copyable {
  private var letters: UnsafeMutablePointer<UInt8>
  /// One more than letters.
  private var gaps: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  /// - Parameter capacity: letters that can be appended without asking for room.
  init(capacity: Int) {
    self.capacity = capacity
    letters = .allocate(capacity: capacity)
    gaps = .allocate(capacity: capacity + 1)
    gaps[0] = FoldedText.Break.hard.rawValue
  }

  deinit {
    letters.deallocate()
    gaps.deallocate()
  }

  /// Makes room for so many letters more.
  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    let larger = max(count + more, capacity * 2)
    let moved = (
      letters: UnsafeMutablePointer<UInt8>.allocate(capacity: larger),
      gaps: UnsafeMutablePointer<UInt8>.allocate(capacity: larger + 1)
    )
    moved.letters.update(from: letters, count: count)
    moved.gaps.update(from: gaps, count: count + 1)
    letters.deallocate()
    gaps.deallocate()
    (letters, gaps, capacity) = (moved.letters, moved.gaps, larger)
  }

  /// There must be room for it.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    precondition(count < capacity)
    letters[count] = byte
    count += 1
    gaps[count] = FoldedText.Break.none.rawValue
  }

  @inline(__always)
  mutating func mark(_ kind: FoldedText.Break) {
    if gaps[count] < kind.rawValue { gaps[count] = kind.rawValue }
  }

  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: letters, count: count)) }
  var breaks: [UInt8] { Array(UnsafeBufferPointer(start: gaps, count: count + 1)) }
}

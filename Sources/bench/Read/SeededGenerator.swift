/// Numbers that repeat on every run (SplitMix64; Steele, Lea, Flood 2014), so that a figure is always about the
/// same bytes.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// Whether something happens that happens `share` times in a hundred.
  mutating func chance(_ share: Int) -> Bool { number(1...100) <= share }

  mutating func element<Value>(of values: [Value]) -> Value { values[number(0...(values.count - 1))] }
}

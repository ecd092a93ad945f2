/// Choices that repeat exactly (SplitMix64; Steele, Lea, Flood 2014).
struct SeededSource: RandomNumberGenerator {
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

  mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func element<Element>(_ list: [Element]) -> Element { list[number(below: list.count)] }

  /// One of the list, the earlier ones much more often, as with given names.
  mutating func common<Element>(_ list: [Element]) -> Element {
    let first = number(below: list.count)
    return list[min(first, number(below: first + 1))]
  }

  mutating func happens(_ percent: Int) -> Bool { number(below: 100) < percent }
}

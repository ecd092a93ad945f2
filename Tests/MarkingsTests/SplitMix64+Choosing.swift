import TestSupport

extension SplitMix64 {
  mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &self)] }

  /// `count` different elements, in the list's order.
  mutating func some<T>(_ list: [T], _ count: ClosedRange<Int>) -> [T] {
    let wanted = min(Int.random(in: count, using: &self), list.count)
    return list.indices.shuffled(using: &self).prefix(wanted).sorted().map { list[$0] }
  }
}

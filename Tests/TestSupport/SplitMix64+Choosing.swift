extension SplitMix64 {
  /// A number from 0 to `limit` - 1; `limit` is far below 2^64, so that no number is noticeably more likely.
  public mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + number(below: range.count)
  }

  /// Whether something happens that happens `percent` times in a hundred.
  public mutating func chance(_ percent: Int) -> Bool { number(below: 100) < percent }

  public mutating func element<Element>(of list: [Element]) -> Element { list[number(below: list.count)] }

  /// One of the list, the earlier ones much more often, as with given names.
  public mutating func commonElement<Element>(of list: [Element]) -> Element {
    let first = number(below: list.count)
    return list[min(first, number(below: first + 1))]
  }
}

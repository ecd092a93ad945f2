/// A JSON value for files whose bytes must be the same on every machine: packets, ledgers, reports.
///
/// Only what Tearline writes exists here: no fractions but `decimal`. `canonical` gives the bytes of RFC 8785, which are the
/// ones that are hashed; `pretty` gives the same value for people, `line` for a file of one object a line.
public indirect enum JSON: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// Within ±(2^53 − 1) this is a JSON number. Beyond that other readers lose digits, so it is written as a
  /// string of its decimal digits, as RFC 7493 section 2.2 recommends.
  case integer(Int)
  /// A number in millionths, written exactly and without zeros at its end: 930000 is `0.93`, 2000000 is `2`.
  /// At most fifteen digits, which every reader keeps; more are written as a string, as for `integer`.
  case decimal(millionths: Int)
  case string(String)
  case array([JSON])
  /// Members in the order given. Where a name occurs twice, the last one counts.
  case object([Member])

  /// A name and its value.
  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  static let largestInteger = (1 << 53) - 1
  static let largestDecimal: UInt = 1_000_000_000_000_000

  /// The value of the last member of that name; nil where there is none or this is no object.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  /// The string, where this is one.
  public var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The values, where this is a list.
  public var arrayValue: [JSON]? {
    if case .array(let values) = self { values } else { nil }
  }

  /// The number, where this is one.
  public var integerValue: Int? {
    if case .integer(let number) = self { number } else { nil }
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

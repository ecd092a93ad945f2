import Documents
import SourceText

/// The machine-readable zone of a passport or identity card, by ICAO Doc 9303 parts 4 (TD3), 5 (TD1) and 6 (TD2),
/// with its check digits computed.
public struct MachineReadableZone: Sendable, Hashable {
  public enum Format: Sendable, Hashable {
    /// Identity card, three lines of 30.
    case td1
    /// Two lines of 36.
    case td2
    /// Passport, two lines of 44.
    case td3
  }

  /// A field with a check digit of its own.
  public enum Field: Sendable, Hashable, CaseIterable {
    case documentNumber, dateOfBirth, dateOfExpiry, optionalData, composite

    public var words: String {
      switch self {
      case .documentNumber: "the document number"
      case .dateOfBirth: "the date of birth"
      case .dateOfExpiry: "the date of expiry"
      case .optionalData: "the optional data"
      case .composite: "the zone as a whole"
      }
    }
  }

  public let format: Format
  /// Three letters, with fewer for some states.
  public let issuer: String
  public let documentNumber: String
  public let nationality: String
  /// Six digits, year, month and day, as printed.
  public let birth: String
  public let optionalData: String
  /// The fields whose check digit is not the computed one, in order. The composite digit of TD1, TD2 and TD3
  /// covers the others, so it usually fails with them.
  public let failed: [Field]

  /// - Parameter lines: without white space and line ends.
  /// - Returns: nil where number, length or characters of the lines are of none of the three formats. Visas have
  ///   other check digits and are none of them.
  public init?(lines: [[UInt8]]) {
    let lengths = lines.map(\.count)
    guard lines.allSatisfy({ $0.allSatisfy(MachineReadableZone.isCharacter) }), let kind = lines.first?.first
    else { return nil }
    switch lengths {
    case [30, 30, 30] where "ACI".utf8.contains(kind): format = .td1
    case [36, 36] where "ACI".utf8.contains(kind): format = .td2
    case [44, 44] where kind == UInt8(ascii: "P"): format = .td3
    default: return nil
    }
    let layout = Layout.of(format)
    let text = lines.flatMap(\.self)
    issuer = Self.plain(text[2..<5])
    nationality = Self.plain(text[layout.nationality])
    birth = Self.plain(text[layout.birth.field])
    var failed: [Field] = []
    func check(_ field: Field, _ digit: UInt8, over ranges: [Range<Int>], mayBeEmpty: Bool = false) {
      let covered = ranges.flatMap { text[$0] }
      if mayBeEmpty, digit == Self.filler, covered.allSatisfy({ $0 == Self.filler }) { return }
      if Self.checkDigit(covered) != digit { failed.append(field) }
    }
    // A number of more than nine characters goes on in the optional data; a filler stands for its check digit, which
    // follows the last character.
    let number = layout.number
    if format != .td3, text[number.check] == Self.filler, text[number.field].last != Self.filler,
      let end = text[layout.optional].firstIndex(of: Self.filler), end > layout.optional.lowerBound
    {
      let rest = layout.optional.lowerBound..<(end - 1)
      documentNumber = Self.plain(text[number.field]) + Self.plain(text[rest])
      optionalData = Self.plain(text[end..<layout.optional.upperBound])
      check(.documentNumber, text[end - 1], over: [number.field, rest])
    } else {
      documentNumber = Self.plain(text[number.field])
      optionalData = Self.plain(text[layout.optional])
      check(.documentNumber, text[number.check], over: [number.field])
    }
    check(.dateOfBirth, text[layout.birth.check], over: [layout.birth.field])
    check(.dateOfExpiry, text[layout.expiry.check], over: [layout.expiry.field])
    if let digit = layout.optionalCheck {
      check(.optionalData, text[digit], over: [layout.optional], mayBeEmpty: true)
    }
    check(.composite, text[layout.composite], over: layout.covered)
    self.failed = failed
  }

  /// The identifiers the zone states: the document's number, and the national number that an Iraqi card carries in
  /// its optional data (twelve digits).
  public var identifiers: [Identifier] {
    var found = [Identifier(.passport, issuer: issuer, documentNumber)].compactMap(\.self)
    if let national = Identifier(.nationalNumber, issuer: issuer, String(optionalData.prefix(12))),
      issuer == "IRQ"
    {
      found.append(national)
    }
    return found
  }

  // MARK: Check digits

  static let filler = UInt8(ascii: "<")

  static func isCharacter(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIIUppercase || byte == filler
  }

  /// The sum of the values 0 to 9, A = 10 to Z = 35 and `<` = 0, weighted 7, 3, 1 in turn, modulo ten (Doc 9303
  /// part 3, 4.9). Because the weights have no factor in common with ten, no wrong digit gives the same sum.
  static func checkDigit(_ bytes: some Sequence<UInt8>) -> UInt8 {
    var sum = 0
    for (place, byte) in bytes.enumerated() {
      let value = byte.isASCIIDigit ? Int(byte) - 0x30 : byte.isASCIIUppercase ? Int(byte) - 0x41 + 10 : 0
      sum += value * [7, 3, 1][place % 3]
    }
    return UInt8(ascii: "0") + UInt8(sum % 10)
  }

  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while bytes.last == filler { bytes.removeLast() }
    return String(decoding: bytes.map { $0 == filler ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}

extension MachineReadableZone {
  /// Where the fields of a format stand, counted from 0 over its lines put together.
  struct Layout {
    let number: (field: Range<Int>, check: Int)
    let birth: (field: Range<Int>, check: Int)
    let expiry: (field: Range<Int>, check: Int)
    let nationality: Range<Int>
    let optional: Range<Int>
    let optionalCheck: Int?
    let composite: Int
    /// What the composite digit covers.
    let covered: [Range<Int>]

    static func of(_ format: Format) -> Layout {
      switch format {
      case .td1:
        Layout(
          number: (5..<14, 14), birth: (30..<36, 36), expiry: (38..<44, 44), nationality: 45..<48,
          optional: 15..<30, optionalCheck: nil, composite: 59,
          covered: [5..<30, 30..<37, 38..<45, 48..<59])
      case .td2:
        Layout(
          number: (36..<45, 45), birth: (49..<55, 55), expiry: (57..<63, 63), nationality: 46..<49,
          optional: 64..<71, optionalCheck: nil, composite: 71, covered: [36..<46, 49..<56, 57..<71])
      case .td3:
        Layout(
          number: (44..<53, 53), birth: (57..<63, 63), expiry: (65..<71, 71), nationality: 54..<57,
          optional: 72..<86, optionalCheck: 86, composite: 87, covered: [44..<54, 57..<64, 65..<87])
      }
    }
  }
}

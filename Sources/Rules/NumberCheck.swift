/// A check digit a number must carry to count as a hit: what tells a card, an account or an identity number from any
/// other figures of the same length.
///
/// Each is computed as its issuer publishes it. A rule that finds numbers behind a label needs none: a number that was
/// misread is withheld all the same.
public enum NumberCheck: String, Sendable, Hashable, CaseIterable {
  /// ISO/IEC 7812-1 annex B: payment cards, IMEI, ICCID, and the identity numbers of Saudi Arabia, the United Arab
  /// Emirates and Israel.
  case luhn
  /// ISO 13616: an account number's remainder by 97 is 1.
  case iban
  /// ICAO Doc 9303: the lower line of a passport, visa or card, or the upper one of a card with three.
  case machineReadableZone = "mrz"
  /// The ten-digit national code of Iran.
  case iranNationalNumber = "iran-national-number"
  /// The eleven-digit identity number of Türkiye.
  case turkeyIdentityNumber = "turkey-identity-number"
  /// The twelve-digit civil number of Kuwait.
  case kuwaitCivilNumber = "kuwait-civil-number"
  /// The eleven-digit PESEL of Poland.
  case polandPersonalNumber = "poland-personal-number"
  /// 49 CFR 565.15: a vehicle identification number, whose ninth place is a check digit.
  case vehicleIdentificationNumber = "vin"
  /// IMO resolution A.1117(30): a ship's seven figures.
  case shipNumber = "ship-number"
  /// ISO 6346: the mark of a freight container.
  case containerNumber = "container-number"

  /// Whether the number has the length of its kind and every check digit is right.
  ///
  /// - Parameter text: ASCII; spaces, hyphens and full stops in it do not count, and letters may be of either case.
  public func holds(for text: some Sequence<UInt8>) -> Bool {
    let characters = text.compactMap(Self.character)
    switch self {
    case .iban: return Self.ibanHolds(characters)
    case .machineReadableZone: return Self.zoneHolds(characters)
    case .vehicleIdentificationNumber: return Self.vehicleHolds(characters)
    case .containerNumber: return Self.containerHolds(characters)
    case .luhn, .iranNationalNumber, .turkeyIdentityNumber, .kuwaitCivilNumber, .polandPersonalNumber,
      .shipNumber:
      let digits = characters.compactMap { $0.isFigure ? Int($0) - 0x30 : nil }
      return digits.count == characters.count && figuresHold(digits)
    }
  }

  private func figuresHold(_ digits: [Int]) -> Bool {
    guard let first = digits.first, let last = digits.last, digits.contains(where: { $0 != first }) else {
      return false
    }
    switch self {
    case .luhn:
      guard digits.count >= 8 else { return false }
      let sum = digits.reversed().enumerated().reduce(0) { sum, place in
        let doubled = place.offset.isMultiple(of: 2) ? place.element : place.element * 2
        return sum + (doubled > 9 ? doubled - 9 : doubled)
      }
      return sum.isMultiple(of: 10)
    case .iranNationalNumber:
      guard digits.count == 10 else { return false }
      let rest = Self.sum(digits, by: [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
      return last == (rest < 2 ? rest : 11 - rest)
    case .turkeyIdentityNumber:
      guard digits.count == 11, first != 0 else { return false }
      let odd = Self.sum(digits, by: [7, 0, 7, 0, 7, 0, 7, 0, 7])
      let even = Self.sum(digits, by: [0, 1, 0, 1, 0, 1, 0, 1])
      return digits[9] == (odd - even + 100) % 10 && last == digits.dropLast().reduce(0, +) % 10
    case .kuwaitCivilNumber:
      guard digits.count == 12 else { return false }
      return last == 11 - Self.sum(digits, by: [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11
    case .polandPersonalNumber:
      guard digits.count == 11 else { return false }
      return last == (10 - Self.sum(digits, by: [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10
    case .shipNumber:
      return digits.count == 7 && last == Self.sum(digits, by: [7, 6, 5, 4, 3, 2]) % 10
    case .iban, .machineReadableZone, .vehicleIdentificationNumber, .containerNumber: return false
    }
  }

  /// Of as many places as there are weights.
  static func sum(_ values: [Int], by weights: [Int]) -> Int {
    zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// A character that counts, in upper case; the filler of a machine-readable zone counts too.
  private static func character(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "<"): byte
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x20
    default: nil
    }
  }
}

extension UInt8 {
  /// Whether it is one of `0` to `9`.
  var isFigure: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

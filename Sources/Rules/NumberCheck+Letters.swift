/// Numbers with letters in them.
extension NumberCheck {
  /// `A` is 10, as in ISO 13616 and ICAO Doc 9303; the filler is 0.
  private static func value(_ character: UInt8) -> Int {
    if character == UInt8(ascii: "<") { return 0 }
    return character.isFigure ? Int(character) - 0x30 : Int(character) - 0x37
  }

  static func ibanHolds(_ characters: [UInt8]) -> Bool {
    guard (15...34).contains(characters.count), !characters.contains(UInt8(ascii: "<")),
      !characters[0].isFigure, !characters[1].isFigure, characters[2].isFigure, characters[3].isFigure
    else { return false }
    let country = String(decoding: characters[..<2], as: UTF8.self)
    if let length = accountLengths[country], length != characters.count { return false }
    // Two places for a letter, one for a figure.
    let remainder = (characters[4...] + characters[..<4]).reduce(0) { remainder, character in
      (remainder * (character.isFigure ? 10 : 100) + value(character)) % 97
    }
    return remainder == 1
  }

  /// Characters of an account number by country, as registered under ISO 13616.
  private static let accountLengths: [String: Int] = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29,
    "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18, "DO": 28, "EE": 20,
    "EG": 29, "ES": 24, "FI": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27,
    "GT": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30,
    "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24,
    "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18, "NO": 15, "PK": 24, "PL": 28, "PS": 29,
    "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24,
    "SM": 27, "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
  ]

  /// Every field of the line that has a check digit of its own.
  static func zoneHolds(_ line: [UInt8]) -> Bool {
    switch line.count {
    // A passport or visa, then a card or visa of two lines: number, birth, expiry.
    case 44, 36: fieldsHold(line, [(0..<9, 9), (13..<19, 19), (21..<27, 27)])
    // A card of three lines: its number in the first, birth and expiry in the second.
    case 30: fieldsHold(line, [(0..<6, 6), (8..<14, 14)]) || fieldsHold(line, [(5..<14, 14)])
    default: false
    }
  }

  private static func fieldsHold(_ line: [UInt8], _ fields: [(places: Range<Int>, check: Int)]) -> Bool {
    fields.allSatisfy { field in
      let weights = (0..<field.places.count).map { [7, 3, 1][$0 % 3] }
      return line[field.check].isFigure
        && sum(line[field.places].map(value), by: weights) % 10 == value(line[field.check])
    }
  }

  static func vehicleHolds(_ characters: [UInt8]) -> Bool {
    guard characters.count == 17, characters.contains(where: \.isFigure) else { return false }
    let values = characters.compactMap { character -> Int? in
      if character.isFigure { return Int(character) - 0x30 }
      // Three rows of letters, without I, O and Q.
      let rows: [[UInt8]] = [Array("ABCDEFGH".utf8), Array("JKLMN P R".utf8), Array(" STUVWXYZ".utf8)]
      return rows.lazy.compactMap { $0.firstIndex(of: character) }.first.map { $0 + 1 }
    }
    guard values.count == 17 else { return false }
    let remainder = sum(values, by: [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
    return characters[8] == (remainder == 10 ? UInt8(ascii: "X") : UInt8(remainder) + 0x30)
  }

  static func containerHolds(_ characters: [UInt8]) -> Bool {
    guard characters.count == 11, !characters.contains(UInt8(ascii: "<")),
      characters[..<4].allSatisfy({ !$0.isFigure }), characters[4...].allSatisfy(\.isFigure)
    else { return false }
    // Letters count from 10 and leave out the multiples of 11.
    let values = characters[..<10].map { character in
      character.isFigure ? value(character) : value(character) + (value(character) - 1) / 10
    }
    let weights = (0..<10).map { 1 << $0 }
    return sum(values, by: weights) % 11 % 10 == value(characters[10])
  }
}

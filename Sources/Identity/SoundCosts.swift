/// What it costs, in hundredths, to read one sound for another, or to leave one out. Short vowels are noise,
/// consonants and written long vowels are not (reference 2.4).
enum SoundCosts {
  /// How much of a word's vowels its spelling shows.
  enum Style: UInt8, Sendable {
    /// Latin, Cyrillic, Sorani: all are written.
    case vowelled
    /// Arabic, Persian: long ones only.
    case abjad
  }

  static let most = 120

  static func substitution(_ left: UInt8, _ right: UInt8) -> Int {
    left == right ? 0 : Int(table[Int(left & 0x7F) << 7 | Int(right & 0x7F)])
  }

  private static let table: [UInt8] = {
    var table = [UInt8](repeating: UInt8(most), count: 1 << 14)
    for (sounds, cost) in pairs {
      let pair = Array(sounds.utf8)
      table[Int(pair[0]) << 7 | Int(pair[1])] = cost
      table[Int(pair[1]) << 7 | Int(pair[0])] = cost
    }
    return table
  }()

  private static let pairs: [(String, UInt8)] = [
    // Vowels.
    ("AE", 0), ("AO", 35), ("AI", 55), ("AU", 70), ("EI", 10), ("EO", 60), ("EU", 60), ("IU", 80), ("IO", 75),
    ("OU", 5), ("?A", 0), ("?E", 0), ("?I", 0), ("?O", 0), ("?U", 0), ("?Y", 10), ("YI", 0), ("YE", 5),
    ("YA", 15), ("YU", 80), ("YO", 75), ("Ij", 55), ("Uv", 15), ("Of", 70), ("Uf", 60), ("Ub", 80),
    ("?h", 60),
    // Dentals and sibilants.
    ("Tt", 15), ("Ts", 20), ("TD", 20), ("Td", 50), ("Tz", 45), ("TZ", 25), ("Dd", 15), ("Dz", 15), ("DZ", 8),
    ("DP", 10), ("Zz", 8), ("Zd", 25), ("ZP", 15), ("Pd", 5), ("Pz", 25), ("zs", 35), ("Ss", 50), ("Sc", 12),
    ("SJ", 45), ("ck", 55), ("cj", 40), ("cs", 60), ("ct", 60), ("jJ", 10), ("jg", 20), ("jz", 50),
    ("Jz", 30),
    ("jd", 60), ("Jg", 40), ("dt", 40),
    // German and the languages of the Balkans write y as j.
    ("jI", 30), ("cx", 40), ("Ck", 2), ("Cq", 4), ("Cj", 10), ("Cg", 35), ("Cx", 30), ("Cc", 40), ("CS", 50),
    // Gutturals.
    ("gG", 10), ("gq", 20), ("gk", 35), ("Gq", 30), ("Gk", 55), ("Gx", 50), ("Gr", 60), ("kq", 2), ("xh", 20),
    ("xk", 25), ("xq", 30), ("xG", 40), ("hg", 30), ("jx", 50), ("jh", 50),
    // Labials, liquids.
    ("pb", 8), ("pf", 30), ("fv", 8), ("bv", 35), ("bf", 60), ("mn", 55), ("lr", 75), ("nl", 90),
  ]

  /// The cost of a sound of `word` that the other word does not have. `other` is how the other is written.
  static func omission(
    of place: Int, in word: [UInt8], written style: Style, other: Style
  ) -> Int {
    let sound = word[place]
    let isFirst = place == 0
    let isLast = place == word.count - 1
    if sound == UInt8(ascii: "h") { return isFirst ? 60 : isLast ? 5 : 40 }
    guard NameSounds.isVowel(sound) else { return 90 }
    if sound == UInt8(ascii: "?") { return style == .abjad && other == .abjad ? 30 : isFirst ? 15 : 3 }
    switch (style, other) {
    case (.vowelled, .vowelled):
      return (isFirst ? 25 : 0)
        + (sound == UInt8(ascii: "A") || sound == UInt8(ascii: "E")
          ? 22 : sound == UInt8(ascii: "I") ? 35 : 40)
    case (.vowelled, .abjad):
      // What follows a vowel is the second half of a diphthong, which Arabic writes.
      let isGlide =
        place > 0 && NameSounds.isVowel(word[place - 1]) && sound != UInt8(ascii: "A")
        && sound != UInt8(ascii: "E")
      if isGlide { return 40 }
      let isOpen = isLast ? 25 : 0
      return (isFirst ? 30 : isOpen)
        + (sound == UInt8(ascii: "A") || sound == UInt8(ascii: "E") ? 2 : sound == UInt8(ascii: "I") ? 8 : 14)
    case (.abjad, .vowelled):
      return sound == UInt8(ascii: "A") ? 25 : 50
    case (.abjad, .abjad):
      return 52
    }
  }
}

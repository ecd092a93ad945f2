/// Turns the letters of one word into a common alphabet of sounds, from Latin, Cyrillic and Arabic script
/// (Arabic, Persian, Urdu, Pashto, Sorani). Rows follow the romanisations of section 2.2 of the identity reference; they are
/// frozen and part of `Linker.version`.
///
/// Consonants: b p f v t T(th) d D(dh) P(ḍ) z Z(ẓ) s S(sh) c(ch) j J(zh) g G(gh) k q C(k or j) h x(kh) l m n r.
/// Vowels: A E I O U; `Y` a final ya, which may be read a; `?` ayn or hamza, which stands for any vowel.
enum NameSounds {
  /// Letters beyond this many are not read: no name has so many, and cost must stay bounded.
  static let limit = 40

  /// - Parameter turkish: whether `c` is read as in Turkish and Kurmanji.
  static func latin(_ letters: [UInt8], turkish: Bool = false) -> [UInt8] {
    var sounds: [UInt8] = []
    var offset = 0
    let letters = letters.prefix(limit)
    while offset < letters.count {
      let (read, length) = latinSound(letters, at: offset, turkish: turkish)
      for sound in read where sounds.last != sound { sounds.append(sound) }
      offset += length
    }
    return sounds
  }

  private static let clusters: [(letters: [UInt8], sounds: [UInt8])] = [
    ("tsch", "c"), ("dsch", "j"), ("dzh", "j"), ("sch", "S"), ("tch", "c"), ("tsh", "c"), ("zh", "J"),
    ("sh", "S"), ("ch", "c"), ("kh", "x"), ("gh", "G"), ("th", "T"), ("dh", "D"), ("ph", "f"), ("dj", "j"),
    ("ck", "k"), ("ou", "U"), ("oo", "U"), ("ee", "I"), ("ii", "I"), ("aa", "A"), ("uu", "U"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func latinSound(
    _ letters: ArraySlice<UInt8>, at offset: Int, turkish: Bool
  ) -> (sounds: [UInt8], length: Int) {
    let rest = letters[offset...]
    for cluster in clusters where rest.starts(with: cluster.letters) {
      return (cluster.sounds, cluster.letters.count)
    }
    let next = offset + 1 < letters.count ? letters[offset + 1] : 0
    let isFront = next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y")
    switch letters[offset] {
    case UInt8(ascii: "a"): return (Array("A".utf8), 1)
    case UInt8(ascii: "e"): return (Array("E".utf8), 1)
    case UInt8(ascii: "i"), UInt8(ascii: "y"): return (Array("I".utf8), 1)
    case UInt8(ascii: "o"): return (Array("O".utf8), 1)
    case UInt8(ascii: "u"), UInt8(ascii: "w"): return (Array("U".utf8), 1)
    // Before a back vowel and with no other sign of its language, `c` is k as in French or j as in Turkish.
    case UInt8(ascii: "c"): return (Array((turkish || isFront ? "j" : "C").utf8), 1)
    case UInt8(ascii: "q"):
      return next == UInt8(ascii: "u") && offset + 2 < letters.count
        && (letters[offset + 2] == UInt8(ascii: "e") || letters[offset + 2] == UInt8(ascii: "i"))
        ? (Array("k".utf8), 2) : (Array("q".utf8), 1)
    case let letter: return ([letter], 1)
    }
  }

  static func arabic(_ scalars: [UInt32]) -> [UInt8] {
    var sounds: [UInt8] = []
    let letters = scalars.filter { !NameLetters.isMark($0) }.prefix(limit)
    for (place, scalar) in letters.enumerated() {
      let isLast = place == letters.count - 1
      guard var sound = arabicSound(scalar, isFirst: place == 0, isLast: isLast) else { continue }
      if sound == UInt8(ascii: "S"), sounds.last == UInt8(ascii: "t") {
        sounds.removeLast()
        sound = UInt8(ascii: "c")
      }
      if sound == UInt8(ascii: "j"), sounds.last == UInt8(ascii: "d") { sounds.removeLast() }
      // An alef that only carries the vowel behind it.
      if sounds == [UInt8(ascii: "?")], place == 1, sound == UInt8(ascii: "I") || sound == UInt8(ascii: "U"),
        letters[letters.startIndex] != 0x639
      {
        sounds.removeLast()
      }
      if sounds.last != sound { sounds.append(sound) }
    }
    return sounds
  }

  private static func arabicSound(_ scalar: UInt32, isFirst: Bool, isLast: Bool) -> UInt8? {
    switch scalar {
    case 0x622: UInt8(ascii: "A")
    case 0x627, 0x623, 0x625, 0x671...0x673: UInt8(ascii: isFirst ? "?" : "A")
    case 0x649, 0x64A, 0x6CC, 0x6D2: UInt8(ascii: isLast ? "Y" : "I")
    default: arabicTable[scalar]
    }
  }

  private static let arabicTable: [UInt32: UInt8] = table([
    ("?", "ع"), ("b", "ب"), ("p", "پ"), ("t", "تطٹټ"), ("T", "ث"), ("j", "ج"), ("c", "چڅ"), ("h", "حهةھہۀە"),
    ("x", "خ"), ("d", "دڈډ"), ("D", "ذ"), ("P", "ض"), ("z", "زځ"), ("Z", "ظ"), ("J", "ژږ"), ("s", "سص"),
    ("S", "شښ"), ("G", "غ"), ("f", "ف"), ("v", "ڤ"), ("q", "ق"), ("k", "كک"), ("g", "گڭګڰ"), ("l", "لڵ"),
    ("m", "م"), ("n", "نںڼ"), ("r", "رڕڑړ"), ("U", "وؤۇۊ"), ("O", "ۆ"), ("I", "ئېۍ"), ("E", "ێ"),
  ]).merging([0x6D5: UInt8(ascii: "E")]) { $1 }

  /// Whether the word uses letters by which Sorani writes its short vowels, so that what is not written is not
  /// there.
  static func isVowelled(_ scalars: [UInt32]) -> Bool {
    scalars.contains { $0 == 0x6D5 || $0 == 0x6C6 || $0 == 0x6CE }
  }

  static func cyrillic(_ scalars: [UInt32]) -> [UInt8] {
    var sounds: [UInt8] = []
    for scalar in scalars.prefix(limit) {
      let lower = scalar < 0x410 ? scalar + 0x50 : scalar < 0x430 ? scalar + 0x20 : scalar
      for sound in cyrillicTable[lower] ?? [] {
        if sound == UInt8(ascii: "J"), sounds.last == UInt8(ascii: "d") {
          sounds[sounds.count - 1] = UInt8(ascii: "j")
        } else if sounds.last != sound {
          sounds.append(sound)
        }
      }
    }
    return sounds
  }

  private static let cyrillicTable: [UInt32: [UInt8]] = {
    let rows: [(String, String)] = [
      ("A", "а"), ("b", "б"), ("v", "в"), ("g", "гґғ"), ("d", "д"), ("E", "еэє"), ("O", "ёоө"), ("J", "ж"),
      ("z", "з"), ("I", "ийыії"), ("k", "к"), ("q", "қ"), ("l", "л"), ("m", "м"), ("n", "нң"), ("p", "п"),
      ("r", "р"), ("s", "сц"), ("t", "т"), ("U", "уүұў"), ("f", "ф"), ("x", "хҳ"), ("h", "һ"), ("c", "чҷ"),
      ("S", "шщ"), ("IU", "ю"), ("IA", "я"), ("A", "ә"),
    ]
    var table: [UInt32: [UInt8]] = [:]
    for (sounds, letters) in rows {
      for scalar in letters.unicodeScalars { table[scalar.value] = Array(sounds.utf8) }
    }
    return table
  }()

  private static func table(_ rows: [(sound: String, letters: String)]) -> [UInt32: UInt8] {
    var table: [UInt32: UInt8] = [:]
    for row in rows {
      for scalar in row.letters.unicodeScalars { table[scalar.value] = row.sound.utf8.first }
    }
    return table
  }

  static func isVowel(_ sound: UInt8) -> Bool {
    switch sound {
    case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "U"),
      UInt8(ascii: "Y"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  /// The consonants in coarse classes, for finding candidates; it never decides (reference 2.4).
  static func skeleton(_ sounds: [UInt8]) -> [UInt8] {
    var skeleton: [UInt8] = []
    for (place, sound) in sounds.enumerated() where !isVowel(sound) {
      var coarse = sound
      switch sound {
      case UInt8(ascii: "p"): coarse = UInt8(ascii: "b")
      case UInt8(ascii: "v"): coarse = UInt8(ascii: "f")
      case UInt8(ascii: "T"): coarse = UInt8(ascii: "t")
      case UInt8(ascii: "D"), UInt8(ascii: "P"): coarse = UInt8(ascii: "d")
      case UInt8(ascii: "Z"): coarse = UInt8(ascii: "z")
      case UInt8(ascii: "c"), UInt8(ascii: "S"): coarse = UInt8(ascii: "s")
      case UInt8(ascii: "J"): coarse = UInt8(ascii: "j")
      case UInt8(ascii: "G"): coarse = UInt8(ascii: "g")
      case UInt8(ascii: "q"), UInt8(ascii: "C"): coarse = UInt8(ascii: "k")
      case UInt8(ascii: "x"): coarse = UInt8(ascii: "h")
      default: break
      }
      if coarse == UInt8(ascii: "h"), place == sounds.count - 1 { continue }
      if skeleton.last != coarse { skeleton.append(coarse) }
    }
    return skeleton.isEmpty ? Array(sounds.prefix(3)) : skeleton
  }
}

import SourceText

/// One word of a name: its folded letters and its sounds.
struct NameWord: Hashable, Sendable {
  /// Folded and lower case, without apostrophes, marks and hyphens: what spelling variants share.
  let letters: [UInt8]
  let sounds: [UInt8]
  let style: SoundCosts.Style
  let script: NameLetters.Script

  static func == (left: NameWord, right: NameWord) -> Bool {
    left.letters == right.letters && left.sounds == right.sounds
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(letters)
  }

  var skeleton: [UInt8] { NameSounds.skeleton(sounds) }
  var consonantCount: Int { sounds.count { !NameSounds.isVowel($0) } }

  /// A Latin word from its folded letters.
  init(latin letters: [UInt8], turkish: Bool = false) {
    self.letters = letters
    sounds = NameSounds.latin(letters, turkish: turkish)
    style = .vowelled
    script = .latin
  }

  /// A word from the letters and marks of one token. A Latin word with letters of another script that look the
  /// same is a Latin word.
  init(_ scalars: [UInt32], turkish: Bool = false) {
    var hasLatin = false
    var hasArabic = false
    for scalar in scalars {
      switch NameLetters.script(scalar) {
      case .latin: hasLatin = true
      case .arabic: hasArabic = true
      default: break
      }
    }
    if hasLatin {
      self.init(latin: LatinLetters.folded(scalars), turkish: turkish)
    } else if hasArabic {
      self.init(arabic: scalars)
    } else {
      self.init(cyrillic: scalars)
    }
  }

  private init(cyrillic scalars: [UInt32]) {
    let kept = scalars.filter { NameLetters.script($0) != nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: kept.compactMap(UnicodeScalar.init))
    letters = Array(text.lowercased().utf8)
    sounds = NameSounds.cyrillic(kept)
    style = .vowelled
    script = .cyrillic
  }

  init(arabic scalars: [UInt32]) {
    let kept = scalars.filter { NameLetters.script($0) == .arabic && !NameLetters.isMark($0) }
    let opened = kept.flatMap(NameWord.opened)
    var text = ""
    text.unicodeScalars.append(contentsOf: opened.compactMap(UnicodeScalar.init))
    letters = TextView.key(.folded, text)
    sounds = NameSounds.arabic(opened)
    style = NameSounds.isVowelled(opened) ? .vowelled : .abjad
    script = .arabic
  }

  /// Two words of one script as one; nil for words of different scripts.
  init?(joining left: NameWord, _ right: NameWord) {
    guard left.script == right.script, left.style == right.style else { return nil }
    letters = left.letters + right.letters
    // Two Latin letters at the border may be one sound.
    sounds = left.script == .latin ? NameSounds.latin(letters) : left.sounds + right.sounds
    style = left.style
    script = left.script
  }

  /// The letters of a lam-alef ligature; any other letter is itself.
  private static func opened(_ scalar: UInt32) -> [UInt32] {
    (0xFEF5...0xFEFC).contains(scalar) ? [0x644, 0x627] : [scalar]
  }

  /// How alike two words sound, from 0 to 1; 1 is no difference that romanisation does not explain.
  func similarity(to other: NameWord) -> Double {
    if letters == other.letters, style == other.style { return 1 }
    let distance = NameWord.distance(self, other)
    let scale = 90 + 35 * Double(consonantCount + other.consonantCount) / 2
    return max(0, 1 - Double(distance) / scale)
  }

  /// The cheapest way to read one word's sounds for the other's, in hundredths of a consonant.
  static func distance(_ left: NameWord, _ right: NameWord) -> Int {
    var previous = [Int](repeating: 0, count: right.sounds.count + 1)
    for place in right.sounds.indices {
      previous[place + 1] =
        previous[place]
        + SoundCosts.omission(of: place, in: right.sounds, written: right.style, other: left.style)
    }
    var current = previous
    for place in left.sounds.indices {
      let omission = SoundCosts.omission(of: place, in: left.sounds, written: left.style, other: right.style)
      current[0] = previous[0] + omission
      for other in right.sounds.indices {
        let insertion = SoundCosts.omission(
          of: other, in: right.sounds, written: right.style, other: left.style)
        current[other + 1] = min(
          previous[other] + SoundCosts.substitution(left.sounds[place], right.sounds[other]),
          previous[other + 1] + omission, current[other] + insertion)
      }
      swap(&previous, &current)
    }
    return previous[right.sounds.count]
  }
}

import SourceText

/// Groups words into units of a name (reference 2.3, N4).
struct NameParser {
  enum Step {
    case title(next: Int)
    case link(next: Int)
    case unit(NameUnit, next: Int)
  }

  let tokens: [NameToken]

  /// The units of a name that stands alone. `FAMILY, Given` is turned round; titles and links are left out.
  static func units(of name: String) -> [NameUnit] {
    let source = SourceText(name)
    let parser = NameParser(tokens: NameTokenizer(source, in: source.whole).tokens)
    let count = parser.tokens.count
    let comma = parser.tokens.firstIndex { $0.gap == .comma }
    guard let comma, comma > 0, comma <= 3,
      !parser.tokens[(comma + 1)...].contains(where: { $0.gap == .comma })
    else { return parser.units(in: 0..<count) }
    return parser.units(in: comma..<count) + parser.units(in: 0..<comma)
  }

  func units(in range: Range<Int>) -> [NameUnit] {
    var units: [NameUnit] = []
    var isPatronymic = false
    var index = range.lowerBound
    while index < range.upperBound {
      switch step(at: index, before: range.upperBound) {
      case .title(let next): index = next
      case .link(let next):
        isPatronymic = true
        index = next
      case .unit(var unit, let next):
        unit.isPatronymic = isPatronymic
        isPatronymic = false
        units.append(unit)
        index = next
      }
    }
    return units
  }

  /// What begins at a word; it reaches no further than `end`.
  func step(at index: Int, before end: Int) -> Step {
    let kinds = tokens[index].kinds
    let hasNext = index + 1 < end
    if hasNext, !kinds.isDisjoint(with: [.title, .role]) { return .title(next: index + 1) }
    if hasNext && kinds.contains(.link) || kinds.contains(.linkAtEnd) { return .link(next: index + 1) }
    return compound(at: index, before: end)
  }

  private func compound(at index: Int, before end: Int) -> Step {
    let kinds = tokens[index].kinds
    let hasNext = index + 1 < end
    if hasNext, let kind = kunya(kinds) {
      let base = named(at: index + 1, before: end)
      return .unit(NameUnit(kind: kind, word: base.word, tokens: index..<base.next), next: base.next)
    }
    if hasNext, kinds.contains(.slave) {
      let base = named(at: index + 1, before: end)
      return .unit(
        NameUnit(kind: .servant, word: servant(base.word), tokens: index..<base.next), next: base.next)
    }
    if let glued = Self.glued(tokens[index]) {
      return .unit(NameUnit(kind: glued.kind, word: glued.word, tokens: index..<index + 1), next: index + 1)
    }
    let base = named(at: index, before: end)
    var unit = NameUnit(kind: .plain, word: base.word, hasArticle: base.hasArticle, tokens: index..<base.next)
    if tokens[index].isInitial, base.next == index + 1 { unit.kind = .initial }
    if let suffix = suffix(at: base.next, before: end) {
      unit.kind = suffix.kind
      unit.tokens = index..<suffix.next
      return .unit(unit, next: suffix.next)
    }
    return .unit(unit, next: base.next)
  }

  private func kunya(_ kinds: NameParticles.Kinds) -> NameUnit.Kind? {
    if kinds.contains(.fatherKunya) { return .father }
    return kinds.contains(.motherKunya) ? .mother : nil
  }

  /// The word at `index` without its article, which may be a word of its own or stuck to it.
  private func named(
    at index: Int, before end: Int
  ) -> (word: NameWord, hasArticle: Bool, next: Int) {
    let token = tokens[index]
    if index + 1 < end, isArticle(token, before: tokens[index + 1]) {
      return (tokens[index + 1].word, true, index + 2)
    }
    if let word = Self.withoutArticle(token) { return (word, true, index + 1) }
    return (Self.withoutPatronymic(token.word), false, index + 1)
  }

  private static let arabicArticle = Array("ال".utf8)

  private func isArticle(_ token: NameToken, before next: NameToken) -> Bool {
    guard next.gap <= .space else { return false }
    if token.kinds.contains(.article) || token.word.letters == Self.arabicArticle { return true }
    guard token.kinds.contains(.sunArticle), let consonant = NameParticles.sunArticles[token.word.letters]
    else { return false }
    return next.word.letters.starts(with: consonant)
  }

  /// `al-Din` or `Allah` behind a word.
  private func suffix(at index: Int, before end: Int) -> (kind: NameUnit.Kind, next: Int)? {
    guard index < end else { return nil }
    let kinds = tokens[index].kinds
    if kinds.contains(.din) { return (.religion, index + 1) }
    if kinds.contains(.allah) { return (.god, index + 1) }
    guard !kinds.isDisjoint(with: [.article, .sunArticle]), index + 1 < end else { return nil }
    return tokens[index + 1].kinds.contains(.din) ? (.religion, index + 2) : nil
  }

  /// `Allah` in all its spellings.
  private static let god = NameWord(latin: Array("allah".utf8))

  private func servant(_ word: NameWord) -> NameWord {
    NameParticles.kinds(of: word.letters).contains(.allah) || word.letters == Array("lah".utf8)
      || word.letters == Array("له".utf8) ? Self.god : word
  }

  /// Compounds written as one word: `Abdulrahman`, `Abubakr`, `Nasrallah`, `Salahuddin`.
  private static func glued(_ token: NameToken) -> (kind: NameUnit.Kind, word: NameWord)? {
    let letters = token.word.letters
    switch token.word.script {
    case .latin: return gluedLatin(letters)
    case .arabic: return gluedArabic(token)
    case .cyrillic: return nil
    }
  }

  private static func gluedLatin(_ letters: [UInt8]) -> (kind: NameUnit.Kind, word: NameWord)? {
    if letters.starts(with: servantPrefix), letters.count >= 7,
      !CommonNames.isName(NameWord(latin: letters))
    {
      if ["lah", "la"].contains(where: {
        letters.suffix(4).elementsEqual(("l" + $0).utf8) || letters.suffix(3).elementsEqual(("l" + $0).utf8)
      }),
        letters.count <= 10
      {
        return (.servant, god)
      }
      var rest = letters.dropFirst(3)
      while let first = rest.first, "aeiou".utf8.contains(first), rest.count > 3 { rest.removeFirst() }
      // The article's l, unless it is the first letter of the name: `Abdulaziz`, but `Abdulatif`.
      let behind = rest.dropFirst()
      if rest.first == UInt8(ascii: "l"), let next = behind.first, rest.count > 3 {
        let isVowel = "aeiou".utf8.contains(next)
        if !isVowel || CommonNames.isName(NameWord(latin: Array(behind))) { rest = behind }
      } else if rest.first == behind.first {
        rest = behind
      }
      return (.servant, NameWord(latin: Array(rest)))
    }
    for prefix in kunyaPrefixes where letters.starts(with: prefix) {
      let rest = NameWord(latin: Array(letters.dropFirst(prefix.count)))
      if CommonNames.isName(rest) { return (.father, rest) }
    }
    if let count = dinSuffixes.length(in: letters) {
      return (.religion, NameWord(latin: Array(letters.dropLast(count))))
    }
    return godSuffixes.length(in: letters).map { (.god, NameWord(latin: Array(letters.dropLast($0)))) }
  }

  private static let servantPrefix = Array("abd".utf8)
  private static let kunyaPrefixes = ["abou", "abu", "abo"].map { Array($0.utf8) }
  private static let dinSuffixes = NameSuffixes(
    "aldin addin eddin uddin eldin oddin iddin aldeen uddeen eddine addine eldine eddeen eldeen addeen ouddine "
      + "uddine idin udin edin adin")
  private static let godSuffixes = NameSuffixes("ullah allah ollah oullah ullo")

  private static func gluedArabic(_ token: NameToken) -> (kind: NameUnit.Kind, word: NameWord)? {
    let letters = token.scalars.filter { !NameLetters.isMark($0) }
    let servant: [UInt32] = [0x639, 0x628, 0x62F]
    let article: [UInt32] = [0x627, 0x644]
    if letters.count > 6, letters.starts(with: servant), letters.dropFirst(3).starts(with: article) {
      let rest = Array(letters.dropFirst(5))
      return (.servant, rest == [0x644, 0x647] ? god : NameWord(arabic: rest))
    }
    if letters.count > 6, letters.suffix(4).elementsEqual([0x627, 0x644, 0x644, 0x647]) {
      return (.god, NameWord(arabic: Array(letters.dropLast(4))))
    }
    if letters.count > 5, letters[0] == 0x627 || letters[0] == 0x623, letters[1] == 0x628, letters[2] == 0x648
    {
      let rest = NameWord(arabic: Array(letters.dropFirst(3)))
      if CommonNames.isName(rest) { return (.father, rest) }
    }
    return nil
  }

  /// `الزمراني`, `alZamrani` and `Alobaidi` without the article; nil where the word has none.
  private static func withoutArticle(_ token: NameToken) -> NameWord? {
    let letters = token.word.letters
    switch token.word.script {
    case .arabic:
      let scalars = token.scalars.filter { !NameLetters.isMark($0) }
      guard scalars.count > 4, scalars[0] == 0x627, scalars[1] == 0x644,
        !CommonNames.isName(token.word)
      else { return nil }
      return NameWord(arabic: Array(scalars.dropFirst(2)))
    case .latin:
      guard letters.count > 6, letters[1] == UInt8(ascii: "l"),
        letters[0] == UInt8(ascii: "a") || letters[0] == UInt8(ascii: "e"),
        !CommonNames.isName(token.word)
      else { return nil }
      let rest = NameWord(latin: Array(letters.dropFirst(2)))
      let isMixed =
        token.scalars.count > 2 && token.scalars[0] >= 0x61 && (0x41...0x5A).contains(token.scalars[2])
      let isNisba =
        letters.count > 6 && (letters.last == UInt8(ascii: "i") || letters.last == UInt8(ascii: "y"))
      return isMixed || isNisba || CommonNames.isName(rest) ? rest : nil
    case .cyrillic:
      return nil
    }
  }

  private static let patronymics = NameSuffixes(
    "ovich evich ovitch evitch ovna evna ович евич овна евна وفيتش يفيتش")

  /// A Russian patronymic without its ending: the father's name.
  private static func withoutPatronymic(_ word: NameWord) -> NameWord {
    guard let count = patronymics.length(in: word.letters) else { return word }
    let rest = String(decoding: word.letters.dropLast(count), as: UTF8.self)
    return NameWord(rest.unicodeScalars.map(\.value))
  }
}

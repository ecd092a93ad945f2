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
    let letters = tokens[index].word.letters
    let hasNext = index + 1 < end
    if hasNext, NameParticles.titles.contains(letters) || NameParticles.roles.contains(letters) {
      return .title(next: index + 1)
    }
    if hasNext && NameParticles.links.contains(letters) || NameParticles.linksAtEnd.contains(letters) {
      return .link(next: index + 1)
    }
    return compound(at: index, before: end)
  }

  private func compound(at index: Int, before end: Int) -> Step {
    let letters = tokens[index].word.letters
    let hasNext = index + 1 < end
    if hasNext, let kind = kunya(letters) {
      let base = named(at: index + 1, before: end)
      return .unit(NameUnit(kind: kind, word: base.word, tokens: index..<base.next), next: base.next)
    }
    if hasNext, NameParticles.slaves.contains(letters) {
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

  private func kunya(_ letters: [UInt8]) -> NameUnit.Kind? {
    if NameParticles.fatherKunyas.contains(letters) { return .father }
    return NameParticles.motherKunyas.contains(letters) ? .mother : nil
  }

  /// The word at `index` without its article, which may be a word of its own or stuck to it.
  private func named(
    at index: Int, before end: Int
  ) -> (word: NameWord, hasArticle: Bool, next: Int) {
    let token = tokens[index]
    let letters = token.word.letters
    if index + 1 < end, isArticle(letters, before: tokens[index + 1]) {
      return (tokens[index + 1].word, true, index + 2)
    }
    if let word = Self.withoutArticle(token) { return (word, true, index + 1) }
    return (Self.withoutPatronymic(token.word), false, index + 1)
  }

  private func isArticle(_ letters: [UInt8], before next: NameToken) -> Bool {
    guard next.gap <= .space else { return false }
    if NameParticles.articles.contains(letters) { return true }
    if letters == Array("ال".utf8) { return true }
    guard let consonant = NameParticles.sunArticles[letters] else { return false }
    return next.word.letters.starts(with: consonant)
  }

  /// `al-Din` or `Allah` behind a word.
  private func suffix(at index: Int, before end: Int) -> (kind: NameUnit.Kind, next: Int)? {
    guard index < end else { return nil }
    let letters = tokens[index].word.letters
    if NameParticles.din.contains(letters) { return (.religion, index + 1) }
    if NameParticles.allah.contains(letters) { return (.god, index + 1) }
    let isArticle = NameParticles.articles.contains(letters) || NameParticles.sunArticles[letters] != nil
    guard isArticle, index + 1 < end else { return nil }
    let next = tokens[index + 1].word.letters
    return NameParticles.din.contains(next) || next == Array("din".utf8) ? (.religion, index + 2) : nil
  }

  /// `Allah` in all its spellings.
  private static let god = NameWord(latin: Array("allah".utf8))

  private func servant(_ word: NameWord) -> NameWord {
    NameParticles.allah.contains(word.letters) || word.letters == Array("lah".utf8)
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
    if letters.starts(with: Array("abd".utf8)), letters.count >= 7,
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
    for prefix in ["abou", "abu", "abo"] where letters.starts(with: prefix.utf8) {
      let rest = NameWord(latin: Array(letters.dropFirst(prefix.utf8.count)))
      if CommonNames.isName(rest) { return (.father, rest) }
    }
    for suffix in dinSuffixes
    where letters.count >= suffix.count + 3 && letters.suffix(suffix.count).elementsEqual(suffix) {
      return (.religion, NameWord(latin: Array(letters.dropLast(suffix.count))))
    }
    for suffix in ["ullah", "allah", "ollah", "oullah", "ullo"].map({ Array($0.utf8) })
    where letters.count >= suffix.count + 3 && letters.suffix(suffix.count).elementsEqual(suffix) {
      return (.god, NameWord(latin: Array(letters.dropLast(suffix.count))))
    }
    return nil
  }

  private static let dinSuffixes = [
    "aldin", "addin", "eddin", "uddin", "eldin", "oddin", "iddin", "aldeen", "uddeen", "eddine", "addine",
    "eldine", "eddeen", "eldeen", "addeen", "ouddine", "uddine", "idin", "udin", "edin", "adin",
  ].map { Array($0.utf8) }

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

  private static let patronymics = [
    "ovich", "evich", "ovitch", "evitch", "ovna", "evna", "ович", "евич", "овна", "евна", "وفيتش", "يفيتش",
  ].map { Array($0.utf8) }

  /// A Russian patronymic without its ending: the father's name.
  private static func withoutPatronymic(_ word: NameWord) -> NameWord {
    for suffix in patronymics
    where word.letters.count >= suffix.count + 3 && word.letters.suffix(suffix.count).elementsEqual(suffix) {
      let rest = String(decoding: word.letters.dropLast(suffix.count), as: UTF8.self)
      return NameWord(rest.unicodeScalars.map(\.value))
    }
    return word
  }
}

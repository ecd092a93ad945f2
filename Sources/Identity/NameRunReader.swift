import SourceText

/// Cuts the words of one region into runs of units that may be names.
///
/// In Latin and Cyrillic script a word with a capital may be a name; in a region written in capitals, and in
/// lower case, only a word that is known. In Arabic script a word is a name where it is known, with or without
/// the letters that stand for and, by and for; an unknown word right before a name may be one.
struct NameRunReader {
  let index: NameIndex
  private(set) var tokens: [NameToken]
  var runs: [NameRun] = []
  private let isAllCapitals: Bool
  var current = NameRun()
  var titleStart: Int?
  var hasKin = false
  /// An unknown Arabic word just read, which becomes part of a run only if a known one follows.
  var pending: NameRun.Item?
  /// The word just read, whether it became part of a run or not.
  var previous: (unit: NameUnit, isKnown: Bool)?

  init(_ text: SourceText, in span: Span, index: NameIndex, lookups: inout NameLookups) {
    self.index = index
    tokens = NameTokenizer(text, in: span).tokens
    for place in tokens.indices.dropFirst() where tokens[place].gap == .point {
      let before = tokens[place - 1]
      if before.isInitial || before.kinds.contains(.title) { tokens[place].gap = .space }
    }
    let latin = tokens.filter { $0.word.script != .arabic && $0.word.letters.count > 1 }
    isAllCapitals = latin.count > 3 && latin.count(where: \.isAllCapitals) * 10 > latin.count * 7
    read(&lookups)
  }

  private mutating func read(_ lookups: inout NameLookups) {
    var place = 0
    var end = 0
    while place < tokens.count {
      if place >= end {
        end = place + 1
        while end < tokens.count, tokens[end].gap <= .space { end += 1 }
        endRun(followedByComma: tokens[place].gap == .comma)
      }
      place = readUnit(at: place, before: end, &lookups)
    }
    endRun(followedByComma: false)
  }

  private mutating func readUnit(
    at place: Int, before end: Int, _ lookups: inout NameLookups
  ) -> Int {
    stripParticle(at: place)
    let parser = NameParser(tokens: tokens)
    let kinds = tokens[place].kinds
    if kinds.contains(.neverName), !isNameAfterAll(place) {
      // `Kad him`: only the other half shows that it is no word of the sentence.
      let half = NameUnit(kind: .plain, word: tokens[place].word, tokens: place..<place + 1)
      if let whole = rejoined(with: half, isKnown: true) {
        append(whole, &lookups)
        return place + 1
      }
      endRun(followedByComma: false)
      hasKin = kinds.contains(.kin)
      return place + 1
    }
    switch parser.step(at: place, before: end) {
    case .title(let next):
      if kinds.contains(.role) {
        endRun(followedByComma: false)
      } else {
        if titleStart == nil { titleStart = place }
      }
      return next
    case .link(let next):
      if current.items.isEmpty { hasKin = kinds.contains(.kin) }
      return next
    case .unit(let unit, let next):
      take(unit, &lookups)
      return next
    }
  }

  private mutating func take(_ unit: NameUnit, _ lookups: inout NameLookups) {
    let last = tokens[unit.tokens.upperBound - 1]
    let isLatin = last.word.script != .arabic
    let isCapital = isLatin && last.isCapitalized
    let isCommon = CommonNames.isName(unit.word)
    let isExact = index.hasExactly(unit)
    if let whole = rejoined(with: unit, isKnown: isExact || isCommon) {
      return append(whole, &lookups)
    }
    previous = nil
    // Lower case is read as a name only where it is written exactly like one.
    guard isCapital || !isLatin || isExact else { return endRun(followedByComma: false) }
    let hits = lookups.hits(for: unit, in: index)
    let isHit = hits.entries.contains { $0.similarity >= NameIndex.same }
    let isKnown = isHit || isExact || isCommon && (isCapital || !isLatin)
    previous = (unit, isKnown)
    let halves = isKnown || !isCapital ? [] : lookups.halves(of: unit, in: index)
    if !halves.isEmpty {
      previous = nil
      for var half in halves {
        half.tokens = unit.tokens
        append(half, &lookups)
      }
      return
    }
    let item = NameRun.Item(
      unit: unit, hits: hits, isKnown: isKnown, start: titleStart ?? unit.tokens.lowerBound,
      followsKin: hasKin)
    titleStart = nil
    hasKin = false
    if isKnown {
      if let waiting = pending, current.items.isEmpty { current.items.append(waiting) }
      pending = nil
      current.items.append(item)
    } else if !isLatin {
      endRun(followedByComma: false)
      // Words of one or two letters are particles and short verbs, not names.
      if unit.word.letters.count > 4 { pending = item }
    } else if isCapital, !isAllCapitals {
      current.items.append(item)
    } else {
      endRun(followedByComma: false)
    }
  }

  private mutating func endRun(followedByComma: Bool) {
    if !current.items.isEmpty { runs.append(current) }
    current = NameRun(followsComma: followedByComma && !runs.isEmpty && pending == nil)
    titleStart = nil
    hasKin = false
    pending = nil
  }

  /// A word such as `Said` that is a name where it has a capital inside a sentence and the registry has it.
  private func isNameAfterAll(_ place: Int) -> Bool {
    let token = tokens[place]
    guard token.isCapitalized, !isAllCapitals, token.gap <= .space, place > 0 else { return false }
    return index.hasExactly(NameUnit(kind: .plain, word: token.word, tokens: place..<place + 1))
  }

  /// Takes off an Arabic word what means and, by, for or as, where the rest is known and the whole is not.
  private mutating func stripParticle(at place: Int) {
    let token = tokens[place]
    guard token.word.script == .arabic, let first = token.scalars.first,
      [0x648, 0x641, 0x628, 0x644, 0x643].contains(first), token.word.letters.count > 6,
      !isKnownWord(token.word, hasArticle: false)
    else { return }
    var rest = Array(token.scalars.dropFirst())
    if first == 0x644, rest.first == 0x644 { rest = [0x627] + rest }
    let word = NameWord(arabic: rest)
    let bare = rest.starts(with: [0x627, 0x644]) ? NameWord(arabic: Array(rest.dropFirst(2))) : word
    let isParticle =
      !NameParticles.kinds(of: word.letters).isDisjoint(with: [.fatherKunya, .slave, .title])
    guard isParticle || isKnownWord(word, hasArticle: false) || isKnownWord(bare, hasArticle: true) else {
      return
    }
    tokens[place] = NameToken(
      scalars: rest, word: word, span: Span(token.span.start + 2, token.span.end), gap: token.gap)
    endRun(followedByComma: false)
  }

  private func isKnownWord(_ word: NameWord, hasArticle: Bool) -> Bool {
    CommonNames.isName(word)
      || index.hasExactly(NameUnit(kind: .plain, word: word, hasArticle: hasArticle, tokens: 0..<1))
  }
}

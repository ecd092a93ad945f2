/// Words whose borders a scan or a typist lost.
extension NameIndex {
  /// The word that two neighbours make without the space between them, where the registry has it letter by letter.
  func joined(_ left: NameUnit, _ right: NameUnit) -> NameUnit? {
    guard left.kind == .plain, right.kind == .plain, let word = NameWord(joining: left.word, right.word)
    else {
      return nil
    }
    let unit = NameUnit(
      kind: .plain, word: word, hasArticle: left.hasArticle, isPatronymic: left.isPatronymic,
      tokens: left.tokens.lowerBound..<right.tokens.upperBound)
    return hasExactly(unit) ? unit : nil
  }

  /// The ways to read a Latin word as two that the registry has letter by letter.
  ///
  /// - Parameter border: not to be tried again.
  func halves(of word: NameWord, unlike border: Int? = nil) -> [[NameUnit]] {
    guard word.script == .latin, (6...NameSounds.limit).contains(word.letters.count) else { return [] }
    let letters = String(decoding: word.letters, as: UTF8.self)
    return (3...word.letters.count - 3).compactMap { place in
      guard place != border else { return nil }
      let halves = NameParser.units(of: letters.prefix(place) + " " + letters.dropFirst(place))
      guard halves.count == 2, halves.allSatisfy({ $0.kind == .plain && hasExactly($0) }) else { return nil }
      return halves
    }
  }
}

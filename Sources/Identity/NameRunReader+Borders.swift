/// Names written with a space too many, or without one.
extension NameRunReader {
  /// The word that this one makes with the word before it, where the registry has it and has not both of them. In
  /// Arabic script, where every word may be a name, it must have neither.
  ///
  /// The word before is taken out of what has been read, so that the whole can stand for both.
  mutating func rejoined(with unit: NameUnit, isKnown: Bool) -> NameUnit? {
    guard let previous, previous.unit.tokens.upperBound == unit.tokens.lowerBound,
      tokens[unit.tokens.lowerBound].gap <= .space,
      unit.word.script == .arabic ? !(isKnown || previous.isKnown) : !(isKnown && previous.isKnown),
      unit.word.script == .arabic || tokens[previous.unit.tokens.lowerBound].isCapitalized,
      let whole = index.joined(previous.unit, unit)
    else { return nil }
    if current.items.isEmpty, let last = runs.last?.items.last,
      last.unit.tokens.upperBound == whole.tokens.lowerBound,
      tokens[whole.tokens.lowerBound].gap <= .space
    {
      // The word before had ended the run.
      current = runs.removeLast()
    }
    if let last = current.items.last, last.unit.tokens == previous.unit.tokens {
      current.items.removeLast()
      (titleStart, hasKin) = (last.start, last.followsKin)
    }
    if pending?.unit.tokens == previous.unit.tokens { pending = nil }
    return whole
  }

  /// Adds a unit that the registry has.
  mutating func append(_ unit: NameUnit, _ lookups: inout NameLookups) {
    current.items.append(
      NameRun.Item(
        unit: unit, hits: lookups.hits(for: unit, in: index), isKnown: true,
        start: titleStart ?? unit.tokens.lowerBound, followsKin: hasKin))
    titleStart = nil
    hasKin = false
    pending = nil
    previous = (unit, true)
  }
}

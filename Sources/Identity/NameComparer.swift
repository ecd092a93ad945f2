/// Holds names against each other (reference 2.5). Order counts: the units of a chain are a person, the
/// father, the grandfather; the same words shifted by one are another member of the family.
struct NameComparer {
  let index: NameIndex

  private struct Alignment {
    var pairs: [NameComparison.Pair] = []
    var bits = 0.0
    /// Query positions in the order they were read in.
    var order: [Int] = []
    var isReordered = false
    /// Reordered, and what stands first is the family name.
    var hasFamilyFirst = false
    /// In no order at all: then nothing can be said of what stands where.
    var isFree = false
  }

  func compare(_ query: NameQuery, _ record: NameRecord) -> NameComparison {
    var result = NameComparison(
      person: record.person, source: record.source, length: record.chain.count, hasFamily: record.hasFamily)
    let chain = query.units.indices.filter { !query.units[$0].unit.kind.isKunya }
    let alignment = best(query, chain, record)
    result.pairs = alignment.pairs
    var bits = alignment.bits
    judge(alignment, query, record, &result)
    compareKunyas(query, record, &result, &bits)
    if alignment.pairs.isEmpty, !chain.isEmpty, !result.pairs.isEmpty {
      remark(&result, "further name", "is none of the registry's", -2, .doubtful)
    }
    let queryWeight = query.units.enumerated().reduce(0) { sum, unit in
      let isPaired = result.pairs.contains { $0.query == unit.offset }
      return sum
        + (isPaired ? unit.element.hits.weight : min(NameIndex.mostMissing, unit.element.hits.weight))
    }
    let recordWeight = record.chain.enumerated().reduce(bits - alignment.bits) { sum, unit in
      let weight = index.weight(of: unit.element.entry)
      let isPaired = alignment.pairs.contains { $0.place == unit.offset }
      return sum + (isPaired ? weight : min(NameIndex.mostMissing, weight))
    }
    let whole = 0.75 * queryWeight + 0.25 * recordWeight
    result.coverage = whole > 0 ? min(1, bits / whole) : 0
    let penalty = result.remarks.reduce(0) { $0 + min(0, $1.bits) }
    result.bits = bits + penalty
    // One unit that agrees is little, however rare it is; units in no order are little more.
    let breadth = result.agreements < 2 ? 0.4 : 1
    let order = alignment.isReordered && !alignment.hasFamilyFirst ? 0.7 : 1
    result.score =
      result.coverage * Logarithm.saturation(bits / 20) * breadth * order / (1 - penalty / 12)
    return result
  }

  // MARK: Alignment

  /// The best reading in order, or with the family name first.
  private func best(_ query: NameQuery, _ chain: [Int], _ record: NameRecord) -> Alignment {
    var best = align(query, chain, record)
    guard chain.count > 1, !record.chain.isEmpty, best.pairs.count < min(chain.count, record.chain.count)
    else {
      return best
    }
    let turned = [Array(chain.dropFirst()) + [chain[0]], [chain[chain.count - 1]] + chain.dropLast()]
    let inOrder = best.pairs.count
    for order in turned {
      var other = align(query, order, record)
      other.isReordered = true
      other.hasFamilyFirst =
        record.hasFamily && other.pairs.last?.query == chain[0]
        && other.pairs.last?.place == record.chain.count - 1
      guard other.pairs.count > best.pairs.count, other.bits > best.bits + 1.5 else { continue }
      // Two units in order already say who is whose child; another order may not unsay it.
      if inOrder < 2 || other.hasFamilyFirst { best = other }
    }
    guard inOrder < 2, !best.isReordered else { return best }
    let free = alignFreely(query, chain, record)
    return free.pairs.count > best.pairs.count && free.bits > best.bits + 4 ? free : best
  }

  /// The pairs that agree best, in whatever order they stand.
  private func alignFreely(_ query: NameQuery, _ chain: [Int], _ record: NameRecord) -> Alignment {
    var pairs: [NameComparison.Pair] = []
    for row in chain {
      for (column, part) in record.chain.enumerated() {
        let similarity = self.similarity(query.units[row], part)
        guard similarity > 0 else { continue }
        let bits = credit(similarity) * min(query.units[row].hits.weight, index.weight(of: part.entry))
        pairs.append(
          NameComparison.Pair(query: row, place: column, similarity: similarity, bits: bits))
      }
    }
    pairs.sort { ($1.bits, $0.query, $0.place) < ($0.bits, $1.query, $1.place) }
    var alignment = Alignment(order: chain, isReordered: true, isFree: true)
    for pair in pairs
    where !alignment.pairs.contains(where: { $0.query == pair.query || $0.place == pair.place }) {
      alignment.pairs.append(pair)
      alignment.bits += pair.bits
    }
    return alignment
  }

  /// The pairs of units, in order on both sides, that agree on most bits.
  private func align(_ query: NameQuery, _ chain: [Int], _ record: NameRecord) -> Alignment {
    let columns = record.chain.count + 1
    var table = [Double](repeating: 0, count: (chain.count + 1) * columns)
    var gains = table
    var similarities = table
    for row in chain.indices {
      let unit = query.units[chain[row]]
      for (column, part) in record.chain.enumerated() {
        let cell = (row + 1) * columns + column + 1
        let similarity = self.similarity(unit, part)
        let gain =
          similarity > 0 ? credit(similarity) * min(unit.hits.weight, index.weight(of: part.entry)) : 0
        gains[cell] = gain
        similarities[cell] = similarity
        table[cell] = max(table[cell - 1], table[cell - columns], table[cell - columns - 1] + gain)
      }
    }
    var alignment = Alignment(bits: table[table.count - 1], order: chain)
    var row = chain.count
    var column = columns - 1
    while row > 0, column > 0 {
      let cell = row * columns + column
      // Where a later unit of the record is not needed, the earlier one is taken: the nearest ancestor.
      if table[cell] == table[cell - 1] {
        column -= 1
      } else if table[cell] == table[cell - columns] {
        row -= 1
      } else {
        alignment.pairs.append(
          NameComparison.Pair(
            query: chain[row - 1], place: column - 1, similarity: similarities[cell], bits: gains[cell]))
        row -= 1
        column -= 1
      }
    }
    alignment.pairs.reverse()
    return alignment
  }

  private func similarity(_ unit: NameQuery.Unit, _ part: NameRecord.Unit) -> Double {
    if unit.unit.kind == .initial || part.kind == .initial {
      let first = index.vocabulary[part.entry].word.letters.first
      return unit.unit.word.letters.first == first ? NameIndex.same : 0
    }
    let similarity = unit.hits.similarity(to: part.entry)
    return unit.unit.hasArticle == part.hasArticle ? similarity : similarity * 0.98
  }

  /// How much of a unit's weight an agreement earns; what only resembles earns little.
  private func credit(_ similarity: Double) -> Double {
    similarity >= NameIndex.same ? 0.5 + 0.5 * (similarity - 0.6) / 0.4 : (similarity - 0.4) * 1.2
  }

  private func compareKunyas(
    _ query: NameQuery, _ record: NameRecord, _ result: inout NameComparison, _ bits: inout Double
  ) {
    for (position, unit) in query.units.enumerated() where unit.unit.kind.isKunya {
      let best = record.kunyas.map { (part: $0, similarity: unit.hits.similarity(to: $0.entry)) }.max {
        $0.similarity < $1.similarity
      }
      guard let best, best.similarity >= NameIndex.same else { continue }
      let gain = credit(best.similarity) * min(unit.hits.weight, index.weight(of: best.part.entry))
      bits += gain
      result.pairs.append(
        NameComparison.Pair(query: position, place: -1, similarity: best.similarity, bits: gain))
    }
  }

  // MARK: Omission, contradiction, kinship

  private func judge(
    _ alignment: Alignment, _ query: NameQuery, _ record: NameRecord, _ result: inout NameComparison
  ) {
    let pairs = alignment.pairs
    guard let first = pairs.first, let last = pairs.last else { return }
    let order = alignment.order
    if alignment.isFree {
      return remark(&result, "order", "the names stand in another order", -4, .doubtful)
    }
    func position(_ pair: NameComparison.Pair) -> Int { order.firstIndex(of: pair.query) ?? 0 }
    if alignment.isReordered {
      let isFamily = alignment.hasFamilyFirst
      remark(
        &result, "order", isFamily ? "the family name stands first" : "the names stand in another order",
        isFamily ? -0.5 : -4, isFamily ? .fits : .doubtful)
    }
    judgeHead(query, order, record, position(first), first, &result)
    for (pair, next) in zip(pairs, pairs.dropFirst()) {
      judgeGap(
        query, Array(order[(position(pair) + 1)..<position(next)]), record, (pair.place + 1)..<next.place,
        &result)
    }
    judgeTail(query, Array(order[(position(last) + 1)...]), record, last.place + 1, &result)
    for pair in pairs where pair.similarity < NameIndex.same {
      remark(
        &result, result.role(of: pair.place), "resembles the registry's and may be another name", -1,
        .doubtful)
    }
  }

  /// What stands before the first unit that agrees: here the members of a family are told apart.
  private func judgeHead(
    _ query: NameQuery, _ order: [Int], _ record: NameRecord, _ lead: Int, _ first: NameComparison.Pair,
    _ result: inout NameComparison
  ) {
    let agreements = result.agreements
    let isFamilyOnly = record.hasFamily && first.place == record.chain.count - 1
    if lead > 0, first.place > 0 {
      if isFamilyOnly, agreements < 2 { return }
      if order[..<lead].allSatisfy({ query.units[$0].isUncertain }) {
        remark(&result, "given name", "differs, unless the word before is no name", -6, .doubtful)
      } else {
        let isSibling = first.place == 1 && agreements >= 2
        remark(
          &result, "given name",
          isSibling ? "differs while the father's agrees: a brother or sister" : "differs", -6, .rejected)
      }
    } else if lead > 0 {
      let before = order[..<lead].map { query.units[$0] }
      if before.allSatisfy(\.isUncertain) {
        remark(
          &result, "relation", "the word before may be a name: then this is a child of the person", -2,
          .doubtful)
      } else if before.allSatisfy({ NameParticles.prefixNames.contains($0.unit.word.letters) }) {
        remark(&result, "given name", "a further name stands before it", -2, .doubtful)
      } else if record.chain.count == 1 {
        remark(&result, "given name", "the registry has the name alone; this may be a child", -4, .doubtful)
      } else {
        remark(&result, "relation", "the person's name stands in the father's place: a child", -6, .rejected)
      }
    } else if first.place > 0, !isFamilyOnly {
      let skipped = record.chain[..<first.place]
      if skipped.allSatisfy({ NameParticles.prefixNames.contains(index.vocabulary[$0.entry].word.letters) }) {
        omit(&result, record, 0..<first.place)
      } else {
        remark(
          &result, "relation", "the name is that of the person's \(first.place == 1 ? "father" : "ancestor")",
          -6,
          .rejected)
      }
    } else if first.place > 0 {
      omit(&result, record, 0..<first.place)
    }
  }

  private func judgeGap(
    _ query: NameQuery, _ extra: [Int], _ record: NameRecord, _ missing: Range<Int>,
    _ result: inout NameComparison
  ) {
    let known = extra.filter { !query.units[$0].isUncertain }
    switch (extra.isEmpty, missing.isEmpty) {
    case (true, true): break
    case (true, false): omit(&result, record, missing)
    case (false, true):
      let isPrefix = known.allSatisfy {
        NameParticles.prefixNames.contains(query.units[$0].unit.word.letters)
      }
      remark(
        &result, "further name", "stands between two names that follow each other in the registry",
        isPrefix ? -1 : -3, .doubtful)
    case (false, false):
      remark(
        &result, result.role(of: missing.lowerBound), "differs from the registry's", -6,
        known.isEmpty ? .doubtful : .rejected)
    }
  }

  private func judgeTail(
    _ query: NameQuery, _ extra: [Int], _ record: NameRecord, _ place: Int, _ result: inout NameComparison
  ) {
    let missing = place..<max(place, record.chain.count)
    guard let next = extra.first else { return omit(&result, record, missing) }
    let unit = query.units[next]
    guard !missing.isEmpty else {
      remark(&result, "further name", "the registry does not have it", unit.isUncertain ? -0.5 : -1, .fits)
      return
    }
    let isFamily = unit.unit.hasArticle
    let hasOnlyFamily = record.hasFamily && missing.count == 1
    if isFamily {
      guard record.hasFamily else {
        remark(&result, "family name", "the registry does not have it", -0.5, .fits)
        return
      }
      remark(&result, "family name", "differs from the registry's", -4, .doubtful)
    } else if hasOnlyFamily || extra.count < missing.count && place > 1 {
      remark(&result, "further name", "is none of the registry's", -4, .doubtful)
    } else {
      remark(
        &result, result.role(of: place), "differs from the registry's", -6,
        unit.isUncertain ? .doubtful : .rejected)
    }
  }

  /// What the text leaves out is no contradiction.
  private func omit(_ result: inout NameComparison, _ record: NameRecord, _ places: Range<Int>) {
    for place in places {
      let weight = index.weight(of: record.chain[place].entry)
      remark(&result, result.role(of: place), "not written", -min(1, 0.1 * weight), .fits)
    }
  }

  private func remark(
    _ result: inout NameComparison, _ attribute: String, _ outcome: String, _ bits: Double,
    _ verdict: NameComparison.Verdict
  ) {
    result.remarks.append(NameComparison.Remark(attribute: attribute, outcome: outcome, bits: bits))
    result.verdict = max(result.verdict, verdict)
  }
}

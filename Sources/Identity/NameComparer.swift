/// Holds names against each other (reference 2.5). Order counts: the units of a chain are a person, the
/// father, the grandfather; the same words shifted by one are another member of the family.
///
/// One comparer is used for many records, so that its working space is made once.
struct NameComparer {
  let index: NameIndex
  var grid = NameGrid()

  init(index: NameIndex) {
    self.index = index
  }

  mutating func compare(_ query: NameQuery, _ record: NameRecord) -> NameComparison {
    var result = NameComparison(
      person: Int(record.person), source: record.source, length: Int(record.length),
      hasFamily: record.hasFamily)
    fill(query, record)
    let alignment = best(query, record)
    var bits = alignment.bits
    if alignment.pairs + Int(record.kunyaCount) > 0 {
      collect(alignment, query, record, &result)
      result.remarks.reserveCapacity(6)
      judge(alignment, query, record, &result)
      if record.kunyaCount > 0 { compareKunyas(query, record, &result, &bits) }
      if alignment.pairs == 0, !query.chain.isEmpty, !result.pairs.isEmpty {
        remark(&result, .furtherName, .noneOfRegistry, -2, .doubtful)
      }
    }
    weigh(bits, alignment, query, record, &result)
    return result
  }

  /// Sum, coverage and score from what was found.
  private func weigh(
    _ bits: Double, _ alignment: NameAlignment, _ query: NameQuery, _ record: NameRecord,
    _ result: inout NameComparison
  ) {
    var paired = 0
    var placed = 0
    for pair in result.pairs {
      paired |= 1 << pair.query
      if pair.place >= 0 { placed |= 1 << pair.place }
    }
    var queryWeight = 0.0
    for (position, unit) in query.units.enumerated() {
      let isPaired = paired >> position & 1 == 1
      queryWeight += isPaired ? unit.hits.weight : min(NameIndex.mostMissing, unit.hits.weight)
    }
    var recordWeight = bits - alignment.bits
    for (place, part) in record.chain.enumerated() {
      let weight = index.weight(of: index.parts[part].entry)
      recordWeight += placed >> place & 1 == 1 ? weight : min(NameIndex.mostMissing, weight)
    }
    let whole = 0.75 * queryWeight + 0.25 * recordWeight
    result.coverage = whole > 0 ? min(1, bits / whole) : 0
    var penalty = 0.0
    var weakening = 0.0
    for remark in result.remarks {
      let bits = min(0, remark.bits)
      penalty += bits
      // Many people bear several names after tribes and places: as a rank, another one counts like one more.
      let isSecondFamily =
        remark.attribute == .familyName && remark.outcome == .differsFromRegistry && bits > -6
      weakening += isSecondFamily ? -0.5 : bits
    }
    result.bits = bits + penalty
    // One unit is little, however rare it is; units in no order are little more.
    let breadth = result.pairs.count < 2 ? 0.4 : 1
    let order = alignment.isReordered && !alignment.hasFamilyFirst ? 0.7 : 1
    result.score =
      result.coverage * Logarithm.saturation(bits / 16) * breadth * order / (1 - weakening / 12)
  }

  // MARK: Likeness

  private mutating func fill(_ query: NameQuery, _ record: NameRecord) {
    grid.clear()
    for (row, position) in query.chain.enumerated() {
      let unit = query.units[position]
      for (column, part) in record.chain.enumerated() {
        let part = index.parts[part]
        let similarity = self.similarity(unit, part)
        let gain =
          similarity > 0 ? credit(similarity) * min(unit.hits.weight, index.weight(of: part.entry)) : 0
        grid.set(row, column, similarity: similarity, gain: gain)
      }
    }
  }

  private func similarity(_ unit: NameQuery.Unit, _ part: NameRecord.Unit) -> Double {
    if unit.unit.kind == .initial || part.kind == .initial {
      let first = index.vocabulary[Int(part.entry)].word.letters.first
      return unit.unit.word.letters.first == first ? NameIndex.same : 0
    }
    let similarity = unit.hits.similarity(to: part.entry)
    return unit.unit.hasArticle == part.hasArticle ? similarity : similarity * 0.98
  }

  /// How much of a unit's weight an agreement earns; what only resembles earns little.
  private func credit(_ similarity: Double) -> Double {
    similarity >= NameIndex.same ? 0.5 + 0.5 * (similarity - 0.6) / 0.4 : (similarity - 0.4) * 1.2
  }

  private func collect(
    _ alignment: NameAlignment, _ query: NameQuery, _ record: NameRecord, _ result: inout NameComparison
  ) {
    result.pairs.reserveCapacity(alignment.pairs + 1)
    for row in 0..<alignment.count where alignment.places[row] >= 0 {
      let column = Int(alignment.places[row])
      let source = Int(alignment.rows[row])
      let position = Int(alignment.order[row])
      let entry = index.parts[Int(record.start) + column].entry
      result.pairs.append(
        NameComparison.Pair(
          query: position, place: column, similarity: grid.similarity(source, column),
          bits: grid.gain(source, column),
          weight: min(query.units[position].hits.weight, index.weight(of: entry))))
    }
  }

  private func compareKunyas(
    _ query: NameQuery, _ record: NameRecord, _ result: inout NameComparison, _ bits: inout Double
  ) {
    for (position, unit) in query.units.enumerated() where unit.unit.kind.isKunya {
      let best = record.kunyas.map {
        (entry: index.parts[$0].entry, similarity: unit.hits.similarity(to: index.parts[$0].entry))
      }.max { $0.similarity < $1.similarity }
      guard let best, best.similarity >= NameIndex.same else { continue }
      let weight = min(unit.hits.weight, index.weight(of: best.entry))
      let gain = credit(best.similarity) * weight
      bits += gain
      result.pairs.append(
        NameComparison.Pair(
          query: position, place: -1, similarity: best.similarity, bits: gain, weight: weight))
    }
  }
}

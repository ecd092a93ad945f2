/// Omission, contradiction, kinship: what the places of the units that agree say of the others.
extension NameComparer {
  private func isPrefix(_ unit: NameQuery.Unit) -> Bool {
    NameParticles.prefixNames.contains(unit.unit.word.letters)
  }

  private func isPrefix(_ part: Int) -> Bool { index.isPrefix(index.parts[part].entry) }

  func judge(
    _ alignment: NameAlignment, _ query: NameQuery, _ record: NameRecord, _ result: inout NameComparison
  ) {
    guard alignment.pairs > 0 else { return }
    if alignment.isFree { return remark(&result, .order, .otherOrder, -4, .doubtful) }
    if alignment.isReordered {
      let isFamily = alignment.hasFamilyFirst
      remark(
        &result, .order, isFamily ? .familyFirst : .otherOrder, isFamily ? -0.5 : -4,
        isFamily ? .fits : .doubtful)
    }
    var previous = (row: -1, place: -1)
    for row in 0..<alignment.count where alignment.places[row] >= 0 {
      let place = Int(alignment.places[row])
      if previous.row < 0 {
        judgeHead(query, alignment, record, row, place, &result)
      } else {
        judgeGap(query, alignment, previous.row + 1..<row, record, previous.place + 1..<place, &result)
      }
      previous = (row, place)
    }
    judgeTail(query, alignment, previous.row + 1..<alignment.count, record, previous.place + 1, &result)
    for pair in result.pairs where pair.similarity < NameIndex.same {
      remark(&result, result.role(of: pair.place), .resembles, -1, .doubtful)
    }
  }

  /// What stands before the first unit that agrees: here the members of a family are told apart.
  private func judgeHead(
    _ query: NameQuery, _ alignment: NameAlignment, _ record: NameRecord, _ lead: Int, _ place: Int,
    _ result: inout NameComparison
  ) {
    func before(_ test: (NameQuery.Unit) -> Bool) -> Bool {
      (0..<lead).allSatisfy { test(query.units[Int(alignment.order[$0])]) }
    }
    let agreements = result.agreements
    let isFamilyOnly = record.hasFamily && place == Int(record.length) - 1
    if lead > 0, place > 0 {
      if isFamilyOnly, agreements < 2 { return }
      if before(\.isUncertain) {
        remark(&result, .givenName, .differsUnlessNoName, -6, .doubtful)
      } else {
        let isSibling = place == 1 && agreements >= 2
        remark(&result, .givenName, isSibling ? .differsAsOfSibling : .differs, -6, .rejected)
      }
    } else if lead > 0 {
      if before(\.isUncertain) {
        remark(&result, .relation, .mayBeChild, -2, .doubtful)
      } else if before(isPrefix) {
        remark(&result, .givenName, .standsBefore, -2, .doubtful)
      } else if record.length == 1 {
        remark(&result, .givenName, .mayBeChildOfOneName, -4, .doubtful)
      } else {
        remark(&result, .relation, .isChild, -6, .rejected)
      }
    } else if place > 0 {
      let skipped = record.chain.prefix(place)
      if isFamilyOnly || skipped.allSatisfy(isPrefix) {
        omit(&result, record, 0..<place)
      } else {
        remark(&result, .relation, place == 1 ? .isFathers : .isAncestors, -6, .rejected)
      }
    }
  }

  private func judgeGap(
    _ query: NameQuery, _ alignment: NameAlignment, _ extra: Range<Int>, _ record: NameRecord,
    _ missing: Range<Int>, _ result: inout NameComparison
  ) {
    func known(_ test: (NameQuery.Unit) -> Bool) -> Bool {
      extra.allSatisfy {
        let unit = query.units[Int(alignment.order[$0])]
        return unit.isUncertain || test(unit)
      }
    }
    switch (extra.isEmpty, missing.isEmpty) {
    case (true, true): break
    case (true, false): omit(&result, record, missing)
    case (false, true):
      remark(&result, .furtherName, .betweenNeighbours, known(isPrefix) ? -1 : -3, .doubtful)
    case (false, false):
      let isUnknown = known { _ in false }
      remark(
        &result, result.role(of: missing.lowerBound), .differsFromRegistry, -6,
        isUnknown ? .doubtful : .rejected)
    }
  }

  private func judgeTail(
    _ query: NameQuery, _ alignment: NameAlignment, _ extra: Range<Int>, _ record: NameRecord, _ place: Int,
    _ result: inout NameComparison
  ) {
    let missing = place..<max(place, Int(record.length))
    guard let next = extra.first else { return omit(&result, record, missing) }
    let unit = query.units[Int(alignment.order[next])]
    guard !missing.isEmpty else {
      return remark(&result, .furtherName, .notInRegistry, unit.isUncertain ? -0.5 : -1, .fits)
    }
    let hasOnlyFamily = record.hasFamily && missing.count == 1
    if unit.unit.hasArticle {
      guard record.hasFamily else { return remark(&result, .familyName, .notInRegistry, -0.5, .fits) }
      remark(&result, .familyName, .differsFromRegistry, -4, .doubtful)
    } else if hasOnlyFamily || extra.count < missing.count && place > 1 {
      remark(&result, .furtherName, .noneOfRegistry, -4, .doubtful)
    } else {
      remark(
        &result, result.role(of: place), .differsFromRegistry, -6, unit.isUncertain ? .doubtful : .rejected)
    }
  }

  /// What the text leaves out is no contradiction.
  private func omit(_ result: inout NameComparison, _ record: NameRecord, _ places: Range<Int>) {
    for place in places {
      let weight = index.weight(of: index.parts[Int(record.start) + place].entry)
      remark(&result, result.role(of: place), .notWritten, -min(1, 0.1 * weight), .fits)
    }
  }

  func remark(
    _ result: inout NameComparison, _ attribute: NameRemark.Attribute, _ outcome: NameRemark.Outcome,
    _ bits: Double, _ verdict: NameComparison.Verdict
  ) {
    result.remarks.append(NameRemark(attribute: attribute, outcome: outcome, bits: bits))
    result.verdict = max(result.verdict, verdict)
  }
}

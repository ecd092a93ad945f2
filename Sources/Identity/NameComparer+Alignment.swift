extension NameComparer {
  /// The best reading in order, or with the family name first, or in no order.
  mutating func best(_ query: NameQuery, _ record: NameRecord) -> NameAlignment {
    let count = query.chain.count
    let length = Int(record.length)
    var best = align(query, length, shift: 0)
    guard count > 1, length > 0, !grid.isEmpty, best.pairs < min(count, length) else { return best }
    let inOrder = best.pairs
    for shift in [1, count - 1] {
      var other = align(query, length, shift: shift)
      guard other.pairs > best.pairs, other.bits > best.bits + 1.5 else { continue }
      other.isReordered = true
      other.hasFamilyFirst = record.hasFamily && isFamilyFirst(other, query, length)
      // Two units in order already say who is whose child; another order may not unsay it.
      if inOrder < 2 || other.hasFamilyFirst { best = other }
    }
    guard inOrder < 2, !best.isReordered else { return best }
    let free = alignFreely(query, length)
    return free.pairs > best.pairs && free.bits > best.bits + 4 ? free : best
  }

  /// Whether the last unit that agrees is the one that is written first and the record's family name.
  private func isFamilyFirst(_ alignment: NameAlignment, _ query: NameQuery, _ length: Int) -> Bool {
    var last = -1
    for row in 0..<alignment.count where alignment.places[row] >= 0 { last = row }
    return last >= 0 && Int(alignment.order[last]) == query.chain[0]
      && Int(alignment.places[last]) == length - 1
  }

  /// The pairs of units, in order on both sides, that agree on most bits, where the query is read from the unit
  /// at `shift` on and round.
  private mutating func align(_ query: NameQuery, _ length: Int, shift: Int) -> NameAlignment {
    var alignment = NameAlignment()
    let count = query.chain.count
    alignment.count = count
    for row in 0..<count {
      let source = (row + shift) % count
      alignment.rows[row] = Int8(source)
      alignment.order[row] = Int8(query.chain[source])
    }
    guard !grid.isEmpty, length > 0 else { return alignment }
    let columns = length + 1
    for column in 0..<columns { grid.table[column] = 0 }
    for row in 0..<count {
      let source = Int(alignment.rows[row])
      var cell = (row + 1) * columns
      grid.table[cell] = 0
      for column in 0..<length {
        cell += 1
        let met = grid.table[cell - columns - 1] + grid.gain(source, column)
        grid.table[cell] = max(grid.table[cell - 1], grid.table[cell - columns], met)
      }
    }
    alignment.bits = grid.table[count * columns + length]
    var row = count
    var column = length
    while row > 0, column > 0 {
      let cell = row * columns + column
      // Where a later unit of the record is not needed, the earlier one is taken: the nearest ancestor.
      if grid.table[cell] == grid.table[cell - 1] {
        column -= 1
      } else if grid.table[cell] == grid.table[cell - columns] {
        row -= 1
      } else {
        row -= 1
        column -= 1
        alignment.places[row] = Int8(column)
        alignment.pairs += 1
      }
    }
    return alignment
  }

  /// The pairs that agree best, in whatever order they stand.
  private func alignFreely(_ query: NameQuery, _ length: Int) -> NameAlignment {
    var alignment = NameAlignment()
    let count = query.chain.count
    alignment.count = count
    alignment.isReordered = true
    alignment.isFree = true
    for row in 0..<count {
      alignment.rows[row] = Int8(row)
      alignment.order[row] = Int8(query.chain[row])
    }
    var taken = 0
    for _ in 0..<min(count, length) {
      var best = (row: -1, column: -1, gain: 0.0)
      for row in 0..<count where alignment.places[row] < 0 {
        for column in 0..<length where taken >> column & 1 == 0 && grid.gain(row, column) > best.gain {
          best = (row, column, grid.gain(row, column))
        }
      }
      guard best.row >= 0 else { break }
      alignment.places[best.row] = Int8(best.column)
      taken |= 1 << best.column
      alignment.pairs += 1
      alignment.bits += best.gain
    }
    return alignment
  }
}

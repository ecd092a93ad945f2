import Documents
import SourceText

extension IdentifierRecognizer {
  /// The machine-readable zones of the region: neighbouring lines of the same length in the characters of ICAO 9303.
  /// A zone with a wrong check digit is found as well, so that it is boxed, and says which field is wrong.
  func zoneMentions() -> [IdentifierMention] {
    var found: [IdentifierMention] = []
    let lines = zoneLines()
    var place = 0
    while place < lines.count {
      guard let (zone, count) = zone(at: place, lines) else {
        place += 1
        continue
      }
      let span = lines[place].span.hull(lines[place + count - 1].span)
      let repaired = zone.failed.isEmpty ? zone : repaired(lines[place..<place + count].map(\.characters))
      let doubt: String? =
        if zone.failed.isEmpty {
          nil
        } else if repaired != nil {
          IdentifierMention.misreading
        } else {
          "the check digit of \(zone.failed.map(\.words).joined(separator: ", ")) is wrong: the number may be misread"
        }
      // A card's national number is the person's for life; the document's own number only where there is none.
      if let identifier = (repaired ?? zone).identifiers.last {
        found.append(
          IdentifierMention(
            kind: identifier.kind, span: span, key: identifier.key, doubt: doubt, issuer: identifier.issuer,
            region: region))
      }
      place += count
    }
    return found
  }

  private struct ZoneLine {
    let span: Span
    let characters: [UInt8]
    /// Counted over all lines, so that neighbours are known.
    let number: Int
  }

  private func zoneLines() -> [ZoneLine] {
    var lines: [ZoneLine] = []
    var start = span.start
    var number = 0
    while start < span.end {
      var end = start
      while end < span.end, text.utf8[end] != 0x0A { end += 1 }
      number += 1
      // Spaces come from a machine that reads wide letters as words.
      let characters = text.utf8[start..<end].filter { !$0.isASCIIWhitespace }
      if [30, 36, 44].contains(characters.count), characters.allSatisfy(MachineReadableZone.isCharacter) {
        lines.append(ZoneLine(span: Span(start, end), characters: characters, number: number))
      }
      start = end + 1
    }
    return lines
  }

  private func zone(at place: Int, _ lines: [ZoneLine]) -> (zone: MachineReadableZone, count: Int)? {
    for count in [2, 3] where place + count <= lines.count {
      let these = lines[place..<place + count]
      guard these.last?.number == lines[place].number + count - 1,
        let zone = MachineReadableZone(lines: these.map(\.characters))
      else { continue }
      return (zone, count)
    }
    return nil
  }

  /// The one zone in which every check digit is right and one character differs by what machines confuse; nil where
  /// there is none, or more than one.
  private func repaired(_ lines: [[UInt8]]) -> MachineReadableZone? {
    var result: MachineReadableZone?
    for line in lines.indices {
      for place in lines[line].indices {
        guard let other = Self.zoneConfusions[lines[line][place]] else { continue }
        var changed = lines
        changed[line][place] = other
        guard let zone = MachineReadableZone(lines: changed), zone.failed.isEmpty else { continue }
        if result != nil { return nil }
        result = zone
      }
    }
    return result
  }

  private static let zoneConfusions: [UInt8: UInt8] = {
    var pairs: [UInt8: UInt8] = [:]
    for (letter, digit) in [("O", "0"), ("I", "1"), ("Z", "2"), ("S", "5"), ("G", "6"), ("B", "8")] {
      let (left, right) = (Array(letter.utf8)[0], Array(digit.utf8)[0])
      pairs[left] = right
      pairs[right] = left
    }
    return pairs
  }()
}

import Testing

@testable import Markings

#if canImport(Glibc)
  import Glibc
#endif

/// Every vector of reference section 2 is among the tables, at the row its source names; and the tables derived from
/// the cited rules hold more than 400 others.
struct ReferenceVectorTests {
  @Test(arguments: ReferenceVectors.all.map(\.source))
  func everyVectorNamesItsSource(_ source: String) {
    let parts = source.split(separator: ";", maxSplits: 1)
    #expect(parts.count == 2 && parts[1].count > 6, "\(source)")
  }

  /// The rows of section 2, by subsection; nil where the reference is not beside the repository.
  private static let rows: [String: [String]]? = {
    guard let folder = CorpusSurvey.folder,
      let bytes = CorpusSurvey.bytes(folder + "/../reference/markings.md")
    else { return nil }
    var rows: [String: [String]] = [:]
    var section = ""
    var isTable = false
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("#") {
        section = String(line.drop { $0 == "#" || $0 == " " }.prefix(3))
      } else if line.hasPrefix("```") {
        isTable.toggle()
      } else if isTable || section == "2.5" {
        rows[section, default: []].append(String(line))
      } else {
        // The note under a table is its row 0.
        rows[section + " note", default: []].append(String(line))
      }
    }
    return rows
  }()

  @Test(arguments: ["2.1", "2.2", "2.3", "2.4", "2.5"])
  func everyRowIsAVector(_ section: String) throws {
    guard let rows = Self.rows else { return }
    let vectors = ReferenceVectors.all.filter { type(of: $0).section == section }
    let table = try #require(rows[section])
    #expect(Set(vectors.map(\.row)).isSuperset(of: 1...table.count))
    for (index, row) in table.enumerated() {
      let quoted = vectors.filter { $0.row == index + 1 }.flatMap(\.quoted)
      var rest = row
      // The longest first, so that no piece is taken out of a longer one.
      for piece in Set(quoted).sorted(by: { $0.utf8.count > $1.utf8.count }) {
        let parts = rest.split(separator: piece, omittingEmptySubsequences: false)
        #expect(parts.count > 1, "\(section) row \(index + 1) does not hold \(piece)")
        rest = parts.joined(separator: " ")
      }
      let left = rest.split(separator: " ").filter { word in
        word.contains("//") || word.contains("CUI") || word.contains("5X") || word.contains("0X")
          || word.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.count >= 6
      }
      #expect(left.isEmpty, "\(section) row \(index + 1) has no vector for \(left)")
    }
    let note = (rows[section + " note"] ?? []).joined(separator: " ")
    for vector in vectors where vector.row == 0 {
      for piece in vector.quoted { #expect(note.contains(piece), "\(section) note: \(piece)") }
    }
  }

  /// Inputs of the tables derived from the cited rules, by what they are held to.
  private static let derived: [String: [String]] = {
    let levels = ConstraintTests.levels.map(\.title)
    let floors = ConstraintTests.floors.map(\.tail) + ConstraintTests.ceilings.map(\.0)
    var checked = floors.flatMap { tail in levels.map { $0 + "//" + tail } }
    checked += ConstraintTests.requirements.map(\.0) + ConstraintTests.exclusions.map(\.0)
    checked += ConstraintTests.lists.map(\.0)
    checked += FormTests.orders.map(\.0) + FormTests.shapes.map(\.0) + FormTests.owners.map(\.0)
    checked += ControlledUnclassifiedTests.banners.map(\.0)
    let authority = AuthorityBlockTests.checks.map { $0.0 + " on " + $0.1 }
    return [
      "checked": checked, "forms": FormTests.controls.map { $0.level + " " + $0.title },
      "retired": LegacyTests.banners.map(\.0) + LegacyTests.portions.map(\.0),
      "rolled up": RollUpRuleTests.cases.map(\.0), "authority": authority,
      "declassified": DeclassificationTests.values.map(\.0) + DeclassificationTests.derived.map(\.0),
    ]
  }()

  @Test func fourHundredOthersAreDerivedAndNoneIsTwice() {
    let quoted = Set(ReferenceVectors.all.flatMap(\.quoted) + ReferenceVectors.invalid.map(\.text))
    var count = 0
    for (kind, inputs) in Self.derived {
      // Floors and ceilings cross every level; where they meet a vector of the reference, that one is counted.
      count += Set(inputs).subtracting(quoted).count
      guard kind == "rolled up" else { continue }
      #expect(Set(inputs).isDisjoint(with: quoted))
      #expect(Set(inputs).count == inputs.count)
    }
    #expect(count >= 400, "\(count)")
  }
}

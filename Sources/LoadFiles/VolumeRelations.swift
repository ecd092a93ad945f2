/// What records say of translations and grades: a translation names another document of the volume, and a grade is one
/// of the Admiralty system.
struct VolumeRelations {
  private let records: [VolumeRecord]

  init(_ records: [VolumeRecord]) {
    self.records = records
  }

  var findings: [LoadFileFinding] {
    let numbers = Set(records.map(\.begin))
    return records.flatMap { record -> [LoadFileFinding] in
      func finding(_ kind: LoadFileFindingKind, _ message: String) -> LoadFileFinding {
        LoadFileFinding(kind, file: record.file, line: record.line, message)
      }
      var findings = record.grades.filter { !Self.isGrade($0) }.map {
        finding(.unknownGrade, "\(record.begin) is graded \($0)")
      }
      let original = record.translationOf
      if original == record.begin {
        findings.append(finding(.unmatchedTranslation, "\(original) is named as its own translation"))
      } else if !original.isEmpty, !numbers.contains(original) {
        findings.append(
          finding(
            .unmatchedTranslation, "\(record.begin) translates \(original), which is not in the volume"))
      }
      return findings
    }
  }

  /// A letter A to F, a digit 1 to 6, or both.
  private static func isGrade(_ text: String) -> Bool {
    let rest = text.drop { ("A"..."F").contains($0) }
    let letters = text.count - rest.count
    return letters <= 1 && rest.count <= 1 && letters + rest.count > 0
      && rest.allSatisfy { ("1"..."6").contains($0) }
  }
}

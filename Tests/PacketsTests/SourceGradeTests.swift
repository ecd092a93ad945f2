import ReleaseModel
import Testing

@testable import Packets

/// Grades are taken where they are stated and nowhere else, and printed in words.
struct SourceGradeTests {
  @Test(arguments: [
    ("REMARKS: Reliability cannot be judged: information F6 until repeated.", ["F6"]),
    ("The source was graded B-2 by the desk.", ["B2"]),
    ("Evaluation: C/3.", ["C3"]),
    ("Bag B2 and sheet A4 lay on the table.", []),
    ("information G6 and information F7", []),
    ("rated (A1)", ["A1"]),
  ])
  func gradesOfRunningText(_ text: String, _ codes: [String]) {
    #expect(SourceGrade.grades(in: text).map(\.code) == codes)
  }

  @Test(arguments: [
    ("evaluation", "B2", "B2"), ("source grade", "C - 3", "C3"),
    ("reliability", "D (not usually reliable)", "D"),
    ("credibility", "4", "4"), ("reliability", "good", nil), ("remarks", "B2", nil),
  ])
  func gradesOfFields(_ label: String, _ value: String, _ code: String?) {
    #expect(SourceGrade.grade(ofField: label, value: value)?.code == code)
  }

  @Test func everyLetterAndDigitHasItsWords() {
    for letter in "ABCDEF" {
      for digit in 1...6 {
        let grade = SourceGrade(reliability: letter, credibility: digit)
        #expect(grade.reliabilityWords != nil && grade.credibilityWords != nil)
        #expect(grade.arabicReliability != nil && grade.arabicCredibility != nil)
        #expect(grade.isWeak == ("DEF".contains(letter) || digit >= 4))
      }
    }
  }

  @Test func whoGradedAndWhenIsAsTheTextSaysOrNotStated() {
    let stated = SamplePacket.document(
      1,
      [
        SamplePacket.field("EVALUATION: (U) B2"), SamplePacket.field("GRADED BY: (U) Desk 4"),
        SamplePacket.field("GRADED ON: (U) 3 May 2031"),
      ])
    let silent = SamplePacket.document(2, [SamplePacket.paragraph("Its reliability cannot be judged.")])
    let found = SourceEvaluation.all(of: SamplePacket.packet([stated, silent]))
    #expect(found.count == 2)
    #expect(found.first?.gradedBy == "Desk 4" && found.first?.gradedOn == "3 May 2031")
    #expect(found.last?.grade == nil && found.last?.gradedBy == nil)
  }
}

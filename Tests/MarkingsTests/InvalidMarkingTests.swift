import Diagnostics
import Testing

@testable import Markings

/// Invalid and doubtful markings with the finding each must give (reference 2.2).
struct InvalidMarkingTests {
  @Test(arguments: ReferenceVectors.invalid)
  func givesItsFinding(_ vector: ReferenceVectors.Invalid) throws {
    let banner = vector.under.flatMap { MarkingReader.banner($0).marking }
    let reading =
      vector.text.hasPrefix("(")
      ? MarkingReader.portion(vector.text, banner: banner) : MarkingReader.banner(vector.text)
    #expect(reading.isMalformed == vector.isMalformed)
    let found = reading.problems.filter {
      $0.code.id == vector.code && (vector.ism == nil || $0.ism == vector.ism)
    }
    let problem = try #require(
      found.first, "\(reading.problems.map { ($0.code.id, $0.ism ?? "", $0.message) })")
    if let fix = vector.fix { #expect(problem.fix == fix) }
  }
}

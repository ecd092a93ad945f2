import Testing

@testable import Redaction

struct PseudonymsTests {
  @Test func oneNameForOnePersonAndAnotherForAnother() {
    var pseudonyms = Pseudonyms()
    #expect(pseudonyms.label(for: "b", category: "Person") == "Person A")
    #expect(pseudonyms.label(for: "a", category: "Person") == "Person B")
    #expect(pseudonyms.label(for: "b", category: "Person") == "Person A")
    #expect(pseudonyms.label(for: "c", category: "Officer") == "Officer A")
  }

  @Test func namesGivenBeforeAreKept() {
    var pseudonyms = Pseudonyms(["a": "Person B"])
    #expect(pseudonyms.label(for: "new", category: "Person") == "Person A")
    #expect(pseudonyms.label(for: "a", category: "Person") == "Person B")
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
  func lettersGoOnAfterZ(number: Int, letters: String) {
    #expect(Pseudonyms.letters(number) == letters)
  }
}

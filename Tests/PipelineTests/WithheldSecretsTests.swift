import LeakCheck
import Testing

@testable import Pipeline

struct WithheldSecretsTests {
  private func secrets(_ withheld: [String], released: [String] = []) -> [String] {
    var secrets = WithheldSecrets()
    for text in withheld { secrets.withhold(text, isPortion: true, kind: .passage, "here") }
    for text in released { secrets.release(text) }
    return secrets.secrets.map(\.text)
  }

  @Test func aPassageReleasedElsewhereIsNoSecret() {
    let text = "this is an information report and not finally evaluated intelligence"
    #expect(secrets([text]) == [text])
    #expect(
      secrets(
        [text],
        released: ["(U) WARNING: This is an information report, and not finally evaluated intelligence."]
      ).isEmpty)
  }

  @Test func onlyWhatIsReleasedIsTakenOut() {
    let boilerplate = "the report was written at night by the duty officer of the mill"
    let secret = "who had it from a baker in the third street behind the bridge"
    let left = secrets([boilerplate + " " + secret], released: [boilerplate])
    #expect(left.count == 1)
    #expect(left[0].hasSuffix(secret))
    // Seven words of the boilerplate stay, so that no run of eight with a secret word in it is lost.
    #expect(left[0].split(separator: " ").count == secret.split(separator: " ").count + 7)
  }

  @Test func shortPassagesAreFoundWholeOrLeftOut() {
    #expect(secrets(["He was moved in June."]) == ["He was moved in June."])
    #expect(secrets(["Page 1 of 2"], released: ["Page 1 of 2"]).isEmpty)
    #expect(secrets(["Iraq (IZ)"]).isEmpty)
  }

  /// Words without spaces are compared in pieces, here as in the leak check.
  @Test func longWordsAreCutAlike() {
    let digest = "031a4d60417505c1d337a05f7e933c571dff68c6"
    let left = secrets(
      ["volumes one two three commit \(digest) document d207"], released: ["commit \(digest), document d61"])
    #expect(left.allSatisfy { !$0.contains(digest) })
    #expect(left.contains { $0.hasSuffix("document d207") })
  }

  /// A name is looked for in every order of its words, except where these stand in the open in another one.
  @Test func theWordsOfANameMayStandInTheOpenInAnotherOrder() {
    func kinds(_ released: String) -> [Secret.Kind] {
      var secrets = WithheldSecrets()
      secrets.withhold("Harun Idris", isPortion: false, kind: .name, "here")
      secrets.release(released)
      return secrets.secrets.map(\.kind)
    }
    #expect(kinds("Nobody came.") == [.name])
    #expect(kinds("It was Idris Harun who came.") == [.passage])
    #expect(kinds("It was Harun Idris who came.").isEmpty)
  }
}

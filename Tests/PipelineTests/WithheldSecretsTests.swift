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

/// Numbers that a packet counts its own pages and redactions with.
struct WithheldNumberTests {
  private func secrets(
    _ number: String, _ before: String, _ after: String, counted: Int = 0, released: String = ""
  ) -> [String] {
    var secrets = WithheldSecrets()
    secrets.withhold(number, isPortion: false, kind: .passage, "here", between: (before, after))
    secrets.release(released)
    secrets.count(upTo: counted)
    return secrets.secrets.map { "\($0.kind) \($0.text)" }
  }

  @Test func aNumberThePacketCountsToIsLookedForWithTheWordsBesideIt() {
    #expect(secrets("29", "(U) Guard ", " the and") == ["identifier guard 29", "identifier 29 the"])
    #expect(secrets("29.", "At last guard", "") == ["identifier guard 29"])
    #expect(secrets("٢٩", "مع الحارس ", "") == ["identifier الحارس 29"])
    #expect(secrets("1483", "checkpoint ", " his") == ["identifier 1483"])
    #expect(secrets("1483", "checkpoint ", " his", counted: 1482) == ["identifier 1483"])
    #expect(
      secrets("1483", "checkpoint ", " his", counted: 1483) == [
        "identifier checkpoint 1483", "identifier 1483 his",
      ])
    #expect(secrets("0148", "guard ", "", counted: 5000) == ["identifier 0148"])
    #expect(secrets("17736", "plate ", "") == ["identifier 17736"])
    #expect(secrets("QX-4", "plate ", "") == ["passage QX-4"])
  }

  @Test func wordsThatEveryPacketHasBesideNumbersTellNothing() {
    #expect(
      secrets("29", "his source number ", " of those") == [
        "identifier source number 29", "identifier 29 of those",
      ])
    #expect(secrets("29", "number ", "") == ["identifier 29"])
    #expect(secrets("29", "", "") == ["identifier 29"])
    #expect(secrets("29", "guard ", " the", released: "to guard 29 men") == ["identifier 29 the"])
    // A word that would be cut is none to look for.
    #expect(secrets("29", "aaaaaaaaaabbbbbbbbbbccccccccccdddd ", "") == ["identifier 29"])
  }

  @Test func theNumberIsFoundAtItsPlaceAndNotAsTheNumberOfAPage() {
    var withheld = WithheldSecrets()
    withheld.withhold("29", isPortion: false, kind: .passage, "here", between: ("(U) Guard ", " the and"))
    func verdict(_ text: String) -> LeakReport.Verdict {
      LeakCheck.inspect(
        files: [ReleasedFile(path: "a.html", bytes: Array("<p>\(text)</p>".utf8))], secrets: withheld.secrets
      ).verdict
    }
    for text in [
      "(U) Guard 29 the and", "(b)(6) 29 the and", "GUARD-29 (b)(6)", "Guard <b>29</b>.", "guard29 then",
      "Guard\n29 (b)(6)", "Guard ٢٩ (b)(6)", "Guard: no 9. 29: The and",
      "dna eht 92 drauG",
    ] { #expect(verdict(text) == .leak, "\(text)") }
    for text in [
      "Page 29 of 42", "29 DOC-000138", "Guard (b)(6) the and", "number 29, rule 29", "Guard 291 the",
    ] {
      #expect(verdict(text) == .clean, "\(text)")
    }
  }
}

import TestSupport
import Testing

@testable import LeakCheck

struct CopyAttackTests {
  /// `[words]` are hidden, `{words}` hidden and undecided, `<words>` the subject's own.
  private func unit(_ place: String, _ text: String) -> CopyUnit {
    var words: [String] = []
    var sights: [CopyUnit.Sight] = []
    var sight = CopyUnit.Sight.shown
    var run = ""
    func close() {
      let more = CopyUnit.words(run.utf8)
      words += more
      sights += more.map { _ in sight }
      run = ""
    }
    for character in text {
      switch character {
      case "[", "{", "<":
        close()
        sight = character == "[" ? .hidden : character == "{" ? .undecided : .own
      case "]", "}", ">":
        close()
        sight = .shown
      default: run.append(character)
      }
    }
    close()
    return CopyUnit(place: place, words: words, sights: sights)
  }

  /// Each unit in a block of its own.
  private func found(in units: [CopyUnit], _ archive: CopyArchive = CopyArchive()) -> [CopyAttack.Finding] {
    do {
      return try CopyAttack(archive, units.map { try archive.add([$0]) }).findings()
    } catch {
      Issue.record(error)
      return []
    }
  }

  private func findings(_ texts: String...) -> [String] {
    found(in: texts.enumerated().map { unit("unit \($0.offset + 1)", $0.element) }).map {
      "\($0.kind.rawValue) \($0.hidden) in \($0.shown)"
    }
  }

  @Test func theSamePassageDecidedDifferentlyIsFoundWithBothPlaces() {
    let text = "The crates were opened by night near the river road in the presence of two guards."
    #expect(findings("[\(text)]", text) == ["conflict unit 1 in unit 2"])
    #expect(
      findings(text, "Something else entirely was said of the weather.", "[\(text)]") == [
        "conflict unit 3 in unit 1"
      ])
    #expect(findings("[\(text)]", "[\(text)]", "Another paragraph about nothing of the kind.").isEmpty)
  }

  /// Rows that share a date and a place are not copies of each other for anybody who sees neither hidden word.
  @Test func whatIsCommonToManyRowsIsNoCopy() {
    #expect(
      findings(
        "[Ghujuq Hasan Ludhar al-Hafili] [2030-11-27] Kafr Jumaym",
        "Ganim Muhammad Karim al-Tammeshi 2030-11-27 Kafr Jumaym"
      ).isEmpty)
    #expect(
      findings(
        "[Mahmud Yamwin Bakir al-Tammayshi] [2030-11-12] Ras al-Tin Gharbi",
        "Ali Hasan Yunis al-Jardhasi 2030-11-12 Ras al-Tin Gharbi"
      ).isEmpty)
    #expect(
      findings("Meeting with [Ghujuq Hasan] today", "Meeting with Ghujuq Hasan today") == [
        "recovered unit 1 in unit 2"
      ])
    #expect(
      findings(
        "The storekeeper of Kafr Jumaym met him on [27 November 2030] at night",
        "The storekeeper of Kafr Jumaym met him on 27 November 2030 at night") == [
          "recovered unit 1 in unit 2"
        ])
  }

  @Test(arguments: [
    "THE CRATES were opened by night, near the river road, in the presence of two guards!",
    "The crates were opened at night near the river road in the presence of two guards.",
    "The crates were opened by night near the river-\nroad in the presence of 2 guards.",
    "The crates were opened by night near the river road in the presence of two guards. He was told on Monday.",
    "Thc crates were openod by night near the river road in the prescnce of two guards.",
    "On 4 May the crates were opened by night near the river road in presence of two guards.",
  ])
  func aNearDuplicateIsFound(_ copy: String) {
    let text = "The crates were opened by night near the river road in the presence of two guards."
    #expect(findings("[\(text)]", copy) == ["conflict unit 1 in unit 2"])
    #expect(findings(copy, "[\(text)]") == ["conflict unit 2 in unit 1"])
  }

  @Test func aWordUnderARedactionIsReadFromACopy() {
    let around = "met the driver at the mill on the second day and gave him the keys of the store"
    #expect(
      findings("The asset [Lantern Four] \(around).", "The asset Lantern Four \(around).") == [
        "recovered unit 1 in unit 2"
      ])
    #expect(findings("The asset [Lantern Four] \(around).", "The asset [Lantern Four] \(around).").isEmpty)
    // Half of it in each: what the one hides the other shows.
    #expect(
      findings("The asset [Lantern Four] \(around).", "The asset Lantern Four \(around) [by night].").count
        == 1)
    // The subject's own name in his own packet is shown there by the order.
    #expect(findings("A man [Sami Nasser] \(around).", "A man <Sami Nasser> \(around).").isEmpty)
    // What nobody has decided about contradicts nothing yet.
    #expect(findings("The asset {Lantern Four} \(around).", "The asset Lantern Four \(around).").isEmpty)
    // Words of another paragraph are no answer.
    #expect(findings("The asset [Lantern Four] \(around).", "Lantern Four is the name of a boat.").isEmpty)
  }

  @Test func aPassageInsideALongerTextIsFoundByItsRunsOfWords() {
    let secret = "the guard at the mill was the one who told the patrol about the crates"
    let longer = String(repeating: "Other words of a long report that says much of the weather. ", count: 12)
    #expect(findings("Before [\(secret)] after.", longer + secret + longer) == ["conflict unit 1 in unit 2"])
  }

  /// Every pair of different decisions about random copies is found, and none about different texts.
  @Test func randomCopiesAreFoundAndRandomTextsAreNot() {
    var random = SplitMix64(seed: 77)
    let vocabulary = (0..<600).map { "w\($0)" }
    func text() -> [String] {
      (0..<(12 + Int(random.next() % 40))).map { _ in vocabulary[Int(random.next() % 600)] }
    }
    var missed = 0
    for _ in 0..<300 {
      let words = text()
      var copy = words
      // One word in ten is changed, lost or added.
      for _ in 0..<(words.count / 10) {
        let place = Int(random.next() % UInt64(copy.count))
        switch random.next() % 3 {
        case 0: copy[place] = vocabulary[Int(random.next() % 600)]
        case 1: copy.remove(at: place)
        default: copy.insert(vocabulary[Int(random.next() % 600)], at: place)
        }
      }
      let other = text()
      let found = findings(
        "[\(words.joined(separator: " "))]", copy.joined(separator: " "), other.joined(separator: " "))
      if found != ["conflict unit 1 in unit 2"] { missed += 1 }
    }
    #expect(missed == 0)
  }

  @Test func theOrderOfUnitsMakesNoDifference() {
    var random = SplitMix64(seed: 3)
    let units = (0..<40).map { number in
      unit(
        "unit \(number)",
        number % 3 == 0
          ? "[The night was cold and number \(number % 5) was counted twice by them]"
          : "The night was cold and number \(number % 5) was counted twice by them")
    }
    let first = found(in: units)
    #expect(!first.isEmpty)
    for _ in 0..<20 { #expect(found(in: units.shuffled(using: &random)) == first) }
  }
}

import Documents
import SourceText
import Testing

@testable import Identity

struct MachineReadableZoneTests {
  /// ICAO Doc 9303 part 4 appendix B (TD3), part 5 (TD1), part 6 (TD2): the specimens of Utopia; and an invented
  /// Iraqi card whose optional data is the national number.
  static let td3 = [
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
  ]
  static let td1 = [
    "I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
  ]
  static let td2 = ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"]
  static let card = [
    "IDIRQAA00000011199000000001<<<", "9001011M3001019IRQ<<<<<<<<<<<6", "SAMPLE<<TEST<PERSON<<<<<<<<<<<",
  ]
  static let specimens = [td3, td1, td2, card]

  private func zone(_ lines: [String]) -> MachineReadableZone? {
    MachineReadableZone(lines: lines.map { Array($0.utf8) })
  }

  @Test(arguments: specimens) func specimensAreRight(lines: [String]) throws {
    #expect(try #require(zone(lines)).failed.isEmpty)
  }

  @Test func fieldsAreRead() throws {
    let passport = try #require(zone(Self.td3))
    #expect(passport.format == .td3 && passport.documentNumber == "L898902C3" && passport.issuer == "UTO")
    #expect(
      passport.birth == "740812" && passport.nationality == "UTO" && passport.optionalData == "ZE184226B")
    #expect(passport.identifiers.map(\.key) == ["L898902C3"])
    let card = try #require(zone(Self.card))
    #expect(
      card.identifiers.map { "\($0.kind.rawValue) \($0.key)" } == [
        "passport AA0000001", "national-number 199000000001",
      ])
  }

  /// The number of TD1 that is longer than its field (Doc 9303 part 5, 4.2.2): a filler stands for the check digit,
  /// which follows the last character in the optional data.
  @Test func longNumbersGoOnInTheOptionalData() throws {
    let number = "D23145890734"
    let digit = String(decoding: [MachineReadableZone.checkDigit(Array(number.utf8))], as: UTF8.self)
    let first = "I<UTO" + number.prefix(9) + "<" + number.dropFirst(9) + digit
    var lines = [first + String(repeating: "<", count: 30 - first.utf8.count), Self.td1[1], Self.td1[2]]
    let covered = Array((lines[0] + lines[1]).utf8)
    let composite = MachineReadableZone.checkDigit(
      covered[5..<30] + covered[30..<37] + covered[38..<45] + covered[48..<59])
    lines[1] = String(lines[1].dropLast()) + String(decoding: [composite], as: UTF8.self)
    let read = try #require(zone(lines))
    #expect(read.failed.isEmpty)
    #expect(read.documentNumber == number && read.optionalData.isEmpty)
    let wrong = lines[0].replacing("34" + digit, with: "35" + digit)
    #expect(try #require(zone([wrong, lines[1], lines[2]])).failed.contains(.documentNumber))
  }

  /// Every digit of every checked field and every check digit, replaced by every other digit: refused, and the field
  /// it stands in is named.
  @Test(arguments: specimens) func everyWrongDigitIsRefusedAndItsFieldNamed(lines: [String]) throws {
    let format = try #require(zone(lines)).format
    let layout = MachineReadableZone.Layout.of(format)
    var fields: [(MachineReadableZone.Field, [Int])] = [
      (.documentNumber, Array(layout.number.field) + [layout.number.check]),
      (.dateOfBirth, Array(layout.birth.field) + [layout.birth.check]),
      (.dateOfExpiry, Array(layout.expiry.field) + [layout.expiry.check]),
    ]
    // Without a digit of its own the optional data is covered by the composite one.
    fields.append(
      layout.optionalCheck.map { (.optionalData, Array(layout.optional) + [$0]) }
        ?? (.composite, Array(layout.optional)))
    fields.append((.composite, [layout.composite]))
    let width = lines[0].utf8.count
    let bytes = Array(lines.joined().utf8)
    var tried = 0
    for (field, places) in fields {
      for place in places where bytes[place].isASCIIDigit {
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != bytes[place] {
          var wrong = bytes
          wrong[place] = digit
          let cut = stride(from: 0, to: wrong.count, by: width).map { Array(wrong[$0..<$0 + width]) }
          let failed = try #require(MachineReadableZone(lines: cut)).failed
          #expect(failed.contains(field), "\(format), place \(place), digit \(digit - 0x30): \(failed)")
          tried += 1
        }
      }
    }
    #expect(tried >= 200)
  }

  @Test(arguments: [
    ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"],
    ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", td3[1]],
    [td3[0], td2[1]], ["p<UTO", "x"], [], [td3[0].replacing("<", with: " "), td3[1]],
  ])
  func otherFormsAreNoZone(lines: [String]) {
    #expect(zone(lines) == nil)
  }

  // MARK: In a document

  private func found(_ text: String) -> [IdentifierMention] {
    let source = SourceText(text)
    var recognizer = IdentifierRecognizer(source, in: source.whole, region: 0, fieldName: "")
    return recognizer.mentions()
  }

  @Test(arguments: [
    (td3, "passport", "L898902C3"), (td1, "passport", "D23145890"), (td2, "passport", "D23145890"),
    (card, "national-number", "199000000001"),
  ])
  func theZoneIsFoundInTextAndCoveredWhole(lines: [String], kind: String, key: String) {
    let text = "Passport found:\n\(lines.joined(separator: "\n"))\nin a bag.\n"
    let mentions = found(text)
    #expect(mentions.map(\.kind.rawValue) == [kind])
    #expect(mentions.map(\.key) == [key])
    #expect(mentions.map(\.doubt) == [nil])
    for mention in mentions {
      #expect(SourceText(text).string(mention.span) == lines.joined(separator: "\n"))
    }
  }

  @Test func aMisreadZoneIsRepairedWhereOnlyOneCharacterCanBeMeantAndStaysInDoubt() {
    let text = Self.td3.joined(separator: "\n").replacing("L898902C36", with: "L8989O2C36")
    let mentions = found(text)
    #expect(mentions.map(\.key) == ["L898902C3"])
    #expect(mentions.map(\.doubt) == [IdentifierMention.misreading])
  }

  @Test func aWrongDigitIsSaidByItsField() {
    let text = Self.td3.joined(separator: "\n").replacing("7408122F", with: "7408132F")
    let doubts = found(text).map(\.doubt)
    #expect(doubts.count == 1)
    #expect(doubts.first??.contains("the date of birth") == true)
  }
}

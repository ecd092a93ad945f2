import Foundation
import Testing

@testable import LeakCheck

/// Known values written in ways a careless or hostile hand might write them. What the check no longer finds is
/// recorded, by mutation; what must never survive is held to zero.
struct MutationTests {
  struct Mutation: Sendable {
    let name: String
    /// Whether a value that survives it is a fault.
    let mustBeFound: Bool
    let apply: @Sendable (String) -> String

    init(_ name: String, mustBeFound: Bool = false, _ apply: @escaping @Sendable (String) -> String) {
      self.name = name
      self.mustBeFound = mustBeFound
      self.apply = apply
    }
  }

  static let values: [Secret] = [
    Secret(id: "name 1", kind: .name, text: "Karim Salim Haddad"),
    Secret(id: "name 2", kind: .name, text: "Omar al-Rawi"),
    Secret(id: "name 3", kind: .name, text: "Lucille Bonnaire-Holt"),
    Secret(id: "name 4", kind: .name, text: "عبد الرحمن سالم"),
    Secret(id: "name 5", kind: .name, text: "Zaynab"),
    Secret(id: "identifier 1", kind: .identifier, text: "QX-448812"),
    Secret(id: "identifier 2", kind: .identifier, text: "US9IZ-000777CI"),
    Secret(id: "identifier 3", kind: .identifier, text: "0771 555 0142"),
    Secret(
      id: "passage 1", kind: .passage,
      text: "The courier met the driver behind the old mill before dawn on Tuesday."),
    Secret(id: "passage 2", kind: .passage, text: "Lantern Four held the keys of the store."),
    Secret(
      id: "passage 3", kind: .passage,
      text: "التقى الساعي بالسائق خلف الطاحونة القديمة قبل فجر يوم الثلاثاء في الوادي"),
    Secret(
      id: "passage 4", kind: .passage,
      text: "Route 9 to the pumping station at 0430 hours by truck with two men"),
  ]

  static let mutations: [Mutation] = [
    Mutation("exact", mustBeFound: true) { $0 },
    Mutation("upper case", mustBeFound: true) { $0.uppercased() },
    Mutation("lower case", mustBeFound: true) { $0.lowercased() },
    Mutation("white space doubled", mustBeFound: true) { $0.replacingOccurrences(of: " ", with: " \t ") },
    Mutation("line broken at every word", mustBeFound: true) {
      $0.replacingOccurrences(of: " ", with: "\r\n    ")
    },
    Mutation("no-break spaces", mustBeFound: true) { $0.replacingOccurrences(of: " ", with: "\u{A0}") },
    Mutation("hyphen at a line's end", mustBeFound: true) { middle($0, "-\n") },
    Mutation("soft hyphen", mustBeFound: true) { middle($0, "\u{AD}") },
    Mutation("zero-width space in every letter", mustBeFound: true) { each($0, "\u{200B}") },
    Mutation("zero-width joiner in every letter", mustBeFound: true) { each($0, "\u{200D}") },
    Mutation("direction marks around every word", mustBeFound: true) {
      $0.split(separator: " ").map { "\u{202B}\($0)\u{202C}" }.joined(separator: " ")
    },
    Mutation("hyphens for spaces", mustBeFound: true) { $0.replacingOccurrences(of: " ", with: "-") },
    Mutation("accents apart (NFD)") { $0.decomposedStringWithCanonicalMapping },
    Mutation("accents added") { $0.map { "aeiou".contains($0) ? "\($0)\u{301}" : "\($0)" }.joined() },
    Mutation("full width") { $0.applyingTransform(.fullwidthToHalfwidth, reverse: true) ?? $0 },
    Mutation("Cyrillic and Greek look-alikes") {
      swap(
        $0,
        ["a": "а", "e": "е", "o": "ο", "c": "с", "p": "р", "x": "х", "K": "К", "H": "Н", "B": "В", "T": "Τ"])
    },
    Mutation("digits of another script") {
      swap($0, Dictionary(uniqueKeysWithValues: zip("0123456789", "٠١٢٣٤٥٦٧٨٩")))
    },
    Mutation("letters spaced") { $0.map { "\($0) " }.joined() },
    Mutation("no spaces") { $0.replacingOccurrences(of: " ", with: "") },
    Mutation("backwards") { String($0.reversed()) },
    Mutation("split over tags") { value in
      value.enumerated().map { $0.offset % 3 == 2 ? "\($0.element)</b><b>" : "\($0.element)" }.joined()
    },
    Mutation("XML references") { $0.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined() },
    Mutation("scanner: l for 1, O for 0") { swap($0, ["1": "l", "0": "O"]) },
    Mutation("scanner: 1 for l, 0 for o") { swap($0, ["l": "1", "o": "0", "I": "1"]) },
    Mutation("scanner: rn for m") { $0.replacingOccurrences(of: "m", with: "rn") },
    Mutation("scanner: one letter wrong") { middleLetter($0) },
    Mutation("transliterated to Latin") { $0.applyingTransform(.toLatin, reverse: false) ?? $0 },
    Mutation("transliterated to Arabic") { $0.applyingTransform(.latinToArabic, reverse: false) ?? $0 },
    Mutation("last word first") { value in
      let words = value.split(separator: " ")
      return ([words.last].compactMap(\.self) + words.dropLast()).joined(separator: ", ")
    },
    Mutation("initial for the first word") { value in
      let words = value.split(separator: " ")
      return words.count > 1 ? "\(words[0].prefix(1)). " + words.dropFirst().joined(separator: " ") : value
    },
  ]

  @Test func survivorsAreRecordedByMutationAndNoneOfThePlainOnesSurvives() throws {
    var lines = ["mutation | of \(Self.values.count) survive | which"]
    for mutation in Self.mutations {
      let survivors = Self.values.filter { secret in
        // A mutation that changes nothing is still a test: the value must be found.
        let html = mutation.name == "split over tags" || mutation.name == "XML references"
        let mutated = mutation.apply(secret.text)
        let file =
          html
          ? ReleasedFile(path: "a.html", bytes: Array("<p>Before <b>\(mutated)</b> after.</p>".utf8))
          : ReleasedFile(path: "a.txt", bytes: Array("Before. \(mutated) . After it.".utf8))
        return LeakCheck.inspect(files: [file], secrets: [secret]).verdict == .clean
      }
      lines.append(
        "\(mutation.name) | \(survivors.count) | \(survivors.map(\.id).joined(separator: ", "))")
      if mutation.mustBeFound {
        #expect(survivors.isEmpty, "\(mutation.name): \(survivors.map(\.id))")
      }
    }
    #expect(Self.mutations.count >= 20)
    let table = lines.joined(separator: "\n") + "\n"
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Corpus/leaks/mutations.out").path
    if ProcessInfo.processInfo.environment["TEARLINE_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        atPath: URL(filePath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
      try table.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == table, "survivors have changed")
  }

  // MARK: Ways of writing

  private static func middle(_ value: String, _ inserted: String) -> String {
    value.split(separator: " ").map { word in
      word.count < 6
        ? String(word) : "\(word.prefix(word.count / 2))\(inserted)\(word.dropFirst(word.count / 2))"
    }.joined(separator: " ")
  }

  private static func each(_ value: String, _ inserted: String) -> String {
    value.unicodeScalars.map { "\($0)" }.joined(separator: inserted)
  }

  private static func swap(_ value: String, _ letters: [Character: Character]) -> String {
    String(value.map { letters[$0] ?? $0 })
  }

  private static func middleLetter(_ value: String) -> String {
    var letters = Array(value)
    let place = letters.count / 2
    let index = letters.indices.first { $0 >= place && letters[$0].isLetter } ?? place
    letters[index] = letters[index] == "q" ? "z" : "q"
    return String(letters)
  }
}

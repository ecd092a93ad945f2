import Identity
import SyntheticRegistry
import TestSupport

/// Writes the report of one index: first what it says, then in the form of its kind.
struct ReportWriter {
  let synthetic: SyntheticCase
  let index: Int
  var words: ReportWords
  var secrets: [String] = []
  private(set) var cast: [CastMember] = []
  /// How many words of withheld paragraphs are nobody else's.
  private var ownWords = 0

  init(_ synthetic: SyntheticCase, index: Int) {
    self.synthetic = synthetic
    self.index = index
    words = ReportWords(seed: synthetic.seed &+ 7 &+ UInt64(index) &* 0x2545_F491_4F6C_DD1D, isWide: true)
  }

  /// - Parameter copy: the index under which the report is sent again, with a head of its own.
  mutating func report(copiedAs copy: Int?) -> SyntheticReport {
    let subject = synthetic.subject(ofReport: index, &words.random)
    var draft = draft(subject)
    if let copy {
      draft.serial = ReportWriter.serial(copy)
      draft.title += ", sent again"
    }
    let form = ReportForm(draft)
    let number = String(10_000_000 + (copy ?? index)).dropFirst()
    return SyntheticReport(
      name: "\(number.prefix(4))/\(number)-\(draft.kind.rawValue)\(draft.kind.isXML ? ".xml" : ".txt")",
      bytes: form.bytes, subject: subject.map { synthetic.detainees.people[$0].id }, secrets: secrets,
      copyOf: copy == nil ? nil : index)
  }

  private static func serial(_ index: Int) -> String {
    let number = String(index)
    return "TGH-" + String(repeating: "0", count: max(0, 4 - number.count)) + number + "-31"
  }

  // MARK: What it says

  private mutating func draft(_ subject: Int?) -> ReportDraft {
    var draft = ReportDraft(kind: words.random.element(of: ReportKind.allCases))
    draft.serial = ReportWriter.serial(index)
    let day = words.random.number(10...28)
    let month = words.random.number(0...11)
    let year = words.random.number(2028...2031)
    draft.date = "\(day) \(ReportWriter.months[month]) \(year)"
    draft.isoDate = "\(year)-\(month < 9 ? "0" : "")\(month + 1)-\(day)"
    draft.banner = draft.kind == .memorandum ? "UNCLASSIFIED//FOUO" : "SECRET//NOFORN"
    cast = chooseCast(subject)
    let sentence = words.sentence(naming: 0).dropLast()
    draft.title = "\(words.random.element(of: ReportWriter.places)), " + sentence.prefix(48)
    var size = synthetic.reportBytes
    while size < synthetic.reportBytes * 16, words.random.chance(50) { size *= 2 }
    size = words.random.number(size...(size * 2))
    addFields(to: &draft, subject)
    var written = 0
    var mayNameSubject = subject != nil
    var hasNamedSubject = false
    while written < size || mayNameSubject && !hasNamedSubject {
      let isSecret = draft.kind != .memorandum && words.random.chance(22)
      var portion = paragraph(isSecret: isSecret)
      if mayNameSubject, !isSecret, written > size / 4 || words.random.chance(40) {
        portion.insert(contentsOf: statement(ofSubject: cast[0]) + " ", at: portion.startIndex)
        mayNameSubject = words.random.chance(30)
        hasNamedSubject = true
      }
      let mark =
        draft.kind == .memorandum
        ? "(U)" : words.random.element(of: isSecret ? ReportWriter.closed : ReportWriter.open)
      draft.portions.append(
        .init(mark: mark, text: portion, rows: !isSecret && words.random.chance(5) ? rows() : []))
      written += portion.utf8.count + 8
    }
    return draft
  }

  private mutating func addFields(to draft: inout ReportDraft, _ subject: Int?) {
    draft.fields = [
      .init(label: "SERIAL", mark: "(U)", text: draft.serial),
      .init(label: "SUBJ", mark: "(U)", text: draft.title),
    ]
    if draft.kind == .interrogation, subject != nil {
      draft.fields.append(.init(label: "ISN", mark: "(U)", text: cast[0].number))
    }
    if draft.kind == .iir || draft.kind == .report {
      let secret = secret()
      draft.fields.append(
        .init(label: "SOURCE", mark: "(S//NF)", text: "A man with access to \(secret), reporting for pay."))
    }
  }

  /// A subject first, then people of the registry and others.
  private mutating func chooseCast(_ subject: Int?) -> [CastMember] {
    var cast = subject.map { [CastMember($0, in: synthetic.detainees, &words.random)] } ?? []
    for _ in 0..<words.random.number(2...5) {
      let people = words.random.chance(40) ? synthetic.detainees : synthetic.outsiders
      var position = words.random.number(below: people.people.count)
      // Half of them are spoken of often.
      if words.random.chance(50) { position -= position % max(1, people.people.count / 2_000) }
      cast.append(CastMember(position, in: people, &words.random))
    }
    return cast
  }

  private mutating func paragraph(isSecret: Bool) -> String {
    if isSecret { return secretParagraph() }
    if words.random.chance(10) {
      return (0..<words.random.number(2...5)).map { _ in words.arabicSentence() }.joined(separator: " ")
        + (words.random.chance(30) ? " قال \(words.random.element(of: cast).arabic) ذلك في القرية." : "")
    }
    return (0..<words.random.number(2...5)).map { _ in
      words.random.chance(25) ? event() : words.sentence(naming: 0)
    }.joined(separator: " ")
  }

  /// A paragraph of which no eight words in a row stand anywhere else: if they stood in an open one, nothing of either
  /// might leave. Every fifth word is one of its own.
  private mutating func secretParagraph() -> String {
    let name = words.random.chance(50) ? words.random.element(of: cast).full : ""
    let text = name + " " + words.sentence(naming: 0) + " " + words.sentence(naming: 0)
    var result: [Substring] = []
    for (place, word) in text.split(separator: " ").enumerated() {
      result.append(word)
      if place % 4 == 3 {
        ownWords += 1
        result.append(
          Substring("x" + ReportWriter.syllables(UInt64(index) &* 4_096 &+ UInt64(ownWords))))
      }
    }
    return result.joined(separator: " ") + " It came by way of \(secret())."
  }

  /// Three invented words that stand nowhere else.
  private mutating func secret() -> String {
    let secret =
      "the \(ReportWriter.syllables(UInt64(index) &* 64 &+ UInt64(secrets.count))) lantern of "
      + ReportWriter.syllables(words.random.next() % 9_000_000_000)
    secrets.append(secret)
    return secret
  }

  /// A word that is another for each number.
  private static func syllables(_ number: UInt64) -> String {
    let list = [
      "ba", "ze", "vi", "ko", "tu", "ra", "ne", "si", "do", "fu", "ga", "le", "mi", "po", "hu", "ya",
    ]
    var rest = number
    var word = ""
    repeat {
      word += list[Int(rest % 16)]
      rest /= 16
    } while rest > 0
    return "q" + word
  }

  private mutating func rows() -> [[String]] {
    [["Name", "Date", "Place"]]
      + (0..<words.random.number(2...5)).map { _ in
        [
          words.random.element(of: cast).full, "2030-11-\(words.random.number(10...28))",
          words.random.element(of: ReportWriter.places),
        ]
      }
  }
}

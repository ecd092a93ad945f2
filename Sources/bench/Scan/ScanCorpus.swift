import Documents
import Hashing
import Markings
import Patterns
import Rules
import SourceText

/// Made-up reports in English and Arabic, with names of a made-up list in them, and rules to run over them.
struct ScanCorpus {
  let documents: [(Document, MarkingLayer)]
  let names: TermList
  let rules: [Rule]
  let byteCount: Int

  init(documents count: Int, names nameCount: Int, rules ruleCount: Int) {
    var generator = Generator(state: 7)
    names = ScanCorpus.names(nameCount, &generator)
    rules = ScanCorpus.rules(ruleCount, &generator)
    var documents: [(Document, MarkingLayer)] = []
    var bytes = 0
    for number in 0..<count {
      let made = ScanCorpus.document(number, names, &generator)
      bytes += made.text.count
      documents.append((made, MarkingLayer(of: made)))
    }
    self.documents = documents
    byteCount = bytes
  }

  /// The expressions of the rules.
  var expressions: [Expression] {
    rules.compactMap { rule in
      if case .pattern(let pattern) = rule.match { Expression(pattern.regex) } else { nil }
    }
  }

  /// The texts of the documents in a view.
  func texts(_ kind: TextView.Kind) -> [[UInt8]] { documents.map { TextView(kind, of: $0.0.text).utf8 } }

  /// A small linear generator, so that every run measures the same text.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let starts = [
    "Ka", "Sa", "Mu", "Ya", "Ri", "Fa", "Na", "Ha", "Da", "Ju", "Ta", "Wa", "Ze", "Bo", "Li",
  ]
  private static let middles = ["ri", "lim", "sta", "bd", "hra", "nj", "zi", "dh", "rka", "mo", "ve", "sso"]
  private static let ends = ["m", "d", "ni", "sh", "r", "l", "q", "t", "bar", "wan", "din", "ska"]
  private static let arabicStarts = ["كا", "سا", "مو", "يا", "ري", "فا", "نا", "حا", "دا", "جو"]
  private static let arabicEnds = ["ريم", "لد", "هر", "نجي", "زير", "دوق", "ركا", "موش", "بار", "وان"]

  private static func pick<Item>(_ items: [Item], _ generator: inout Generator) -> Item {
    items[Int.random(in: items.indices, using: &generator)]
  }

  private static func name(_ generator: inout Generator) -> String {
    pick(starts, &generator) + pick(middles, &generator)
      + pick(middles, &generator) + pick(ends, &generator)
  }

  private static func arabicName(_ generator: inout Generator) -> String {
    pick(arabicStarts, &generator) + pick(arabicEnds, &generator)
      + pick(arabicEnds, &generator)
      + pick(arabicEnds, &generator)
  }

  private static func names(_ count: Int, _ generator: inout Generator) -> TermList {
    let entries = (0..<count).map { number in
      let isArabic = number % 4 == 0
      let words = (0..<3).map { _ in isArabic ? arabicName(&generator) : name(&generator) }
      return TermList.Entry(id: "N\(number)", canonical: words.joined(separator: " "), category: "person")
    }
    return TermList(name: "names", entries: entries, digest: SHA2.sha256("names"))
  }

  private static func rules(_ count: Int, _ generator: inout Generator) -> [Rule] {
    var regexes = generalRegexes
    while regexes.count < count {
      let word = name(&generator)
      regexes.append(
        "\\b(?:\(name(&generator))|\(name(&generator))) \(word)(?:\(pick(ends, &generator)))?\\b"
      )
    }
    return regexes.prefix(count).enumerated().map { index, regex in
      rule("bench.r\(index)", .pattern(PatternMatcher(regex: regex)))
    }
  }

  var rulesPack: RulePack {
    RulePack(id: "bench", version: "1", rules: rules, digest: SHA2.sha256("bench"))
  }

  /// One rule that redacts the names.
  var namesPack: RulePack {
    RulePack(
      id: "names", version: "1",
      rules: [ScanCorpus.rule("bench.names", .gazetteer(GazetteerMatcher(lists: ["names"])))],
      digest: SHA2.sha256("names"))
  }

  static func rule(_ id: String, _ match: Matcher) -> Rule {
    Rule(
      id: id, revision: 1, title: id, status: .active,
      basis: Rule.Basis(ground: Ground(code: "b6", authority: "x"), why: "x"), owner: "x",
      effective: Rule.EffectiveDates(from: "2000-01-01"), match: match, act: .redact)
  }

  /// Of the kinds that packs have: digits, labels, codes.
  private static let generalRegexes = [
    "\\+[0-9]{1,3}(?:[ .-]?[0-9]{2,4}){2,4}", "\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b",
    "\\b[0-9]{1,2} (?:January|February|March|April|May|June|July) [0-9]{4}\\b",
    "[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.[A-Za-z.]{2,20}", "\\b[0-9]{2}[A-Z]{3} ?[0-9]{4} ?[0-9]{4}\\b",
    "\\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}\\b", "\\bUS9IZ-[0-9]{6}CI\\b", "\\b[A-Z]{6,12}/[0-9]{1,3}\\b",
    "\\bIMEI[^0-9\\n]{0,30}[0-9]{15}\\b", "\\b(?:source|asset|informant) [0-9]{3,}\\b",
    "\\b[0-9]{3}-[0-9]{2}-[0-9]{4}\\b", "\\b(?:SGT|CPT|MAJ|LTC|COL)\\.? [A-Z][a-z]+\\b",
    "\\b[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}\\b", "\\bpassport (?:no|number)\\.? ?[A-Z]{0,2}[0-9]{6,9}\\b",
    "\\b[0-9]{1,2}\\.[0-9]{3,8} ?[NS],? ?[0-9]{1,3}\\.[0-9]{3,8} ?[EW]\\b",
    "\\bcase [A-Z]{2,4}-[0-9]{3,6}\\b",
    "\\b(?:plate|registration) [0-9]{4,6}\\b", "رقم [0-9]{4,12}", "مصدر رقم [0-9]{2,}",
    "\\b(?:liaison|partner) (?:service|agency)\\b", "\\bfile (?:no|number) [0-9]{2,8}\\b",
    "\\b[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\b",
    "\\bborn (?:on )?[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}\\b",
    "\\binterpreter [A-Z][a-z]+(?: [A-Z][a-z]+)?\\b", "\\bUnit [0-9]{3,5}[A-Z]?\\b",
  ]

  private static let english = [
    "The detainee said that he had been at the market all morning and had seen nothing of the fire.",
    "A patrol found two drums, a ledger and several cards in the back room of the shop near the canal.",
    "He was asked about the lorry but could not remember who had driven it or where it was kept.",
    "The statement was read back to him through an interpreter and he agreed with what was written.",
    "Nobody at the depot could say when the crates were moved, although the gate book was complete.",
  ]
  private static let arabic = [
    "قال الموقوف إنه كان في السوق طوال الصباح ولم يشاهد شيئا من الحريق.",
    "عثرت الدورية على برميلين ودفتر وعدة بطاقات في الغرفة الخلفية للدكان قرب القناة.",
    "سئل عن الشاحنة فلم يتذكر من كان يقودها ولا المكان الذي كانت تحفظ فيه.",
  ]

  private static func document(_ number: Int, _ names: TermList, _ generator: inout Generator) -> Document {
    var text: [UInt8] = []
    var regions: [Region] = []
    var portions: [Portion] = []
    while text.count < 8_000 {
      let start = text.count
      text += Array("(U) ".utf8)
      for _ in 0..<4 {
        let isArabic = Int.random(in: 0..<4, using: &generator) == 0
        text += Array((pick(isArabic ? arabic : english, &generator) + " ").utf8)
        if Int.random(in: 0..<2, using: &generator) == 0 {
          text += Array((pick(names.entries, &generator).canonical + " was there. ").utf8)
        }
        if Int.random(in: 0..<12, using: &generator) == 0 {
          text += Array("Call +964 770 555 01\(Int.random(in: 10..<99, using: &generator)). ".utf8)
        }
      }
      let span = Span(start, text.count)
      regions.append(
        Region(.paragraph, span, place: FilePlace(line: 1, bytes: span.range), portion: portions.count))
      portions.append(
        Portion(span: span, markSpan: Span(start, start + 3), readings: [MarkingReader.portion("(U)")]))
      text += Array("\n\n".utf8)
    }
    return Document(
      source: SourceFile(name: "\(number).txt", digest: SHA2.sha256(text), byteCount: text.count),
      dialect: "text.bench", text: SourceText(utf8: text), regions: regions, portions: portions, banners: [])
  }

  static let order = ReleaseOrder(
    id: "bench", title: "x", authority: "x", basis: "x",
    decidedBy: ReleaseOrder.Decision(name: "x", role: "x", date: "2031-01-01"), asOf: "2031-01-01",
    audience: Audience(name: "x", countries: ["USA"], isPublic: false), level: .unclassified,
    packs: ["bench"],
    batesPrefix: "X")
}

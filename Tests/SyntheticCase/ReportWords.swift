public import TestSupport

/// Words and sentences of made-up reports: English with names of people and places that do not exist, and Arabic.
public struct ReportWords {
  public var random: SplitMix64
  /// Whether half of the words are of a vocabulary as large as a language's, so that paragraphs are not alike by chance.
  private let isWide: Bool

  public init(seed: UInt64, isWide: Bool = false) {
    random = SplitMix64(seed: seed)
    self.isWide = isWide
  }

  /// Portion marks of a message set, the frequent ones repeated.
  public static let marks = [
    "(U)", "(U)", "(U)", "(S//NF)", "(S//NF)", "(C)", "(C//REL TO USA, GBR)", "(S//REL TO USA, AUS, GBR)",
    "(U//FOUO)", "(S)", "(C//NF)",
  ]

  /// - Parameter naming: how many words in a hundred are names.
  public mutating func sentence(naming percent: Int = 6) -> String {
    let count = random.number(6...22)
    var words: [String] = []
    for index in 0..<count {
      if index > 0, random.chance(percent) {
        words.append(random.element(of: ReportWords.names))
      } else if random.chance(2) {
        words.append(String(random.number(2...9_999)))
      } else {
        words.append(word())
      }
    }
    var text = words.joined(separator: " ")
    if random.chance(20) { text += ", " + word() + " " + word() }
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// A word, the first of the list more often than the last.
  private mutating func word() -> String {
    if isWide, random.chance(50) { return rareWord(of: ReportWords.syllables) }
    let words = ReportWords.english
    let first = random.number(0...(words.count - 1))
    return words[first * random.number(0...first) / words.count]
  }

  public mutating func arabicSentence() -> String {
    let count = random.number(6...20)
    return (0..<count).map { _ in
      isWide && random.chance(70)
        ? rareWord(of: ReportWords.arabicSyllables) : random.element(of: ReportWords.arabic)
    }.joined(separator: " ") + "."
  }

  /// One of some ten thousand words of two or three syllables.
  private mutating func rareWord(of syllables: [String]) -> String {
    (0..<random.number(2...3)).map { _ in random.element(of: syllables) }.joined()
  }

  /// Some sentences, one paragraph in eight Arabic.
  public mutating func paragraph() -> String {
    let isArabic = random.chance(12)
    return (0..<random.number(2...6)).map { _ in isArabic ? arabicSentence() : sentence() }
      .joined(separator: " ")
  }

  public static let names = [
    "Latif Hamdan Sakr", "Wahid Kanaan", "Idris Shakir", "Umm al-Safsaf", "Kafr Jumaym", "Tell Zamran",
    "Bir Mulawwah", "Qasr al-Narjis", "Deir Hazem", "Hashim Fawzi", "Jérôme Lavallée", "Nawal Shihab",
  ]

  private static let english = """
    the of and to in a was that he for it with as his on be at by had not are but from or have an they which one \
    were all their there been who when more will no out up into them time only said house road after before \
    between market depot money courier ledger vehicle driver village brother guard checkpoint river bridge \
    farmer weapon document meeting commander storekeeper payment telephone interpreter evening morning report \
    source statement officer prisoner committee provincial landowner warehouse signature photograph registered \
    information network detained identity electricity transferred approximately questioned unidentified \
    neighbourhood correspondence representative administration
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let syllables = """
    bar tel mor sin dov gal fen rus kip lor ven tam hol wes pid nar cul gos brin stem arl ond
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let arabicSyllables = """
    تص نف غض طل عج خر ضم قظ ثب زح شذ صغ فط كث لظ مغ هض وز يخ دش رف
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let arabic = """
    في من على إلى عن أن كان هذا التي الذي بعد قبل بين مع كل يوم رجل بيت طريق قرية مدينة سوق جسر نهر مال سيارة سائق \
    أخ حارس حاجز اجتماع شاهد إفادة تقرير محقق مترجم موقوف رقم تاريخ مكان وثيقة صورة هاتف صباح مساء المزرعة المستودع \
    المحافظة الشرطة المحكمة القاضي الموقوفين
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}

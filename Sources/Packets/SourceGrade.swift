/// A grade of the Admiralty system as a report states it: how reliable the source is and how credible the information,
/// judged independently of each other (STANAG 2511). There is no sum of the two.
struct SourceGrade: Hashable {
  /// `A` to `F`; nil where only the information is graded.
  var reliability: Character?
  /// 1 to 6; nil where only the source is graded.
  var credibility: Int?

  /// Such as `F6` or `B`.
  var code: String { (reliability.map(String.init) ?? "") + (credibility.map(String.init) ?? "") }

  var reliabilityWords: String? {
    switch reliability {
    case "A": "completely reliable"
    case "B": "usually reliable"
    case "C": "fairly reliable"
    case "D": "not usually reliable"
    case "E": "unreliable"
    case "F": "reliability cannot be judged"
    default: nil
    }
  }

  var credibilityWords: String? {
    switch credibility {
    case 1: "confirmed by other sources"
    case 2: "probably true"
    case 3: "possibly true"
    case 4: "doubtful"
    case 5: "improbable"
    case 6: "truth cannot be judged"
    default: nil
    }
  }

  var arabicReliability: String? {
    switch reliability {
    case "A": "موثوق تماما"
    case "B": "موثوق عادة"
    case "C": "موثوق إلى حد ما"
    case "D": "غير موثوق عادة"
    case "E": "غير موثوق"
    case "F": "لا يمكن الحكم على موثوقيته"
    default: nil
    }
  }

  var arabicCredibility: String? {
    switch credibility {
    case 1: "مؤكد من مصادر أخرى"
    case 2: "صحيح على الأرجح"
    case 3: "قد يكون صحيحا"
    case 4: "مشكوك فيه"
    case 5: "بعيد الاحتمال"
    case 6: "لا يمكن الحكم على صحته"
    default: nil
    }
  }

  /// Whether it speaks against relying on the source or the information: D to F, or 4 to 6.
  var isWeak: Bool {
    reliability.map { "DEF".contains($0) } ?? false || credibility.map { $0 >= 4 } ?? false
  }

  /// The grade in words, `F: reliability cannot be judged; 6: truth cannot be judged`.
  var words: String {
    [
      reliability.flatMap { letter in reliabilityWords.map { "\(letter): \($0)" } },
      credibility.flatMap { digit in credibilityWords.map { "\(digit): \($0)" } },
    ].compactMap(\.self).joined(separator: "; ")
  }
}

extension SourceGrade {
  /// The words after which a letter and a digit are a grade and not the size of a sheet.
  private static let introductions: Set<String> = [
    "information", "graded", "grade", "grading", "rated", "rating", "evaluated", "evaluation", "assessed",
    "reliability", "admiralty",
  ]
  static let fields: Set<String> = [
    "evaluation", "grading", "grade", "source grade", "source grading", "source evaluation", "admiralty",
    "admiralty grade", "admiralty code", "reliability/credibility",
  ]
  static let reliabilityFields: Set<String> = [
    "reliability", "source reliability", "reliability of source", "source rating",
  ]
  static let credibilityFields: Set<String> = [
    "credibility", "information credibility", "credibility of information", "information rating", "accuracy",
  ]

  /// The grades of a running text: a letter and a digit behind a word that introduces a grade, such as
  /// `information F6` or `graded B-2`.
  static func grades(in text: String) -> [SourceGrade] {
    let words = text.split { $0.isWhitespace || ",;:.()[]\"".contains($0) }
    return words.indices.dropFirst().compactMap { index in
      introductions.contains(words[index - 1].lowercased()) ? pair(words[index]) : nil
    }
  }

  /// The grade that a field of one of these labels states.
  static func grade(ofField label: String, value: String) -> SourceGrade? {
    let words = value.split { $0.isWhitespace || ",;:.()[]\"-/".contains($0) }
    if fields.contains(label) {
      if let pair = value.split(whereSeparator: \.isWhitespace).compactMap(pair).first { return pair }
      guard words.count >= 2, let letter = letter(words[0]), let digit = digit(words[1]) else { return nil }
      return SourceGrade(reliability: letter, credibility: digit)
    }
    if reliabilityFields.contains(label) {
      return words.first.flatMap(letter).map { SourceGrade(reliability: $0) }
    }
    if credibilityFields.contains(label) {
      return words.first.flatMap(digit).map { SourceGrade(credibility: $0) }
    }
    return nil
  }

  /// `F6`, `B-2`, `C/3`
  private static func pair(_ word: Substring) -> SourceGrade? {
    var word = word
    while let last = word.last, ",;:.)".contains(last) { word.removeLast() }
    let bare = word.filter { $0 != "-" && $0 != "/" }
    guard bare.count == 2, word.count <= 3, let letter = letter(bare.prefix(1)),
      let digit = digit(bare.suffix(1))
    else { return nil }
    return SourceGrade(reliability: letter, credibility: digit)
  }

  private static func letter(_ word: some StringProtocol) -> Character? {
    word.count == 1 ? word.first.flatMap { "ABCDEF".contains($0) ? $0 : nil } : nil
  }

  private static func digit(_ word: some StringProtocol) -> Int? {
    word.count == 1 ? Int(String(word)).flatMap { (1...6).contains($0) ? $0 : nil } : nil
  }
}

import Patterns
import SourceText

/// Finds ages and dates of birth in a text: `aged 15`, `15 years old`, `15-year-old`, `born on 3 May 2016`,
/// `DOB: 2016-05-03`, and the same in Arabic.
struct AgeReader {
  enum Statement {
    /// In years, when the text was written.
    case age(Int)
    case born(DateRange)
  }

  struct Found {
    /// In the view's bytes.
    let span: Span
    let statement: Statement
  }

  /// - Parameter read: of the folded view.
  static func statements(in read: TextWords) -> [Found] {
    let (text, words) = (read.text, read.spans)
    func word(_ index: Int) -> ArraySlice<UInt8> {
      words.indices.contains(index) ? text[words[index].range] : []
    }
    var found: [Found] = []
    for index in words.indices {
      let bytes = word(index)
      guard bytes.count <= 3, bytes.allSatisfy(\.isASCIIDigit),
        let age = Int(String(decoding: bytes, as: UTF8.self)), age < 130
      else { continue }
      let before = ageWords.contains(Array(word(index - 1)))
      let behind = yearWords.contains(Array(word(index + 1)))
      let old = ["old", "of"].contains(String(decoding: word(index + 2), as: UTF8.self))
      let isArabic =
        arabicYears.contains(Array(word(index + 1))) && arabicAge.contains(Array(word(index - 1)))
      guard before || (behind && old) || isArabic else { continue }
      found.append(Found(span: words[index], statement: .age(age)))
    }
    for date in DateReader(read).dates() {
      let next = words.partitioningIndex { $0.start >= date.span.start }
      let near = words[max(0, next - 4)..<next].map { Array(text[$0.range]) }
      if near.contains(where: birthWords.contains) {
        found.append(Found(span: date.span, statement: .born(date.date)))
      }
    }
    return found.sorted { $0.span < $1.span }
  }

  private static let ageWords = folded(["aged", "age", "عمره", "عمرها", "العمر"])
  private static let yearWords = folded(["year", "years", "yr", "yrs"])
  private static let arabicYears = folded(["سنة", "عاما", "سنوات", "أعوام"])
  private static let arabicAge = folded(["عمره", "عمرها", "العمر", "يبلغ", "تبلغ", "ابن", "بعمر"])
  private static let birthWords = folded([
    "born", "dob", "birth", "مواليد", "ولد", "ولدت", "الولادة", "الميلاد",
  ])

  private static func folded(_ words: [String]) -> Set<[UInt8]> {
    Set(words.map { TextView.key(.folded, $0) })
  }
}

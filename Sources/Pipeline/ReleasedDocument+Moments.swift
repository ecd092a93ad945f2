import Detection
import ReleaseModel
import SourceText

extension ReleasedDocument {
  /// With the dates that its released text gives. They are read from what leaves and from nothing else, so that they
  /// cannot depend on what is withheld (law 4).
  func readingMoments() -> ReleasedDocument {
    var document = self
    document.moments = blocks.enumerated().flatMap { index, block in
      let text = SourceText(block.plainText)
      return DatedSentence.sentences(in: text).flatMap { found in
        let sentence = String(decoding: text[found.sentence], as: UTF8.self)
        return found.dates.map {
          ReleasedMoment(
            date: $0.value, precision: ReleasedMoment.Precision($0.precision), sentence: sentence,
            block: index)
        }
      }
    }
    return document
  }

  /// With the titles of the rules that flagged its passages.
  ///
  /// - Parameter titles: by rule id.
  func namingRules(_ titles: [String: String]) -> ReleasedDocument {
    var document = self
    for index in flags.indices {
      let id = flags[index].rule.prefix { $0 != "@" }
      document.flags[index].title = titles[String(id)] ?? ""
    }
    return document
  }
}

extension ReleasedMoment.Precision {
  init(_ precision: WrittenDate.Precision) {
    switch precision {
    case .day: self = .day
    case .month: self = .month
    case .year: self = .year
    case .range: self = .range
    case .dayWithoutYear: self = .dayWithoutYear
    }
  }
}

import Documents
import SourceText

/// What the heading of a message says of it: its number by post and serial, its station, and which section it is.
struct MessageHeading {
  /// `KABUL 001717`.
  private(set) var number: Span?
  /// `DE RUEHBB #0456 0621200`: the line of the sending station.
  private var station: Span?
  private var section: (number: Int, count: Int)?

  /// The first line of a cable numbers it by post and serial: `C O N F I D E N T I A L KABUL 001717`.
  mutating func considerBanner(_ line: Span, _ text: SourceText) {
    let words = text[line].split(separator: 0x20)
    if section == nil { section = MessageHeading.section(words) }
    guard number == nil, let last = words.last, last.count >= 3, last.allSatisfy(\.isASCIIDigit) else {
      return
    }
    let start = words.firstIndex { $0.count > 1 && !MessageHeading.levels.contains(LineForm.lowered($0)) }
    guard let start, start < words.count - 1 else { return }
    // `SECTION 01 OF 02` stands between the classification and the post.
    let isSection = words[start].elementsEqual("SECTION".utf8) || words[start].elementsEqual("FINAL".utf8)
    let of = isSection ? words[start...].firstIndex { $0.elementsEqual("OF".utf8) } : nil
    let post = of.map { $0 + 2 } ?? start
    if post < words.count - 1 { number = Span(words[post].startIndex, line.end) }
  }

  mutating func considerEnvelope(_ line: Span, _ text: SourceText) {
    if station == nil, text[line].starts(with: "DE RU".utf8) { station = line }
  }

  /// The section, with what identifies the message: post and serial, else station and its number, and the year, since
  /// serials begin anew every year.
  func section(_ text: SourceText, year: String?) -> MessageSection? {
    guard let section else { return nil }
    var name =
      number.map { text[$0].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) } } ?? []
    if name.isEmpty, let station {
      name = text[station].split(separator: 0x20).dropFirst().prefix(2).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    let message = name.isEmpty ? nil : (name + (year.map { [$0] } ?? [])).joined(separator: " ")
    return MessageSection(message: message, number: section.number, count: section.count)
  }

  /// `SECTION 01 OF 02`, `FINAL SECTION OF 03`.
  static func section(_ words: [ArraySlice<UInt8>]) -> (number: Int, count: Int)? {
    guard let start = words.firstIndex(where: { $0.elementsEqual("SECTION".utf8) }),
      let of = words[start...].prefix(3).firstIndex(where: { $0.elementsEqual("OF".utf8) }),
      of + 1 < words.count, let count = Int(String(decoding: words[of + 1], as: UTF8.self))
    else { return nil }
    let number = of == start + 1 ? count : Int(String(decoding: words[start + 1], as: UTF8.self))
    guard let number, number >= 1, count >= number, (2...99).contains(count) else { return nil }
    return (number, count)
  }

  private static let levels: Set<String> = ["unclas", "unclassified", "confidential", "secret", "top"]
}

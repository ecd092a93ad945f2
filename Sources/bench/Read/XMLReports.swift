import SyntheticCase
import TestSupport

/// Makes XML reports: DocBook with ISM attributes on every portion, and TEI with names, notes and page breaks.
struct XMLReports {
  enum Vocabulary: String, CaseIterable {
    case docBook = "DocBook with ISM"
    case tei = "TEI"
  }

  private var words: ReportWords
  private var output = ""

  /// - Parameter seed: the same seed gives the same bytes.
  init(seed: UInt64) {
    words = ReportWords(seed: seed)
  }

  /// A set of reports of 4 to 120 KB of both vocabularies, `bytes` in all.
  static func set(bytes: Int) -> [[UInt8]] {
    var reports = XMLReports(seed: 0x7EA2_0002)
    var result: [[UInt8]] = []
    var total = 0
    while total < bytes {
      var size = 4_000
      while size < 60_000, reports.words.random.chance(62) { size *= 2 }
      let vocabulary = Vocabulary.allCases[result.count % 2]
      let report = reports.report(vocabulary, bytes: reports.words.random.number(size...(size * 2)))
      total += report.count
      result.append(report)
    }
    return result
  }

  /// One report of about the given size.
  mutating func report(_ vocabulary: Vocabulary, bytes: Int) -> [UInt8] {
    output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    output.reserveCapacity(bytes + 8_192)
    switch vocabulary {
    case .docBook: docBook(bytes)
    case .tei: tei(bytes)
    }
    return Array(output.utf8)
  }

  // MARK: DocBook

  private static let levels = [
    "ism:classification=\"U\" ism:ownerProducer=\"USA\"",
    "ism:classification=\"U\" ism:ownerProducer=\"USA\"",
    "ism:classification=\"S\" ism:ownerProducer=\"USA\" ism:disseminationControls=\"NF\"",
    "ism:classification=\"C\" ism:ownerProducer=\"USA\" ism:disseminationControls=\"REL\""
      + " ism:releasableTo=\"USA GBR\"",
  ]

  private mutating func docBook(_ bytes: Int) {
    output +=
      "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:ism=\"urn:us:gov:ic:ism\" version=\"5.0\""
    output += " ism:DESVersion=\"202111.202211\" ism:resourceElement=\"true\" ism:createDate=\"2031-01-20\""
    output += " ism:classification=\"S\" ism:ownerProducer=\"USA\" ism:disseminationControls=\"NF\">\n"
    output += "  <info>\n    <title ism:classification=\"U\" ism:ownerProducer=\"USA\">A review</title>\n"
    output += "    <date>2031-01-20</date>\n"
    output += "    <releaseinfo role=\"usa.nsi.banner\">SECRET//NOFORN</releaseinfo>\n  </info>\n"
    while output.utf8.count < bytes {
      output += "  <section \(XMLReports.levels[0])>\n    <title \(XMLReports.levels[0])>"
      output += escaped(words.sentence().dropLast()) + "</title>\n"
      for _ in 0..<words.random.number(3...12) where output.utf8.count < bytes {
        let level = words.random.element(of: XMLReports.levels)
        if words.random.chance(6) {
          table()
        } else {
          output += "    <para \(level)>" + content("emphasis", "phrase") + "</para>\n"
        }
      }
      output += "  </section>\n"
    }
    output += "</article>\n"
  }

  private mutating func table() {
    output += "    <informaltable \(XMLReports.levels[0])><tgroup cols=\"2\"><tbody>\n"
    for _ in 0..<words.random.number(2...6) {
      output += "      <row><entry><para \(XMLReports.levels[0])>"
      output += escaped(words.random.element(of: ReportWords.names)[...]) + "</para></entry><entry><para "
      output += XMLReports.levels[0] + ">" + escaped(words.sentence()[...]) + "</para></entry></row>\n"
    }
    output += "    </tbody></tgroup></informaltable>\n"
  }

  // MARK: TEI

  private mutating func tei(_ bytes: Int) {
    output += "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n  <teiHeader><fileDesc><titleStmt><title>A volume"
    output += "</title></titleStmt></fileDesc></teiHeader>\n  <text><body>\n"
    var number = 1
    while output.utf8.count < bytes {
      output += "    <div type=\"document\" xml:id=\"d\(number)\" n=\"\(number)\">\n      <head>\(number). "
      output += escaped(words.sentence().dropLast())
      output += "<note n=\"1\" type=\"source\">Source: National Archives, Box \(number). Secret; Priority. "
      output += escaped(words.sentence()[...]) + "</note></head>\n      <dateline><placeName>Qasr al-Narjis"
      output += "</placeName>, <date when=\"1953-10-29\">October 29, 1953</date>.</dateline>\n"
      for _ in 0..<words.random.number(4...14) where output.utf8.count < bytes {
        output += "      <p>" + content("persName", "gloss") + "</p>\n"
        if words.random.chance(8) {
          output += "      <pb n=\"\(words.random.number(1...900))\" facs=\"0\(number)\"/>\n"
        }
      }
      output += "    </div>\n"
      number += 1
    }
    output += "  </body></text>\n</TEI>\n"
  }

  // MARK: Text

  /// A paragraph whose sentences stand on lines of their own, with an element inside now and then.
  private mutating func content(_ inner: String, _ other: String) -> String {
    var text = ""
    for index in 0..<words.random.number(2...6) {
      if index > 0 { text += "\n        " }
      let sentence = words.random.chance(12) ? words.arabicSentence() : words.sentence()
      text += escaped(sentence[...])
      if words.random.chance(15) {
        let name = words.random.chance(50) ? inner : other
        text += " <\(name)>" + escaped(words.random.element(of: ReportWords.names)[...]) + "</\(name)>"
      }
      if words.random.chance(8) { text += " Smith &amp; Sons." }
    }
    return text
  }

  private func escaped(_ text: Substring) -> String { String(text) }
}

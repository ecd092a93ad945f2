import SyntheticCase
import TestSupport

/// Makes plain-text reports as a case holds them: cables, information reports, interrogation reports with tables
/// and memoranda, wrapped at 70 columns.
struct TextReports {
  private var words: ReportWords
  private var output = ""

  /// - Parameter seed: the same seed gives the same bytes.
  init(seed: UInt64) {
    words = ReportWords(seed: seed)
  }

  /// A set of reports of 2 to 60 KB, small ones more often than large ones, `bytes` in all.
  static func set(bytes: Int) -> [[UInt8]] {
    var reports = TextReports(seed: 0x7EA2_0001)
    var result: [[UInt8]] = []
    var total = 0
    while total < bytes {
      var size = 2_000
      while size < 30_000, reports.words.random.chance(62) { size *= 2 }
      let report = reports.report(bytes: reports.words.random.number(size...(size * 2 - 4_000 / 2)))
      total += report.count
      result.append(report)
    }
    return result
  }

  /// One report of about the given size.
  mutating func report(bytes: Int) -> [UInt8] {
    output = ""
    switch words.random.number(0...3) {
    case 0: cable(bytes)
    case 1: informationReport(bytes)
    case 2: interrogation(bytes)
    default: memorandum(bytes)
    }
    return Array(output.utf8)
  }

  // MARK: Kinds

  private mutating func cable(_ bytes: Int) {
    line("VZCZCNJX0041\nPP RUEHZZ\nDE RUEHNJ #0231 0350914\nZNY CCCCC ZZH\nP 040914Z FEB 31")
    line("FM CONSULATE QASR AL NARJIS\nTO RUEHZZ/DEPARTMENT PRIORITY 0118\nBT")
    line("C O N F I D E N T I A L QASR AL NARJIS 000231\n\nNOFORN\nSIPDIS\n")
    line(
      "E.O. 13526: DECL: 02/04/2041\nTAGS: PGOV, PHUM, PTER, IZ\nSUBJECT: (U) FAMILIES ASK AFTER THEIR MEN")
    line("REF: A. 31 QASR AL NARJIS 117\n\nClassified By: Consul T. Quayle. Reasons: 1.4 (b) and (d).\n")
    var number = 1
    while output.utf8.count < bytes {
      wrapped("\(number). \(words.random.element(of: ReportWords.marks)) " + words.paragraph())
      if number.isMultiple(of: 9) { line("CONFIDENTIAL\n\nPAGE \(number / 9 + 1) RUEHNJ0231 CONFIDENTIAL\n") }
      number += 1
    }
    line("QUAYLE\nBT\n#0231\nNNNN")
  }

  private mutating func informationReport(_ bytes: Int) {
    line("SECRET//NOFORN\n\nDEPARTMENT OF DEFENSE INFORMATION REPORT\n\nSERIAL: (U) IIR 6 417 0112 31.")
    line("DATE OF PUBLICATION: (U) 22 January 2031.\nCOUNTRY: (U) IRAQ (IRQ).\nIPSP: (U) 2210; 4420.")
    line("SUBJ: (S//NF) Payments of a network\nDOI: (U) 20310109.")
    wrapped("SOURCE: (S//NF) " + words.sentence())
    wrapped("SUMMARY: (U) " + words.paragraph())
    line("TEXT:")
    var number = 1
    while output.utf8.count < bytes {
      wrapped("\(number). \(words.random.element(of: ReportWords.marks)) " + words.paragraph())
      if words.random.chance(15) { wrapped("a. (U) " + words.sentence()) }
      number += 1
    }
    wrapped("COMMENTS: (U) " + words.sentence())
    line(
      "PREP: (U) 6-41702.\nDRV FROM: Task Group Heron Classification Guide\nDECL ON: 20560122\n\nSECRET//NOFORN"
    )
  }

  private mutating func interrogation(_ bytes: Int) {
    line(
      "CONFIDENTIAL//REL TO USA, IRQ\n\nINTERROGATION REPORT\n\nISN: US9IZ-000123CI\nNAME GIVEN: Latif Hamdan"
    )
    line("DATE OF INTERROGATION: 18 November 2030\nINTERPRETER: present\n")
    while output.utf8.count < bytes {
      wrapped("\(words.random.element(of: ReportWords.marks)) " + words.paragraph())
      if words.random.chance(10) {
        line("Name              Date        Place")
        for _ in 0..<words.random.number(3...12) {
          let name = words.random.element(of: ReportWords.names)
          let gap = String(repeating: " ", count: max(2, 18 - name.count))
          line(
            name + gap + "2030-11-\(words.random.number(10...28))  "
              + words.random.element(of: ReportWords.names))
        }
        line("")
      }
    }
    line("CONFIDENTIAL//REL TO USA, IRQ")
  }

  private mutating func memorandum(_ bytes: Int) {
    line("UNCLASSIFIED//FOUO\n\nMEMORANDUM FOR THE RECORD\n\nSUBJECT: Custody of documents\n")
    while output.utf8.count < bytes {
      if words.random.chance(10) { line("FURTHER REMARKS\n") }
      if words.random.chance(20) {
        for _ in 0..<words.random.number(2...5) { line("- " + words.sentence().prefix(60)) }
        line("")
      }
      wrapped(words.paragraph())
    }
    line("UNCLASSIFIED//FOUO")
  }

  // MARK: Lines

  private mutating func line(_ text: some StringProtocol) {
    output += text
    output += "\n"
  }

  /// A paragraph in lines of at most 70 characters, and an empty line.
  private mutating func wrapped(_ text: String) {
    var column = 0
    for word in text.split(separator: " ") {
      let length = word.unicodeScalars.count
      if column > 0, column + 1 + length > 70 {
        output += "\n"
        column = 0
      } else if column > 0 {
        output += " "
        column += 1
      }
      output += word
      column += length
    }
    output += "\n\n"
  }
}

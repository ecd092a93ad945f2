/// Writes what a report says in the form of its kind.
struct ReportForm {
  private let draft: ReportDraft
  private var output = ""

  init(_ draft: ReportDraft) {
    self.draft = draft
    switch draft.kind {
    case .cable: cable()
    case .iir: informationReport()
    case .spot: headed("SPOT REPORT (SALUTE)", date: "DTG", heading: "REMARKS:")
    case .interrogation: headed("INTERROGATION SUMMARY", date: "DATE OF INTERVIEW", heading: nil)
    case .capture: headed("TASK GROUP HERON\nCAPTURE REPORT", date: "DOI", heading: nil)
    case .memorandum: memorandum()
    case .statement: headed("WITNESS STATEMENT", date: "DATE", heading: nil)
    case .report: report()
    case .docBook: docBook()
    case .tei: tei()
    }
  }

  var bytes: [UInt8] { Array(output.utf8) }

  // MARK: Text

  private mutating func headed(_ title: String, date: String, heading: String?) {
    line(draft.banner + "\n\n" + title + "\n")
    fields()
    line("\(date): (U) \(draft.date)\n")
    if let heading { line(heading) }
    numbered()
    line(draft.banner)
  }

  private mutating func informationReport() {
    line(draft.banner + "\n\nDEPARTMENT OF DEFENSE INFORMATION REPORT\n")
    fields()
    line("DATE OF PUBLICATION: (U) \(draft.date).\nCOUNTRY: (U) IRAQ (IRQ).\nTEXT:")
    numbered()
    line(
      "PREP: (U) 6-41702.\nDRV FROM: Task Group Heron Classification Guide\nDECL ON: 20560122\n\n"
        + draft.banner)
  }

  private mutating func cable() {
    line("VZCZCNJX0041\nPP RUEHZZ\nDE RUEHNJ #0231 0350914\nZNY SSSSS ZZH\nP 040914Z FEB 31")
    line("FM CONSULATE QASR AL NARJIS\nTO RUEHZZ/DEPARTMENT PRIORITY 0118\nBT")
    line("S E C R E T QASR AL NARJIS 000231\n\nNOFORN\nSIPDIS\n\nE.O. 13526: DECL: 02/04/2041")
    line("TAGS: PGOV, PHUM, PTER, IZ\nSUBJECT: (U) \(draft.title)\nREF: \(draft.serial)\n")
    numbered()
    line("QUAYLE\nBT\n#0231\nNNNN")
  }

  private mutating func memorandum() {
    line("\(draft.banner)\n\nMEMORANDUM FOR THE RECORD\n\n\(draft.date)\n\nSUBJECT: \(draft.title)\n")
    for portion in draft.portions {
      wrapped("\(portion.mark) " + portion.text)
      table(portion)
    }
    line(draft.banner)
  }

  private mutating func fields() {
    for field in draft.fields { line("\(field.label): \(field.mark) \(field.text)") }
  }

  private mutating func numbered() {
    for (index, portion) in draft.portions.enumerated() {
      wrapped("\(index + 1). \(portion.mark) " + portion.text)
      table(portion)
    }
  }

  private mutating func table(_ portion: ReportDraft.Portion) {
    for row in portion.rows {
      line(row.map { $0 + String(repeating: " ", count: max(2, 34 - $0.count)) }.joined())
    }
    if !portion.rows.isEmpty { line("") }
  }

  private mutating func line(_ text: String) {
    output += text
    output += "\n"
  }

  /// A paragraph in lines of at most 74 characters, and an empty line.
  private mutating func wrapped(_ text: String) {
    output += ReportForm.lines(text, separator: "\n")
    output += "\n\n"
  }

  /// The words with a line break wherever a line would get longer than 74 characters.
  private static func lines(_ text: String, separator: String) -> String {
    var result = ""
    var column = 0
    for word in text.split(separator: " ") {
      let length = word.unicodeScalars.count
      if column > 0 {
        let fits = column + 1 + length <= 74
        result += fits ? " " : separator
        column = fits ? column + 1 : 0
      }
      result += word
      column += length
    }
    return result
  }

  // MARK: XML

  private mutating func report() {
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    line(
      "<report number=\"\(draft.serial)\" date=\"\(draft.isoDate)\" type=\"capture-report\" banner=\"\(draft.banner)\">"
    )
    line("  <header>\n    <originator mark=\"(U)\">Task Group Heron</originator>")
    line("    <subject mark=\"(U)\">\(draft.title)</subject>\n    <date mark=\"(U)\">\(draft.date)</date>")
    line("  </header>")
    for field in draft.fields.dropFirst(2) {
      line("  <paragraph mark=\"\(field.mark)\">\(field.text)</paragraph>")
    }
    for portion in draft.portions {
      output += "  <paragraph mark=\"\(portion.mark)\">"
      line(ReportForm.lines(portion.text, separator: "\n    ") + "</paragraph>")
      guard !portion.rows.isEmpty else { continue }
      line("  <table mark=\"\(portion.mark)\">")
      for row in portion.rows { line("    <row>" + row.map { "<cell>\($0)</cell>" }.joined() + "</row>") }
      line("  </table>")
    }
    line("</report>")
  }

  private static func attributes(_ mark: String) -> String {
    let level = "ism:classification=\"\(mark.dropFirst().prefix(1))\" ism:ownerProducer=\"USA\""
    if mark.contains("NF") { return level + " ism:disseminationControls=\"NF\"" }
    if mark.contains("REL") {
      return level + " ism:disseminationControls=\"REL\" ism:releasableTo=\"USA GBR\""
    }
    return mark.contains("FOUO") ? level + " ism:disseminationControls=\"FOUO\"" : level
  }

  private mutating func docBook() {
    let unclassified = ReportForm.attributes("(U)")
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    line("<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:ism=\"urn:us:gov:ic:ism\" version=\"5.0\"")
    line(
      "  ism:DESVersion=\"202111.202211\" ism:resourceElement=\"true\" ism:createDate=\"\(draft.isoDate)\"")
    line(
      "  \(ReportForm.attributes("(S//NF)"))>\n  <info>\n    <title \(unclassified)>\(draft.title)</title>")
    line("    <date>\(draft.isoDate)</date>\n  </info>")
    for portion in draft.portions {
      let level = ReportForm.attributes(portion.mark)
      output += "  <para \(level)>"
      line(ReportForm.lines(portion.text, separator: "\n    ") + "</para>")
      guard !portion.rows.isEmpty else { continue }
      line("  <informaltable \(level)><tgroup cols=\"3\"><tbody>")
      for row in portion.rows {
        line("    <row>" + row.map { "<entry><para \(level)>\($0)</para></entry>" }.joined() + "</row>")
      }
      line("  </tbody></tgroup></informaltable>")
    }
    line("</article>")
  }

  private mutating func tei() {
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">")
    line("  <teiHeader><fileDesc><titleStmt><title>\(draft.title)</title></titleStmt></fileDesc></teiHeader>")
    line("  <text><body>\n    <div type=\"document\" n=\"1\">\n      <head>\(draft.title)")
    line("<note n=\"1\" type=\"source\">Source: Task Group Heron, Box 4. Secret.</note></head>")
    for portion in draft.portions {
      line(
        "      <p>" + ReportForm.lines("\(portion.mark) \(portion.text)", separator: "\n        ") + "</p>")
    }
    line("    </div>\n  </body></text>\n</TEI>")
  }
}

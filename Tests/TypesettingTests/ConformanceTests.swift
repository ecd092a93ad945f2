import Foundation
import Testing
import Typesetting

/// The self-check list for PDF/A-2u (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), as far as qpdf's view of the file
/// shows it.
@Suite struct ConformanceTests {
  let pdf: [UInt8]
  let file: PDFFile

  init() throws {
    pdf = try Setting.typeset(Samples.packet).pdf
    file = try PDFFile(pdf)
  }

  @Test func headerTrailerAndRevision() throws {
    #expect(pdf.starts(with: Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]))
    let text = String(decoding: pdf, as: Unicode.ASCII.self)
    #expect(text.components(separatedBy: "startxref").count == 2)
    #expect(text.hasSuffix("%%EOF\n"))
    let identifier = file.trailer["/ID"].array
    #expect(identifier.count == 2)
    #expect(identifier.first?.string == identifier.last?.string)
    #expect(file.trailer["/Encrypt"].isNull)
  }

  @Test func qpdfFindsNothing() throws {
    #expect(try Tool.qpdf.text(["--check"], on: pdf).contains("No syntax or stream encoding errors"))
  }

  @Test func nothingActive() {
    for key in file.objects.keys {
      let value = file.value(.text(key))
      for forbidden in ["/JS", "/JavaScript", "/AA", "/OpenAction", "/EmbeddedFiles", "/RichMediaContent"] {
        #expect(value[forbidden].isNull, "\(key) has \(forbidden)")
      }
      #expect(value["/S"].string != "/Launch" && value["/S"].string != "/URI")
    }
  }

  @Test func metadata() throws {
    let reference = file.catalog["/Metadata"]
    #expect(file.value(reference)["/Filter"].isNull)
    let packet = file.text(reference)
    for part in [
      "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>U</pdfaid:conformance>",
      "<pdfuaid:part>1</pdfuaid:part>", "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
    ] {
      #expect(packet.contains(part))
    }
    let information = file.value(file.trailer["/Info"])
    #expect(information["/Title"].string == Samples.metadata.title)
    let pairs: [(String, String)] = [
      ("/Title", "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">VALUE<"),
      ("/Author", "<dc:creator><rdf:Seq><rdf:li>VALUE<"),
      ("/Subject", "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">VALUE<"),
      ("/Keywords", "<pdf:Keywords>VALUE<"), ("/Producer", "<pdf:Producer>VALUE<"),
      ("/Creator", "<xmp:CreatorTool>VALUE<"),
    ]
    for (key, pattern) in pairs {
      let value = try #require(information[key].string)
      #expect(packet.contains(pattern.replacingOccurrences(of: "VALUE", with: value)), "\(key)")
    }
    #expect(information["/CreationDate"].string == "D:20260314000000Z")
    #expect(information["/ModDate"].string == "D:20260314000000Z")
    #expect(packet.contains("<xmp:CreateDate>2026-03-14T00:00:00Z<"))
    #expect(packet.contains("<xmp:ModifyDate>2026-03-14T00:00:00Z<"))
  }

  @Test func outputIntent() throws {
    let intent = try #require(file.catalog["/OutputIntents"].array.first)
    #expect(intent["/S"].string == "/GTS_PDFA1")
    let profile = file.data(intent["/DestOutputProfile"])
    #expect(file.value(intent["/DestOutputProfile"])["/N"].integer == 3)
    #expect(profile.count % 4 == 0 && profile.count < 1_000)
  }

  @Test func catalog() {
    #expect(file.catalog["/Lang"].string == "en")
    #expect(file.catalog["/MarkInfo"]["/Marked"].bool == true)
    #expect(file.catalog["/ViewerPreferences"]["/DisplayDocTitle"].bool == true)
    for page in file.pages { #expect(page["/Tabs"].string == "/S") }
  }

  @Test func fontsAreEmbeddedSubsetsWithText() throws {
    let lines = try Tool.pdffonts.text([], on: pdf).split(separator: "\n").dropFirst(2)
    #expect(lines.count == 5)
    for line in lines {
      #expect(line.contains("CID TrueType"))
      #expect(line.contains("yes yes yes"))
    }
  }

  /// No code without text, none that is .notdef, and no text PDF/A forbids.
  @Test func everyCodeShownHasAText() throws {
    for page in file.pages {
      let fonts = file.value(page["/Resources"])["/Font"]
      var maps: [String: ToUnicodeMap] = [:]
      for name in fonts.keys { maps[name] = ToUnicodeMap(file.text(file.value(fonts[name])["/ToUnicode"])) }
      for shown in ContentStream(file.data(page["/Contents"])).shown {
        let map = try #require(maps[shown.font])
        for code in shown.codes {
          let text = try #require(map.texts[code])
          #expect(code != 0 && !text.isEmpty)
          #expect(!text.contains { $0 == 0 || $0 == 0xFEFF || $0 == 0xFFFE })
        }
      }
    }
  }

  /// Each code leads to a real glyph whose width is the one stated.
  @Test func codesLeadToGlyphs() throws {
    for (_, font) in file.all("/Font") where font["/Subtype"].string == "/CIDFontType2" {
      let map = file.data(font["/CIDToGIDMap"])
      let widths = try #require(font["/W"].array.last).array
      #expect(map.count == 2 * (widths.count + 1))
      #expect(Array(map.prefix(2)) == [0, 0])
      for index in stride(from: 2, to: map.count, by: 2) { #expect(map[index] != 0 || map[index + 1] != 0) }
    }
  }

  @Test func allContentIsTaggedOrArtifact() throws {
    for page in file.pages {
      let stream = ContentStream(file.data(page["/Contents"]))
      #expect(stream.isBalanced)
      #expect(stream.unmarkedPaints == 0)
      #expect(Set(stream.identifiers).count == stream.identifiers.count)
      for shown in stream.shown {
        let isArtifact = shown.tags.first == "/Artifact"
        #expect(isArtifact != (shown.identifier != nil))
      }
    }
  }

  /// The parent tree leads from each marked content back to the element that lists it.
  @Test func parentTreeAgreesWithTheElements() throws {
    let root = file.value(file.catalog["/StructTreeRoot"])
    let numbers = file.value(root["/ParentTree"])["/Nums"].array
    var parents: [Int: PDFValue] = [:]
    for index in stride(from: 0, to: numbers.count, by: 2) {
      parents[try #require(numbers[index].integer)] = numbers[index + 1]
    }
    for (page, reference) in zip(file.pages, file.pageReferences) {
      let key = try #require(page["/StructParents"].integer)
      let elements = try #require(parents[key]).array
      let stream = ContentStream(file.data(page["/Contents"]))
      #expect(elements.count == stream.identifiers.count)
      for identifier in stream.identifiers {
        let element = file.value(elements[identifier])
        let isListed = element["/K"].array.contains { kid in
          if kid.integer == identifier { return element["/Pg"].string == reference.string }
          return kid["/MCID"].integer == identifier && kid["/Pg"].string == reference.string
        }
        #expect(isListed)
      }
    }
    for (reference, annotation) in file.all("/Annot") {
      let key = try #require(annotation["/StructParent"].integer)
      let element = file.value(try #require(parents[key]))
      #expect(element["/S"].string == "/Link")
      #expect(element["/K"].array.contains { $0["/Obj"].string == reference })
      #expect(annotation["/Contents"].string?.isEmpty == false)
      #expect(annotation["/F"].integer == 4)
    }
    #expect(file.all("/Annot").count > 6)
  }

  @Test func structure() throws {
    let structure = file.structure
    #expect(structure.hasPrefix("Document("))
    for part in [
      "H1(Span)", "TOC(TOCI(Link)", "Table(TR(TH TH TH TH TH) TR(TH TD(Link Link) TD TD TD(Span)) TR(",
      "L(LI(Lbl LBody)", "Sect(H1(Span) H2 P(Span) ", "Table(TR(TH TD)",
    ] {
      #expect(structure.contains(part), "\(part) is not in \(structure)")
    }
    let scopes = file.all("/StructElem").filter { $0.value["/S"].string == "/TH" }
      .map { $0.value["/A"]["/Scope"].string }
    #expect(scopes.allSatisfy { $0 == "/Column" || $0 == "/Row" })
  }

  @Test func redactionBoxesAreSpoken() {
    let spoken = file.all("/StructElem").compactMap { $0.value["/ActualText"].string }
    #expect(Set(spoken) == ["[redacted: (b)(1)]", "[redacted: (b)(6)]", "[redacted: (b)(1) 1.4(c)]"])
    #expect(spoken.count == 16)
  }

  @Test func outlineFollowsTheHeadings() {
    let items = file.objects.keys.map { file.value(.text($0)) }.filter {
      !$0["/Dest"].isNull && !$0["/Title"].isNull
    }
    #expect(items.count == 5)
    let root = file.value(file.catalog["/Outlines"])
    #expect(root["/Count"].integer == 3)
    #expect(file.value(root["/First"])["/Title"].string == "Contents \u{2013} المحتويات")
    #expect(file.value(file.value(root["/Last"])["/Last"])["/Title"].string == "إفادة صاحب المتجر")
  }

  @Test func pageLabelsAreTheBatesNumbers() {
    let labels = file.catalog["/PageLabels"]["/Nums"].array
    #expect(labels.compactMap { $0["/P"].string } == ["DDI00000041", "DDI00000042", "DDI00000043"])
    #expect(labels.first?.integer == 0)
  }

  @Test func screenReadersGetTheWords() throws {
    let text = try Tool.pdfinfo.text(["-struct-text"], on: pdf)
    #expect(text.contains("\"Case packet\""))
    #expect(text.contains("shopkeeper"))
    #expect(!text.contains("Page 1 of"))
  }
}

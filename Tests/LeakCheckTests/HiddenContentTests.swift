import Testing

@testable import LeakCheck

/// A way of hiding something in a file, and the same file with nothing hidden.
struct HiddenKind: Sendable, CustomTestStringConvertible {
  let name: String
  let kind: HiddenContent.Kind
  let dirty: ReleasedFile
  let clean: ReleasedFile

  init(_ name: String, _ kind: HiddenContent.Kind, dirty: ReleasedFile, clean: ReleasedFile) {
    self.name = name
    self.kind = kind
    self.dirty = dirty
    self.clean = clean
  }

  /// Pages of one content each.
  init(_ name: String, _ kind: HiddenContent.Kind, page dirty: String, clean: String, resources: String = "")
  {
    func write(_ content: String) -> ReleasedFile {
      file("a.pdf", pdf: content) { builder, content in
        builder.resources = resources
        builder.page(content, packed: true)
      }
    }
    self.init(name, kind, dirty: write(dirty), clean: write(clean))
  }

  /// A page with an annotation.
  init(_ name: String, _ kind: HiddenContent.Kind, annotation dirty: String, clean: String) {
    func write(_ annotation: String) -> ReleasedFile {
      file("a.pdf", pdf: annotation) { builder, annotation in
        let added = builder.add("<< /Type /Annot \(annotation) >>")
        builder.pageEntries = "/Annots [\(added) 0 R]"
        builder.page(line, packed: true)
      }
    }
    self.init(name, kind, dirty: write(dirty), clean: write(clean))
  }

  var testDescription: String { name }
}

private let line = "BT /F1 12 Tf 72 700 Td (The courier met the driver.) Tj ET"
private let box = "70 696 200 16 re f"
private let picture =
  "/Type /XObject /Subtype /Image /Width 2 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"

private func layered(off: Bool) -> ReleasedFile {
  file("a.pdf", pdf: line) { builder, line in
    let layer = builder.add("<< /Type /OCG /Name (Layer) >>")
    builder.catalog =
      "/OCProperties << /OCGs [\(layer) 0 R] /D << /\(off ? "OFF" : "ON") [\(layer) 0 R] >> >>"
    builder.resources = "/Properties << /L \(layer) 0 R >>"
    builder.page("/OC /L BDC \(line) EMC", packed: true)
  }
}

private func pictured(_ content: String) -> ReleasedFile {
  file("a.pdf", pdf: content) { builder, content in
    let picture = builder.stream([0, 255], picture)
    builder.resources = "/XObject << /I \(picture) 0 R >>"
    builder.page(content, packed: true)
  }
}

private func revised(_ isRevised: Bool) -> ReleasedFile {
  var builder = PDFBuilder()
  builder.page(line, packed: true)
  let new = PDFBuilder.streamBody(Array(shown.utf8), "", packed: true)
  return ReleasedFile(
    path: "a.pdf", bytes: isRevised ? PDFBuilder.revise(builder.build(), [(11, new)]) : builder.build())
}

private func written(_ write: @Sendable (inout PDFBuilder) -> Void) -> ReleasedFile {
  file("a.pdf", pdf: "") { builder, _ in write(&builder) }
}

private func office(_ part: String, _ contents: String) -> ReleasedFile {
  var zip = ZipBuilder()
  zip.add("[Content_Types].xml", Array("<Types/>".utf8))
  zip.add(part, Array(contents.utf8))
  return ReleasedFile(path: "a.docx", bytes: zip.build())
}

private func word(_ runs: String) -> ReleasedFile {
  office("word/document.xml", "<w:document><w:body><w:p>\(runs)</w:p></w:body></w:document>")
}

let hiddenKinds: [HiddenKind] = [
  HiddenKind(
    "box drawn over text", .textUnderBox, page: "\(line) 0 g \(box)", clean: "1 1 0 rg \(box) 0 g \(line)"),
  HiddenKind(
    "white box over text", .textUnderBox, page: "\(line) 1 g \(box)", clean: "1 g \(box) 0 g \(line)"),
  HiddenKind(
    "box over one word of a line", .textUnderBox, page: "\(line) 0 g 120 696 30 16 re f",
    clean: "\(line) 0 g 72 703 160 1 re f"),
  HiddenKind(
    "polygon over text", .textUnderBox, page: "\(line) 70 695 m 260 697 l 260 714 l 70 712 l h f",
    clean: "\(line) 70 600 m 260 600 l 260 640 l 70 640 l h f"),
  HiddenKind(
    "thick pen over text", .textUnderBox, page: "\(line) 16 w 70 704 m 260 704 l S",
    clean: "\(line) 1 w 70 704 m 260 704 l S"),
  HiddenKind(
    "box in a scaled space", .textUnderBox, page: "\(line) q 10 0 0 10 70 696 cm 0 0 20 1.6 re f Q",
    clean: "\(line) q 10 0 0 10 70 496 cm 0 0 20 1.6 re f Q"),
  HiddenKind(
    "box within 43 points of the top", .textUnderBox,
    page: "BT /F1 12 Tf 72 820 Td (Secret annex) Tj ET 70 816 200 16 re f",
    clean: "70 816 200 16 re f 1 g BT /F1 12 Tf 72 820 Td (Page heading) Tj ET"),
  HiddenKind(
    "half-transparent black box", .textUnderBox, page: "\(line) /G gs 0 g \(box)",
    clean: "\(line) /G gs 1 1 0 rg \(box)",
    resources: "/ExtGState << /G << /ca 0.6 >> >>"),
  HiddenKind(
    "picture drawn over text", .textUnderPicture, dirty: pictured("\(line) q 200 0 0 16 70 696 cm /I Do Q"),
    clean: pictured("\(line) q 200 0 0 16 70 496 cm /I Do Q")),
  HiddenKind(
    "inline picture over text", .textUnderPicture,
    page: "\(line) q 200 0 0 16 70 696 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q",
    clean: "\(line) q 9 0 0 9 7 96 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"),
  HiddenKind("white text", .unseenColour, page: "1 g \(line)", clean: "0.4 g \(line)"),
  HiddenKind(
    "black text on black", .unseenColour, page: "0 g \(box) \(line)", clean: "0 g \(box) 1 g \(line)"),
  HiddenKind("white text, CMYK", .unseenColour, page: "0 0 0 0 k \(line)", clean: "0 0 0 1 k \(line)"),
  HiddenKind(
    "white text, named space", .unseenColour, page: "/DeviceRGB cs 1 1 1 sc \(line)",
    clean: "/DeviceRGB cs \(line)"),
  HiddenKind("invisible text", .invisibleText, page: "BT 3 Tr ET \(line)", clean: "BT 0 Tr ET \(line)"),
  HiddenKind("text that only clips", .invisibleText, page: "BT 7 Tr ET \(line)", clean: "BT 2 Tr ET \(line)"),
  HiddenKind(
    "text beside the page", .offPageText, page: "BT /F1 12 Tf 9000 700 Td (Far) Tj ET",
    clean: "BT /F1 12 Tf 500 700 Td (Near) Tj ET"),
  HiddenKind(
    "text outside the crop box", .offPageText,
    dirty: written {
      $0.pageEntries = "/CropBox [0 0 595 600]"
      $0.page(line)
    },
    clean: written {
      $0.pageEntries = "/CropBox [0 0 595 800]"
      $0.page(line)
    }),
  HiddenKind("layer switched off", .hiddenLayer, dirty: layered(off: true), clean: layered(off: false)),
  HiddenKind("earlier revision", .earlierRevision, dirty: revised(true), clean: revised(false)),
  HiddenKind(
    "page taken out of the tree", .unlistedPage,
    dirty: written {
      $0.page(line)
      $0.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>")
    }, clean: written { $0.page(line) }),
  HiddenKind(
    "redaction not applied", .unappliedRedaction, annotation: "/Subtype /Redact /Rect [70 500 270 516]",
    clean: "/Subtype /Link /Rect [70 500 270 516]"),
  HiddenKind(
    "filled square annotation over text", .textUnderBox,
    annotation: "/Subtype /Square /Rect [70 696 270 712] /IC [0 0 0]",
    clean: "/Subtype /Square /Rect [70 696 270 712]"),
  HiddenKind(
    "black highlight", .textUnderBox,
    annotation:
      "/Subtype /Highlight /Rect [70 696 270 712] /C [0 0 0] /QuadPoints [70 712 270 712 70 696 270 696]",
    clean: "/Subtype /Highlight /Rect [70 696 270 712] /C [1 1 0] /QuadPoints [70 712 270 712 70 696 270 696]"
  ),
  HiddenKind(
    "note", .comment, annotation: "/Subtype /Text /Rect [0 0 9 9] /Contents (ask the source)",
    clean: "/Subtype /Link /Rect [0 0 9 9] /Contents (to the contents)"),
  HiddenKind(
    "hidden field", .hiddenField,
    annotation: "/Subtype /Widget /FT /Tx /T (a) /F 2 /Rect [0 0 9 9] /V (value)",
    clean: "/Subtype /Widget /FT /Tx /T (a) /F 4 /Rect [0 0 9 9] /V (value)"),
  HiddenKind(
    "script", .script, annotation: "/Subtype /Link /Rect [0 0 9 9] /A << /S /URI >> /S /JavaScript /JS (x)",
    clean: "/Subtype /Link /Rect [0 0 9 9] /A << /S /URI >>"),
  HiddenKind(
    "attachment", .attachedFile,
    dirty: written {
      $0.stream(Array("draft".utf8), "/Type /EmbeddedFile")
      $0.page(line)
    }, clean: written { $0.page(line) }),
  HiddenKind(
    "tracked deletion", .trackedChange,
    dirty: word("<w:del w:id=\"1\"><w:r><w:delText>x</w:delText></w:r></w:del>"),
    clean: word("<w:r><w:t>x</w:t></w:r>")),
  HiddenKind(
    "hidden run", .hiddenText, dirty: word("<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>"),
    clean: word("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>x</w:t></w:r>")),
  HiddenKind(
    "Office comment", .comment,
    dirty: office("word/comments.xml", "<w:comments><w:comment>x</w:comment></w:comments>"),
    clean: office("word/styles.xml", "<w:styles/>")),
  // A report may call an element of its own a comment, and shows it.
  HiddenKind(
    "spreadsheet comment", .comment,
    dirty: office(
      "xl/comments1.xml", "<comments><commentList><comment ref=\"A1\">x</comment></commentList></comments>"),
    clean: office("xl/report.xml", "<report><comment>x</comment></report>")),
  HiddenKind(
    "hidden sheet", .hiddenText,
    dirty: office("xl/workbook.xml", "<workbook><sheet name=\"a\" state=\"veryHidden\"/></workbook>"),
    clean: office("xl/workbook.xml", "<workbook><sheet name=\"a\"/></workbook>")),
  HiddenKind(
    "hidden row", .hiddenText, dirty: office("xl/worksheets/a.xml", "<row r=\"1\" hidden=\"1\"/>"),
    clean: office("xl/worksheets/a.xml", "<row r=\"1\"/>")),
  HiddenKind(
    "macro", .script, dirty: office("word/vbaProject.bin", "x"), clean: office("word/media.bin", "x")),
  HiddenKind(
    "embedded workbook", .attachedFile, dirty: office("word/embeddings/a.bin", "x"),
    clean: office("word/media/a.bin", "x")),
  HiddenKind(
    "unlisted member", .unlistedMember,
    dirty: {
      var zip = ZipBuilder()
      zip.add("a.txt", Array("released".utf8))
      zip.add("b.txt", Array("draft".utf8), isListed: false)
      return ReleasedFile(path: "a.zip", bytes: zip.build())
    }(),
    clean: {
      var zip = ZipBuilder()
      zip.add("a.txt", Array("released".utf8))
      return ReleasedFile(path: "a.zip", bytes: zip.build())
    }()),
  HiddenKind(
    "XML comment", .comment, dirty: text("a.xml", "<a><!-- name here --><b/></a>"),
    clean: text("a.xml", "<a><b/><!-- --></a>")),
  HiddenKind(
    "HTML, not displayed", .hiddenText,
    dirty: text("a.html", "<p style=\"color: red; display : none\">x</p>"),
    clean: text("a.html", "<p style=\"color: red; display: block\">x</p>")),
  HiddenKind(
    "HTML, hidden attribute", .hiddenText, dirty: text("a.html", "<p hidden>x</p>"),
    clean: text("a.html", "<p>x</p>")),
  HiddenKind(
    "HTML script", .script, dirty: text("a.html", "<script>x()</script>"), clean: text("a.html", "<b>x()</b>")
  ),
]

@Test(arguments: hiddenKinds)
func everyHiddenThingIsFoundAndItsCleanCounterpartIsNot(_ kind: HiddenKind) {
  let dirty = LeakCheck.inspect(files: [kind.dirty], secrets: [], looksForHidden: true)
  #expect(dirty.verdict == .leak, "\(dirty)")
  #expect(dirty.hidden.contains { $0.kind == kind.kind }, "\(dirty.hidden)")
  let clean = LeakCheck.inspect(files: [kind.clean], secrets: [], looksForHidden: true)
  #expect(clean.hidden.isEmpty, "\(clean.hidden)")
  #expect(clean.verdict == .clean, "\(clean)")
}

@Test func whatIsHiddenIsAFindingOnlyWhereAskedFor() {
  for kind in hiddenKinds {
    #expect(LeakCheck.inspect(files: [kind.dirty], secrets: []).hidden.isEmpty)
  }
}

@Test func everyKindOfHiddenContentIsTried() {
  #expect(Set(hiddenKinds.map(\.kind)) == Set(HiddenContent.Kind.allCases))
}

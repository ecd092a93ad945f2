import Typesetting

/// Documents used by several tests. People, places and markings are invented.
enum Samples {
  static let metadata = TypesetMetadata(
    title: "Packet PKT-ISN-004512-v03", subject: "Defence edition", author: "Office of Records",
    keywords: ["packet", "notional"], asOf: "2026-03-14", producer: "Tearline tests")

  static func document(_ content: [TypesetBlock]) -> TypesetDocument {
    TypesetDocument(metadata: metadata, content: content)
  }

  static func paragraphs(_ lines: [String]) -> TypesetDocument {
    document(lines.map { .paragraph($0) })
  }

  /// One of everything, over several pages.
  static let packet = TypesetDocument(
    metadata: metadata,
    header: RunningHeader(
      left: [.text("Packet PKT-ISN-004512-v03")], right: [.text("Defence edition")],
      marking: [.text("UNCLASSIFIED//NOTIONAL")]),
    footer: RunningFooter(banner: "UNCLASSIFIED//NOTIONAL"),
    bates: BatesNumbering(prefix: "DDI", start: 41, width: 8),
    content: cover + contents + list + documents)

  private static let cover: [TypesetBlock] = [
    .paragraph(TypesetParagraph([.text("Case packet")], role: .title, anchor: "cover")),
    .paragraph(TypesetParagraph([.text("ملف القضية")], role: .title, language: "ar")),
    .rule,
    .keyValues([
      TypesetKeyValue("Packet", "PKT-ISN-004512-v03"),
      TypesetKeyValue("Name", "Harun Dalshad Mirza \u{2014} هارون دلشاد ميرزا"),
      TypesetKeyValue("Identity status", "Probable: capture tag and biometric reference agree"),
      TypesetKeyValue(
        [.text("Held by")], [.redactionBox(RedactionBox(label: "(b)(1)")), .text(" until 2007")]),
      TypesetKeyValue("الاسم", "هارون دلشاد ميرزا (أبو سالار)"),
    ]),
    .spacer(points: 10),
    .paragraph(
      TypesetParagraph(
        [
          .text("This packet holds released copies only. See "), .link("the document list", anchor: "list"),
          .text(" on page "), .pageReference(anchor: "list"), .text("."),
        ], role: .note)),
  ]

  private static let contents: [TypesetBlock] = [
    .pageBreak,
    .heading(TypesetHeading(level: 1, "Contents", translation: "المحتويات", anchor: "contents")),
    .contents(
      TypesetContents([
        TypesetContents.Entry("Document list", anchor: "list"),
        TypesetContents.Entry("Documents", anchor: "documents"),
        TypesetContents.Entry("Statement of a shopkeeper", anchor: "first", level: 2, section: "doc-1"),
        TypesetContents.Entry("إفادة صاحب المتجر", anchor: "second", level: 2, section: "doc-2"),
      ])),
  ]

  private static let list: [TypesetBlock] = [
    .heading(TypesetHeading(level: 1, "Document list", translation: "قائمة الوثائق", anchor: "list")),
    .table(
      TypesetTable(
        columns: [
          TypesetTable.Column("No.", relativeWidth: 1, alignment: .end),
          TypesetTable.Column("Bates range", relativeWidth: 3),
          TypesetTable.Column("Date", relativeWidth: 2),
          TypesetTable.Column("Title", relativeWidth: 5),
          TypesetTable.Column("Marking", relativeWidth: 4),
        ],
        rows: [
          TypesetTable.Row([
            TypesetTable.Cell("1"), TypesetTable.Cell([.batesRange(section: "doc-1")]),
            TypesetTable.Cell("2004-05-11"), TypesetTable.Cell("Statement of a shopkeeper"),
            TypesetTable.Cell([.text("SECRET//NOTIONAL", .strike), .text(" UNCLASSIFIED")]),
          ]),
          TypesetTable.Row([
            TypesetTable.Cell("2"), TypesetTable.Cell([.batesRange(section: "doc-2")]),
            TypesetTable.Cell("2004-05-12"), TypesetTable.Cell("إفادة صاحب المتجر في سوق المدينة"),
            TypesetTable.Cell("UNCLASSIFIED"),
          ]),
        ], firstColumnIsHeader: true, summary: "Documents of the packet")),
    .list(
      TypesetList([
        [.text("Dates are as written in the source.")], [.text("التواريخ كما وردت في المصدر.")],
        [.text("A dash means that nothing is recorded.")],
      ])),
  ]

  private static let documents: [TypesetBlock] =
    [
      .section(
        TypesetSection(
          id: "doc-1", bates: .continuing, controlNumber: "CN-2004-0077",
          header: RunningHeader(
            left: "Packet PKT-ISN-004512-v03", original: "SECRET//NOTIONAL", new: "UNCLASSIFIED//NOTIONAL"))),
      .heading(TypesetHeading(level: 1, "Documents", translation: "الوثائق", anchor: "documents")),
      .heading(TypesetHeading(level: 2, "Statement of a shopkeeper", anchor: "first")),
    ]
    + (1...14).map { number in
      .paragraph(
        TypesetParagraph([
          .text("\(number). (U) ", .bold),
          .text(
            "The shopkeeper said that the van stood in front of the bakery from noon until the evening prayer, and "
              + "that two men unloaded sacks of flour. He knew one of them as "),
          .redactionBox(RedactionBox(label: "(b)(6)")),
          .text(", who lived near "), .substitute("a village in the district"),
          .text(". He wrote the words «شاحنة بيضاء» on the sketch, and gave the date 2004-05-11.", .italic),
        ]))
    }
    + [
      .section(TypesetSection(id: "doc-2", bates: .continuing)),
      .heading(
        TypesetHeading(level: 2, [.text("إفادة صاحب المتجر")], anchor: "second")),
      .paragraph(
        TypesetParagraph(
          [
            .text(
              "قال صاحب المتجر إن الشاحنة (رقم 4512) وقفت أمام المخبز من الظهر حتى صلاة المغرب، وإن رجلين "),
            .text("أنزلا أكياس الطحين من "), .redactionBox(RedactionBox(label: "(b)(1) 1.4(c)")),
            .text(" في يوم 11/05/2004 ثم غادرا إلى NATO Base بالسيارة."),
          ], language: "ar")),
      .paragraph(
        TypesetParagraph(
          [.text("خاوەنی دوکانەکە گوتی کە بارهەڵگرەکە لە بەردەم نانەواخانەکە وەستابوو، ژمارەکەی ٤٥١٢ بوو.")],
          language: "ckb")),
    ]
}

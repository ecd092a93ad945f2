import ReleaseModel
import Typesetting

/// How to read a packet, in English and in Arabic side by side, on a page of its own behind the cover.
extension PacketPages {
  var instructions: [TypesetBlock] {
    [
      section("reading"),
      .heading(
        TypesetHeading(
          level: 2, PacketHeading.reading.english, translation: PacketHeading.reading.arabic,
          inOutline: false,
          anchor: PacketHeading.reading.anchor)),
      .table(
        TypesetTable(
          columns: [.init("English"), .init("العربية")],
          rows: Self.rules.map { english, arabic in
            TypesetTable.Row([
              .init(english), .init(arabic, direction: .rightToLeft, language: "ar"),
            ])
          }, summary: "How to read this packet")),
    ]
  }

  private static let rules: [(english: [TypesetInline], arabic: [TypesetInline])] = [
    (
      [
        .text("A box such as "), .redactionBox(Typesetting.RedactionBox(label: "(b)(1)")),
        .text(" stands where text was withheld, with the legal ground. Its size says nothing of the text."),
      ],
      [
        .text("المربع مثل "), .redactionBox(Typesetting.RedactionBox(label: "(b)(1)")),
        .text(" يقع في موضع نص محجوب، وفيه السند القانوني. ولا يدل حجمه على شيء من النص."),
      ]
    ),
    (
      [
        .text("Words in brackets, such as "), .substitute("Person A"),
        .text(
          ", stand for a person who is not the subject. One person has one such name in this packet, and another in "
            + "every other packet."),
      ],
      [
        .text("الكلمات بين قوسين، مثل "), .substitute("Person A"),
        .text(
          "، تقوم مقام شخص غير صاحب الملف. وللشخص الواحد اسم واحد كهذا في هذا الملف، واسم آخر في كل ملف غيره."
        ),
      ]
    ),
    (
      [
        .text(
          "Release was decided by the person named above. The program that made this packet computed what the order "
            + "covers; whatever no decision covers was withheld and is marked as pending in the log.")
      ],
      [
        .text(
          "قرر الكشف الشخص المذكور أعلاه. وقد حسب البرنامج الذي أعد هذا الملف ما يشمله الأمر، وما لا يشمله أي قرار "
            + "حجب، وهو مبين في السجل على أنه ينتظر القرار.")
      ]
    ),
    (
      [
        .text(
          "That a document is in this packet means that an identifier in it is the subject's. It says nothing of whether "
            + "what the document says is true.")
      ],
      [
        .text(
          "وجود مستند في هذا الملف يعني أن معرفا فيه يخص صاحب الملف، ولا يعني أن ما يقوله المستند صحيح.")
      ]
    ),
  ]
}

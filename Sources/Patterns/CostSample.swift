/// The text over which costs are counted: reports in English and Arabic with numbers, codes, capitals and addresses.
/// To change it changes every figure.
enum CostSample {
  static let bytes = Array(String(repeating: paragraphs.joined(separator: "\n\n") + "\n\n", count: 12).utf8)

  private static let paragraphs = [
    "(U) The detainee said that he had been at the market all morning and had seen nothing of the fire. A patrol "
      + "found two drums, a ledger and several cards in the back room of the shop near the canal, at 38S LC 41190 "
      + "66402, on 14 June 2031.",
    "(U) SUBJECT: MEMORANDUM ON THE HANDOVER OF TWO PERSONS AND ONE VEHICLE. Call +964 770 555 0142 or write to "
      + "desk.four@office.example; passport no. U1234567, national number 1989-0144-7263, case INV-3/2031/118.",
    "(U) قال الموقوف إنه كان في السوق طوال الصباح ولم يشاهد شيئا من الحريق. عثرت الدورية على برميلين ودفتر وعدة "
      + "بطاقات في الغرفة الخلفية للدكان، رقم ١٩٧١٠٥٥٢٠٩١٤.",
    "(U) On the morning of the second day CPT Tessa Sample and her interpreter came back with the lorry's papers; "
      + "QVLANTERN/4 was not named in them, nor was the man whom the source had called Abu Tayma. He denied it.",
    "(U) IMEI 35 145120 840121 6; IBAN GB29 NWBK 6016 1331 9268 19; 33.3128 N, 44.3615 E; plate 11 A 40412; "
      + "http://files.example/a/b?c=d; 10.0.0.17; US9IZ-000123CI; 12/03/2031 08:15; a-b_c.d, e/f, (g) [h] {i}.",
    "(U) aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 000000000000000000000000000000000000000000000000 "
      + "--------------------------------  ABABABABABABABABABABABABABABABABABABABABABABABAB",
  ]
}

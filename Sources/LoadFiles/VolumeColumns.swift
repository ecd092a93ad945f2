/// Which columns of a Concordance file hold what, by the names authorities and vendors use.
struct VolumeColumns {
  let begin: Int
  let end: Int?
  let pageCount: Int?
  let familyBegin: Int?
  let familyEnd: Int?
  let parent: Int?
  let attachments: Int?
  let native: Int?
  let paths: [Int]
  let redacted: Int?
  let digest: Int?
  let translationOf: Int?
  let grade: Int?

  /// - Returns: nil where no column names the document.
  init?(_ table: LoadFileTable) {
    guard
      let begin = table.column([
        "BEGDOC", "BEGDOC#", "BEGBATES", "FIRSTBATES", "BEG BATES", "BEGINBATES", "BATES BEGIN", "PRODBEG",
        "BEGPROD",
        "DOCID",
      ])
    else { return nil }
    self.begin = begin
    end = table.column([
      "ENDDOC", "ENDDOC#", "ENDBATES", "LASTBATES", "END BATES", "BATES END", "PRODEND", "ENDPROD",
    ])
    pageCount = table.column(["PGCOUNT", "PAGECOUNT", "PAGE COUNT", "PAGES"])
    familyBegin = table.column(["BEGATTACH", "BEGATT", "BEG ATTACH"])
    familyEnd = table.column(["ENDATTACH", "ENDATT", "END ATTACH"])
    parent = table.column(["PARENTID", "PARENT_BATES", "PARENT"])
    attachments = table.column(["ATTACHIDS", "ATTCHIDS", "CHILD_BATES"])
    native = table.column(["NATIVEPATH", "NATIVELINK", "NATIVE FILE", "LINK"])
    let named = [
      "TEXTPATH", "TEXTLINK", "OCRPATH", "PDFPATH", "NATIVEPATH", "NATIVELINK", "NATIVE FILE", "LINK",
    ]
    paths = table.columns.indices.filter { named.contains(table.columns[$0].uppercased()) }
    redacted = table.column(["REDACTED", "PRPRTIES"])
    digest = table.column(["SHA256HASH", "SHA256", "SHA-256"])
    translationOf = table.column(["TRANSLATIONOF", "TRANSLOF", "TRANSLATION OF"])
    grade = table.column(["SOURCEGRADE", "SRCGRADE"])
  }
}

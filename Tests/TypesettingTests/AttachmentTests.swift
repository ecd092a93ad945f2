import Testing
import Typesetting

@Suite struct AttachmentTests {
  static let document: TypesetDocument = {
    var document = Samples.packet
    document.attachments = [
      TypesetAttachment(
        name: "manifest.json", bytes: Array("{\"schema\": \"notional/1\"}\n".utf8),
        mediaType: "application/json",
        relationship: .data, description: "The manifest of the packet · بيان الملف"),
      TypesetAttachment(
        name: "documents.csv", bytes: Array("\"number\"\r\n\"CN-2004-0077\"\r\n".utf8), mediaType: "text/csv",
        relationship: .supplement, description: "The document list as a table"),
    ]
    return document
  }()

  @Test func theFilesComeOutAsTheyWentIn() throws {
    let pdf = try Setting.typeset(Self.document).pdf
    #expect(try Tool.qpdf.text(["--check"], on: pdf).contains("No syntax or stream encoding errors"))
    let list = try Tool.qpdf.text(["--list-attachments", "--verbose"], on: pdf)
    for attachment in Self.document.attachments {
      #expect(list.contains(attachment.name))
      #expect(list.contains(attachment.mediaType))
      let shown = try Tool.qpdf.text(["--show-attachment=\(attachment.name)"], on: pdf)
      #expect(Array(shown.utf8) == attachment.bytes)
    }
    let detached = try Tool.pdfdetach.text(["-list"], on: pdf)
    #expect(detached.hasPrefix("2 embedded files"))
  }

  /// Attached files make the file PDF/A-3; a document without them stays PDF/A-2, and says nothing of files.
  @Test func thePartFollowsTheAttachments() throws {
    let with = try PDFFile(Setting.typeset(Self.document).pdf)
    #expect(with.text(with.catalog["/Metadata"]).contains("<pdfaid:part>3</pdfaid:part>"))
    let without = try PDFFile(Setting.typeset(Samples.packet).pdf)
    #expect(without.text(without.catalog["/Metadata"]).contains("<pdfaid:part>2</pdfaid:part>"))
    #expect(without.catalog["/AF"].isNull && without.catalog["/Names"].isNull)
  }

  @Test func theOrderOfTheFilesIsOfNoConsequence() throws {
    var reversed = Self.document
    reversed.attachments.reverse()
    #expect(try Setting.typeset(reversed).pdf == Setting.typeset(Self.document).pdf)
  }

  @Test(arguments: [
    ("", "text/csv", "Words"), ("../list.csv", "text/csv", "Words"), (".hidden", "text/csv", "Words"),
    ("قائمة.csv", "text/csv", "Words"), ("list.csv", "csv", "Words"), ("list.csv", "text/", "Words"),
    ("list.csv", "text/csv; x", "Words"), ("list.csv", "text/csv", " "),
  ]) func refused(name: String, type: String, description: String) {
    var document = Samples.document([])
    document.attachments = [
      TypesetAttachment(
        name: name, bytes: [], mediaType: type, relationship: .data, description: description)
    ]
    let error = #expect(throws: TypesettingError.self) { try Setting.typeset(document) }
    #expect(error?.kind == .attachment)
  }

  @Test func oneNameForTwoFilesIsRefused() {
    var document = Self.document
    document.attachments.append(document.attachments[0])
    #expect(throws: TypesettingError.self) { try Setting.typeset(document) }
  }
}

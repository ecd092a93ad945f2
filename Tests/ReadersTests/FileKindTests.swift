import Diagnostics
import Readers
import Testing

@Suite struct FileKindTests {
  struct Vector: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let code: DiagnosticCode?
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ code: DiagnosticCode?) {
      self.name = name
      self.bytes = bytes
      self.code = code
    }

    init(_ name: String, _ text: String, _ code: DiagnosticCode?) {
      self.init(name, Array(text.utf8), code)
    }
  }

  static let vectors: [Vector] = [
    Vector("nothing", [], .emptyFile),
    Vector("white space", " \r\n\t\n", .emptyFile),
    Vector("PDF", "%PDF-1.7\n1 0 obj", .portableDocument),
    Vector("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], .picture),
    Vector("JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], .picture),
    Vector("GIF", "GIF89a....", .picture),
    Vector("TIFF, little end first", [0x49, 0x49, 0x2A, 0x00, 8, 0, 0, 0], .picture),
    Vector("TIFF, big end first", [0x4D, 0x4D, 0x00, 0x2A, 0, 0, 0, 8], .picture),
    Vector("Windows metafile", [0xD7, 0xCD, 0xC6, 0x9A, 0, 0], .picture),
    Vector("WebP", "RIFF\u{10}\0\0\0WEBPVP8 ", .picture),
    Vector("HEIC", "\0\0\0\u{18}ftypheic", .picture),
    Vector("sound", "RIFF\u{10}\0\0\0WAVEfmt ", .recording),
    Vector("MP3 with a tag", "ID3\u{3}\0", .recording),
    Vector("MPEG-4", "\0\0\0\u{18}ftypisom", .recording),
    Vector("a SQLite database", "SQLite format 3\0", .database),
    Vector("Outlook's mail store", "!BDN....", .database),
    Vector("TNEF (winmail.dat)", [0x78, 0x9F, 0x3E, 0x22, 1], .legacyOffice),
    Vector("PostScript", "%!PS-Adobe-3.0\n", .portableDocument),
    Vector("the start of a ZIP archive", [0x50, 0x4B, 0x03, 0x04, 0x14, 0], .damagedArchive),
    Vector("a PGP message", "-----BEGIN PGP MESSAGE-----\n\nhQEMA", .encryptedMember),
    Vector("OLE", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .legacyOffice),
    Vector("ELF", [0x7F, 0x45, 0x4C, 0x46, 2, 1], .executable),
    Vector("PE", [0x4D, 0x5A, 0x90, 0x00, 3], .executable),
    Vector("gzip", [0x1F, 0x8B, 8, 0], .compressedFile),
    Vector("zero bytes", "report\0report", .binaryFile),
    Vector("control characters", "a\u{1}b\u{2}c\u{3}d\u{4}e", .binaryFile),
    Vector("UTF-32", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .binaryFile),
    Vector(
      "XHTML under a prefix", "<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:p>x</h:p></h:html>", .webPage
    ),
    Vector(
      "mail in UTF-16",
      [0xFF, 0xFE] + "Received: from a\nMessage-ID: <1@x>\n\nbody".utf8.flatMap { [$0, 0] }, .mailMessage),
    Vector("RTF", "{\\rtf1\\ansi hidden}", .richText),
    // These are reports all the same.
    Vector("text", "SECRET\n\n1. (U) Text.", nil),
    Vector("a memorandum with From and Subject", "From: A\nTo: B\nSubject: C\n\nBody.", nil),
    Vector("XML", "<report/>", nil),
    Vector("HTML", "\n<!DOCTYPE html><title>x</title>", nil),
    Vector("HTML without a doctype", "<HTML><body>x", nil),
    Vector("XHTML", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>x</p></html>", nil),
    Vector("mail", "Received: from a\nMessage-ID: <1@x>\nSubject: x\n\nbody", nil),
    Vector("mail with CR LF", "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nbody", nil),
    Vector("a mailbox", "From a@b Thu Mar 12 06:55:00 2031\nSubject: x\n\nbody\n", nil),
    Vector("XML named like a picture would be", "<png>x</png>", nil),
    Vector("a form feed between pages", "one\u{C}two", nil),
  ]

  @Test(arguments: vectors) func tellsKindsByContent(_ vector: Vector) {
    #expect(Reading.refusal(vector.bytes) == vector.code)
  }

  @Test func refusalsSayWhatToDo() {
    for vector in FileKindTests.vectors {
      guard let code = Reading.refusal(vector.bytes) else { continue }
      #expect(code.severity == .error)
      #expect(!code.remedy.isEmpty)
    }
  }
}

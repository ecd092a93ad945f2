import Diagnostics
import Documents
import Readers
import SourceText
import TestSupport
import Testing

/// Mail messages, beyond the goldens.
@Suite struct MailTests {
  static let head = "Message-ID: <1@tellmiska.example>\nMIME-Version: 1.0\n"

  static func codes(_ document: Document) -> [DiagnosticCode] { document.diagnostics.map(\.code) }

  /// What the parts say.
  static func texts(_ document: Document) -> [String] {
    document.regions.filter { $0.place.node.hasPrefix("/part") }.map { document.text.string($0.span) }
  }

  static func container(_ text: String) throws -> Container? {
    let bytes = Array(text.utf8)
    return try Container.open(bytes, file: Reading.source("a.eml", bytes))
  }

  struct Header: CustomTestStringConvertible, Sendable {
    let written: String
    let read: String
    var isWhole = true
    var testDescription: String { written }
  }

  static let headers: [Header] = [
    Header(written: "plain", read: "plain"),
    Header(written: "folded\n \tonce", read: "folded \tonce"),
    Header(written: "=?utf-8?B?2YTZhdmK2LM=?= x", read: "لميس x"),
    Header(written: "=?UTF-8*ar?q?a_b=2Ec?=", read: "a b.c"),
    Header(written: "=?iso-8859-1?q?a?= \n =?iso-8859-1?q?b?= c", read: "ab c"),
    // One letter in two words, which the standard forbids and programs write.
    Header(written: "=?utf-8?q?=D9?= =?utf-8?q?=84?=", read: "ل"),
    Header(written: "=?windows-1256?B?49HN?=", read: "مرح"),
    Header(written: "=?koi8-r?B?0NLJ?=", read: "=?koi8-r?B?0NLJ?=", isWhole: false),
    Header(written: "=?utf-8?B?***?=", read: "=?utf-8?B?***?=", isWhole: false),
    Header(written: "=?utf-8?q?=FF?=", read: "\\xFF", isWhole: false),
    // A line feed in an encoded word makes no second field.
    Header(written: "=?utf-8?q?a=0ABcc:_b?=", read: "a Bcc: b"),
    Header(written: "a =? b =?=?= c", read: "a =? b =?=?= c"),
  ]

  @Test(arguments: headers) func headersAreDecoded(_ header: Header) throws {
    let document = try Reading.document(MailTests.head + "Subject: \(header.written)\n\nbody\n")
    let region = try #require(document.regions.first { $0.name == "Subject" })
    #expect(document.text.string(region.span) == "Subject: " + header.read)
    #expect(MailTests.codes(document).contains(.unreadHeaderText) != header.isWhole)
  }

  @Test func onlyWhatAReaderSeesLeaves() throws {
    let document = try Reading.document(
      MailTests.head + "Received: from x\nX-Note: y\nBcc: z\nFrom: a\nTo: b\nCc: c\nSubject: d\n\nbody\n")
    let leaving = document.regions.filter { $0.kind.leavesByDefault }.map(\.name)
    #expect(leaving == ["From", "To", "Cc", "Subject", ""])
  }

  @Test func aLineThatIsNoFieldIsKeptAndReported() throws {
    let document = try Reading.document(MailTests.head + "no field at all\nSubject: x\n\nbody\n")
    #expect(document.unread.map { document.text.string($0) } == ["no field at all"])
    #expect(MailTests.codes(document).contains(.unplacedText))
  }

  @Test func aMultipartWithoutItsBoundaryIsText() throws {
    for type in ["multipart/mixed", "multipart/mixed; boundary=b"] {
      let document = try Reading.document(MailTests.head + "Content-Type: \(type)\n\nall the text\n")
      #expect(document.text.string.contains("all the text"))
      #expect(MailTests.codes(document) == [.brokenMultipart])
    }
  }

  @Test func aBoundaryOfAnOuterPartEndsTheInnerOnes() throws {
    let document = try Reading.document(
      MailTests.head + "Content-Type: multipart/mixed; boundary=a\n\n--a\n"
        + "Content-Type: multipart/mixed; boundary=ab\n\n--ab\n\ninner\n--a\n\nouter\n--a--\n")
    #expect(MailTests.texts(document) == ["inner", "outer"])
    #expect(MailTests.codes(document) == [.brokenMultipart])
  }

  @Test func transferEncodings() throws {
    func text(_ encoding: String, _ body: String) throws -> String? {
      let document = try Reading.document(
        MailTests.head + "Content-Transfer-Encoding: \(encoding)\n\n\(body)\n")
      return MailTests.texts(document).first
    }
    #expect(try text("base64", "cGxh\r\naW4=") == "plain")
    #expect(try text("BASE64", "cGxhaW4") == nil)
    #expect(try text("base64", "cGxhaW4=cGxh") == nil)
    #expect(try text("quoted-printable", "pl=61i=\n n= ot = a=ZZ") == "plai n= ot = a=ZZ")
    #expect(try text("x-uuencode", "begin") == nil)
    let container = try MailTests.container(
      MailTests.head + "Content-Transfer-Encoding: base64\n\ncGxhaW4\n")
    let member = try #require(container?.members.first)
    #expect(container?.contents(of: member).refusal?.diagnostics.first?.code == .undecodablePart)
  }

  @Test func memberNamesAreSafeAndUnique() throws {
    let names = ["../../x", "..", "a\\b", "C:x", "", "same", "same", "\u{202E}txt.exe"]
    let parts = names.map {
      "--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"\($0)\"\n\nx\n"
    }
    let container = try #require(
      try MailTests.container(
        MailTests.head + "Content-Type: multipart/mixed; boundary=b\n\n" + parts.joined() + "--b--\n"))
    let found = container.members.map(\.name)
    #expect(Set(found).count == names.count)
    #expect(found[0] == "1-.._.._x")
    #expect(found[4] == "5.bin")
    for name in found {
      #expect(
        !name.contains("/") && !name.contains("\\") && !name.contains(":") && !name.contains("\u{202E}"))
      #expect(container.member(onPath: name[...])?.member.name == name)
    }
  }

  @Test func limitsAreChecked() {
    func refusal(_ text: String, _ change: (inout Limits) -> Void) -> DiagnosticCode? {
      var limits = Limits.standard
      change(&limits)
      return Reading.refusal(Array((MailTests.head + text).utf8), limits: limits)
    }
    let parts = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\n\ny\n--b--\n"
    #expect(refusal(parts) { _ in } == nil)
    #expect(refusal(parts) { $0.mailParts = 2 } == .tooManyParts)
    #expect(refusal(parts) { $0.mailDepth = 0 } == .tooManyParts)
    #expect(refusal(parts) { $0.headerFields = 2 } == .mailHeaderTooLarge)
    #expect(refusal(parts) { $0.headerBytes = 20 } == .mailHeaderTooLarge)
    let attached = "Content-Type: application/pdf\n\nx\n"
    #expect(refusal(attached) { $0.nesting = 0 } == .nestedTooDeep)
  }

  @Test func aMailboxIsAListOfItsMessages() throws {
    let box =
      "From a@b Thu Mar 12 06:55:00 2031\nSubject: x\n\n>From me\n>>From you\n>From: no\n\n"
      + "From a@b Thu Mar 12 06:56:00 2031\r\nSubject: y\r\n\r\nsecond\r\n\r\n"
    let bytes = Array(box.utf8)
    let container = try #require(try Container.open(bytes, file: Reading.source("a.mbox", bytes)))
    #expect(container.members.map(\.name) == ["00001.eml", "00002.eml"])
    let texts = container.members.map { String(decoding: container.contents(of: $0).bytes, as: UTF8.self) }
    #expect(texts == ["Subject: x\n\nFrom me\n>From you\n>From: no\n", "Subject: y\r\n\r\nsecond\r\n"])
    let document = try Reading.document(bytes)
    #expect(document.dialect == "archive.mbox")
    #expect(document.regions.allSatisfy { !$0.kind.leavesByDefault })
  }
}

import CZlib
import Glibc
import Testing

@testable import LeakCheck

private func inspect(_ bytes: [UInt8], _ name: String, limits: LeakLimits = LeakLimits()) -> LeakReport {
  LeakCheck.inspect(
    files: [ReleasedFile(path: name, bytes: bytes)], secrets: [passage], permitted: [], limits: limits)
}

private func pdf(_ change: (inout PDFBuilder) -> Void) -> [UInt8] {
  var builder = PDFBuilder()
  change(&builder)
  builder.page("BT /F1 12 Tf (Released.) Tj ET")
  return builder.build()
}

@Test func whatCannotBeReadIsUnreadableAndSaysWhy() {
  let whole = pdf { _ in }
  #expect(inspect(whole, "a.pdf").verdict == .clean)
  var zip = ZipBuilder()
  zip.add("a.txt", Array("x".utf8))
  #expect(inspect(zip.build(), "a.zip").verdict == .clean)
  let bad: [(String, [UInt8], String)] = [
    ("not a PDF", Array("hello".utf8), "a.pdf"),
    ("empty PDF", [], "a.pdf"),
    ("encrypted PDF", pdf { $0.trailer = "/Encrypt << /Filter /Standard >>" }, "a.pdf"),
    ("bytes in front", Array("x\n".utf8) + whole, "a.pdf"),
    ("bytes behind", whole + Array("hidden".utf8), "a.pdf"),
    ("cut short", Array(whole.dropLast(30)), "a.pdf"),
    ("unknown filter", pdf { $0.stream([1, 2], "/Filter /Crypt") }, "a.pdf"),
    ("damaged data", pdf { $0.stream([1, 2], "/Filter /FlateDecode") }, "a.pdf"),
    (
      "text behind data", pdf { $0.stream(PDFBuilder.deflated([1]) + [65, 65], "/Filter /FlateDecode") },
      "a.pdf"
    ),
    ("undeclared data", pdf { $0.stream(PDFBuilder.deflated(Array("hello world".utf8))) }, "a.pdf"),
    (
      "deep arrays", pdf { $0.add(String(repeating: "[", count: 500) + String(repeating: "]", count: 500)) },
      "a.pdf"
    ),
    ("no archive", Array("hello".utf8), "a.zip"),
    ("archive with bytes in front", Array("hello".utf8) + zip.build(), "a.zip"),
    ("archive with bytes behind", zip.build() + [0], "a.zip"),
    ("damaged gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3], "a.gz"),
  ]
  for (name, bytes, path) in bad {
    let report = inspect(bytes, path)
    #expect(report.verdict == .unreadable, "\(name): \(report)")
    #expect(report.unreadable.allSatisfy { $0.code == "LK0201" && !$0.text.isEmpty })
  }
}

@Test func membersThatTheDirectoryHidesAreFound() {
  for packed in [true, false] {
    var zip = ZipBuilder()
    zip.add("a.txt", Array("x".utf8))
    zip.add("b.txt", Array(passage.text.replacing(" ", with: "&#32;").utf8), packed: packed, isListed: false)
    let report = inspect(zip.build(), "a.zip")
    #expect(report.verdict == .leak)
    #expect(!report.unreadable.isEmpty)
  }
}

@Test func bombsAreUnreadable() {
  var limits = LeakLimits()
  limits.partBytes = 1 << 16
  limits.totalBytes = 1 << 20
  let zeros = [UInt8](repeating: 0x20, count: 1 << 18)
  var zip = ZipBuilder()
  zip.add("a.txt", zeros)
  #expect(inspect(zip.build(), "a.zip", limits: limits).verdict == .unreadable)
  #expect(inspect(pdf { $0.stream(zeros, packed: true) }, "a.pdf", limits: limits).verdict == .unreadable)
  limits = LeakLimits()
  limits.depth = 3
  var bytes = Array("x".utf8)
  for _ in 0..<6 {
    var outer = ZipBuilder()
    outer.add("a.bin", bytes)
    bytes = outer.build()
  }
  #expect(inspect(bytes, "a.zip", limits: limits).verdict == .unreadable)
  #expect(inspect(bytes, "a.zip").verdict == .clean)
}

@Test func hostileShapesTakeNoLongerThanOthers() {
  let clock = ContinuousClock()
  let began = clock.now
  let many = 4_000
  // Objects inside each other, forms that draw each other, tags and comments that never end, and so on.
  _ = inspect(Array("%PDF-1.7\n".utf8) + (0..<many).flatMap { Array("\($0) 0 obj [".utf8) }, "a.pdf")
  _ = inspect(
    Array("%PDF-1.7\n".utf8) + (0..<many).flatMap { Array("\($0) 0 obj << >> stream ".utf8) }, "a.pdf")
  let forms = pdf { builder in
    for number in 100..<120 {
      let entries =
        "/Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /A \(number + 1) 0 R /B \(number + 1) 0 R >> >>"
      builder.set(
        number,
        String(
          decoding: PDFBuilder.streamBody(Array("/A Do /B Do".utf8), entries, packed: false), as: UTF8.self))
    }
    builder.resources = "/XObject << /A 100 0 R >>"
  }
  _ = inspect(forms, "a.pdf")
  for piece in ["<a ", "<!--", "<![CDATA[", "&#", "\\u", "%4", "<a b='", "-\n"] {
    _ = inspect(Array(String(repeating: piece, count: many).utf8), "a.xml")
  }
  _ = inspect(
    (0..<many).flatMap { _ in Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 8) }, "a.zip")
  _ = inspect(Array(String(repeating: "A", count: 80_000).utf8), "a.txt")
  let took = clock.now - began
  #expect(took < .seconds(60), "\(took)")
}

@Test func aFolderIsInspectedWithItsNames() throws {
  var template = Array("/tmp/tearline-leaks-XXXXXX".utf8CString)
  try #require(mkdtemp(&template) != nil)
  let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  func put(_ name: String, _ text: String) {
    let descriptor = open(folder + "/" + name, O_WRONLY | O_CREAT, 0o644)
    write(descriptor, text, text.utf8.count)
    close(descriptor)
  }
  mkdir(folder + "/sub", 0o755)
  put("b.txt", "clean")
  put("sub/a.txt", passage.text)
  var report = LeakCheck.inspect(folder: folder, secrets: [passage, person])
  #expect(report.findings.map(\.file) == ["sub/a.txt"])
  unlink(folder + "/sub/a.txt")
  report = LeakCheck.inspect(folder: folder, secrets: [passage, person])
  #expect(report.verdict == .clean)
  mkdir(folder + "/Karim Haddad", 0o755)
  report = LeakCheck.inspect(folder: folder, secrets: [passage, person])
  #expect(report.findings.map(\.place) == ["folder name"])
  rmdir(folder + "/Karim Haddad")
  symlink("/etc/hostname", folder + "/link")
  report = LeakCheck.inspect(folder: folder, secrets: [passage, person])
  #expect(report.verdict == .unreadable)
  unlink(folder + "/link")
  unlink(folder + "/b.txt")
  rmdir(folder + "/sub")
  rmdir(folder)
  #expect(LeakCheck.inspect(folder: folder, secrets: [passage]).verdict == .unreadable)
}

import Diagnostics
import Documents
import Readers
import TestSupport
import Testing

/// ZIP archives: what is taken out of right ones, and the code each wrong one is set aside with.
@Suite struct ArchiveTests {
  struct Vector: CustomTestStringConvertible, Sendable {
    let name: String
    let code: DiagnosticCode?
    let bytes: [UInt8]
    var testDescription: String { name }

    init(_ name: String, _ code: DiagnosticCode?, _ change: (inout ZIPBuilder) -> Void) {
      self.name = name
      self.code = code
      var builder = ZIPBuilder([.init("a.txt", "first"), .init("b/c.txt", "second")])
      change(&builder)
      bytes = builder.bytes
    }
  }

  static let vectors: [Vector] = [
    Vector("two stored members", nil) { _ in },
    Vector("with descriptors", nil) { for index in 0..<2 { $0.entries[index].hasDescriptor = true } },
    Vector("ZIP64", nil) { $0.isWide = true },
    Vector("with comments", nil) {
      $0.comment = Array("whole".utf8)
      $0.entries[0].comment = Array("one".utf8)
    },
    Vector("a name in an old code page", nil) { $0.entries[0].name = [0x92, 0x2E, 0x74] },
    Vector("a file that came through a pipe", nil) { $0.entries[0].attributes = 0o010600 << 16 },
    Vector("no member", .emptyFile) { $0.entries = [] },
    Vector("only folders", .emptyFile) { $0.entries = [.init("a/", "")] },
    Vector("an absolute name", .unsafeMemberName) { $0.entries[0].name = Array("/etc/passwd".utf8) },
    Vector("a name that climbs", .unsafeMemberName) { $0.entries[0].name = Array("a/../../b".utf8) },
    Vector("a name of dots", .unsafeMemberName) { $0.entries[0].name = Array("..".utf8) },
    Vector("a backslash", .unsafeMemberName) { $0.entries[0].name = Array("a\\b".utf8) },
    Vector("a drive", .unsafeMemberName) { $0.entries[0].name = Array("C:a".utf8) },
    Vector("an empty folder name", .unsafeMemberName) { $0.entries[0].name = Array("a//b".utf8) },
    Vector("a zero in a name", .unsafeMemberName) { $0.entries[0].name = Array("a\0b".utf8) },
    Vector("no name", .unsafeMemberName) { $0.entries[0].name = [] },
    Vector("a name of 2 KB", .unsafeMemberName) {
      $0.entries[0].name = [UInt8](repeating: 0x61, count: 2_048)
    },
    Vector("a folder with content", .unsafeMemberName) { $0.entries[0].name = Array("a/".utf8) },
    Vector("UTF-8 that is none", .unsafeMemberName) {
      $0.entries[0].name = [0xFF]
      $0.entries[0].flags = 0x800
    },
    Vector("one name twice", .duplicateMember) { $0.entries[1].name = $0.entries[0].name },
    Vector("a file that is a folder", .duplicateMember) { $0.entries[0].name = Array("b".utf8) },
    Vector("another name in the member's header", .contradictoryArchive) {
      $0.entries[0].localName = Array("b.txt".utf8)
    },
    Vector("another name in an extra field", .contradictoryArchive) {
      let name = Array("z.txt".utf8)
      $0.entries[0].extra =
        [0x75, 0x70, 10, 0, 1] + ZIPBuilder.number(Int(ZIPBuilder.checksum($0.entries[0].name)), 4) + name
    },
    Vector("a size that is not that of the data", .contradictoryArchive) { $0.entries[0].size = 4 },
    Vector("fewer members than stated", .contradictoryArchive) { $0.count = 3 },
    Vector("more members than stated", .contradictoryArchive) { $0.count = 1 },
    Vector("a member inside another's data", .overlappingMembers) {
      let inner = ZIPBuilder([$0.entries[1]]).bytes.prefix(30 + 7 + 6)
      $0.entries[0] = .init("a.txt", Array(inner))
      $0.entries[1].isWritten = false
      $0.entries[1].start = 30 + 5
    },
    Vector("a member that is not listed", .unlistedBytes) { $0.entries[0].isListed = false },
    Vector("bytes in front", .unlistedBytes) { $0.prefix = Array("PK\u{3}\u{4}".utf8) },
    Vector("bytes before the directory", .unlistedBytes) { $0.gap = [0] },
    Vector("bytes behind the end", .damagedArchive) { $0.suffix = [0] },
    Vector("a second end in the comment", .damagedArchive) {
      $0.comment = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    },
    Vector("a directory that is encrypted", .encryptedMember) { $0.entries[0].flags = 0x2000 },
  ]

  @Test(arguments: vectors) func endsAsExpected(_ vector: Vector) {
    // A prefix of other bytes would make it another kind of file.
    #expect(Reading.refusal(vector.bytes) == vector.code)
    if vector.code == nil {
      #expect(ArchiveTests.members(vector.bytes).map(\.1).allSatisfy { $0 == nil })
    }
  }

  /// Names of the members, and the code each is refused with.
  static func members(_ bytes: [UInt8], limits: Limits = .standard) -> [(String, DiagnosticCode?)] {
    guard let container = try? Container.open(bytes, file: Reading.source("a.zip", bytes), limits: limits)
    else { return [] }
    return container.members.map { ($0.name, container.contents(of: $0).refusal?.diagnostics.first?.code) }
  }

  @Test func oneBadMemberSparesTheOthers() {
    func codes(_ change: (inout ZIPBuilder.Entry) -> Void) -> [DiagnosticCode?] {
      var builder = ZIPBuilder([.init("a.txt", "first"), .init("b.txt", "second")])
      change(&builder.entries[0])
      return ArchiveTests.members(builder.bytes).map(\.1)
    }
    #expect(codes { $0.checksum ^= 1 } == [.damagedMember, nil])
    #expect(codes { $0.flags = 1 } == [.encryptedMember, nil])
    #expect(codes { $0.method = 12 } == [.unsupportedCompression, nil])
    #expect(codes { $0.attributes = 0o120777 << 16 } == [.memberNotPlain, nil])
    #expect(codes { $0.attributes = 0o020666 << 16 } == [.memberNotPlain, nil])
    #expect(
      codes {
        $0.method = 8
        $0.deflated = [0xFF, 0xFF]
      } == [.damagedMember, nil])
  }

  @Test func limitsAreChecked() {
    func refusal(_ change: (inout Limits) -> Void) -> DiagnosticCode? {
      var limits = Limits.standard
      change(&limits)
      return Reading.refusal(
        ZIPBuilder([.init("a.txt", "first"), .init("b.txt", "second")]).bytes, limits: limits)
    }
    #expect(refusal { _ in } == nil)
    #expect(refusal { $0.members = 1 } == .tooManyMembers)
    #expect(refusal { $0.unpackedBytes = 10 } == .expandsTooFar)
    #expect(refusal { $0.memberNameBytes = 4 } == .unsafeMemberName)
    #expect(refusal { $0.nesting = 0 } == .nestedTooDeep)
  }

  /// A member that says it becomes far more than deflate data of its size should is not even unpacked.
  @Test func aBombIsRefusedByItsFigures() {
    var entry = ZIPBuilder.Entry("bomb.txt", [], deflated: [UInt8](repeating: 0, count: 1_000))
    entry.size = 100 << 20
    #expect(Reading.refusal(ZIPBuilder([entry]).bytes) == .expandsTooFar)
    entry.size = 150 << 10
    #expect(ArchiveTests.members(ZIPBuilder([entry]).bytes).map(\.1) == [.damagedMember])
  }

  @Test func archivesInArchivesEndAtTheLimit() throws {
    var bytes = Array("UNCLASSIFIED\n".utf8)
    var name = "a.txt"
    for level in 0..<8 {
      bytes = ZIPBuilder([.init(name, bytes)]).bytes
      name = "\(level).zip"
    }
    let walk = try FamilyWalk(bytes, file: Reading.source("outer.zip", bytes))
    #expect(walk.members.count == Limits.standard.nesting)
    #expect(walk.members.last?.name == "outer.zip/6.zip/5.zip/4.zip/3.zip")
    #expect(walk.members.map(\.parent).first == "outer.zip")
    // The last one is set aside when it is read, so none of those in it is lost in silence.
    let innermost = ZIPBuilder([.init("x.txt", "x")]).bytes
    let failure = #expect(throws: ReadFailure.self) {
      try DocumentReader.read(
        innermost, file: Reading.source("x.zip", innermost),
        origin: FileOrigin(depth: Limits.standard.nesting))
    }
    #expect(failure?.diagnostics.first?.code == .nestedTooDeep)
  }

  @Test func allLevelsTogetherAreLimited() {
    let inner = ZIPBuilder((0..<20).map { .init("\($0).txt", "some text") }).bytes
    let bytes = ZIPBuilder((0..<20).map { .init("\($0).zip", inner) }).bytes
    func code(_ change: (inout Limits) -> Void) -> DiagnosticCode? {
      var limits = Limits.standard
      change(&limits)
      do throws(ReadFailure) {
        _ = try FamilyWalk(bytes, file: Reading.source("a.zip", bytes), limits: limits)
        return nil
      } catch { return error.diagnostics.first?.code }
    }
    #expect(code { _ in } == nil)
    #expect(code { $0.members = 100 } == .tooManyMembers)
    #expect(code { $0.unpackedBytes = bytes.count + 1_000 } == .expandsTooFar)
  }

  /// Every byte of a right archive matters to its reading, or is one of the few that say nothing of the content.
  @Test func aChangedByteNeverChangesAMemberUnnoticed() throws {
    let bytes = ZIPBuilder([.init("a.txt", "first"), .init("b/c.txt", "second")]).bytes
    for offset in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[offset] ^= 1 << UInt8(bit)
        guard let container = try? Container.open(changed, file: Reading.source("a.zip", changed)) else {
          continue
        }
        for member in container.members {
          let contents = container.contents(of: member)
          guard contents.refusal == nil else { continue }
          let text = String(decoding: contents.bytes, as: UTF8.self)
          #expect(["first", "second"].contains(text))
        }
      }
    }
  }
}

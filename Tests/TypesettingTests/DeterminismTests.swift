import Hashing
import Testing
import Typesetting

@Suite struct DeterminismTests {
  @Test func sameBytesEachTime() throws {
    let first = try Setting.typeset(Samples.packet)
    let second = try Typesetter(fonts: FontBook()).typeset(Samples.packet)
    #expect(first.pdf == second.pdf)
    #expect(first.layout == second.layout)
  }

  @Test func sameBytesFromManyTasks() async throws {
    let typesetter = try Setting.typesetter()
    let digests = try await withThrowingTaskGroup(of: Digest.self) { group in
      for _ in 0..<4 { group.addTask { SHA2.sha256(try typesetter.typeset(Samples.packet).pdf) } }
      return try await group.reduce(into: Set<Digest>()) { $0.insert($1) }
    }
    #expect(digests.count == 1)
  }

  /// With no memory of shaped words, with one that is soon full, and with the usual one.
  @Test(arguments: [0, 3]) func theMemoryOfShapedWordsChangesNoByte(words: Int) throws {
    let fonts = try Setting.typesetter().fonts
    let typesetter = Typesetter(fonts: fonts, limits: TypesettingLimits(shapedWords: words))
    #expect(try typesetter.typeset(Samples.packet).pdf == Setting.typeset(Samples.packet).pdf)
  }

  @Test func identifierFollowsContent() throws {
    let first = try PDFFile(Setting.typeset([.paragraph("One")]).pdf).trailer["/ID"].array.first?.string
    let second = try PDFFile(Setting.typeset([.paragraph("Two")]).pdf).trailer["/ID"].array.first?.string
    #expect(first != nil && first != second)
  }

  @Test func layoutAloneGivesTheSamePages() throws {
    let layout = try Setting.typesetter().layout(Samples.packet)
    #expect(try Setting.typeset(Samples.packet).layout == layout)
  }
}

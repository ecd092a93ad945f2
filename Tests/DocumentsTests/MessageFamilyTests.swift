import Diagnostics
import Documents
import Hashing
import Markings
import SourceText
import Testing

/// Sections of a message stay documents of their own; what is unmarked in them counts as the highest until all are
/// known.
struct MessageFamilyTests {
  private func document(
    _ name: String, _ number: Int, of count: Int = 2, message: String? = "PORT SABLE 000470 2031",
    banners: [String] = ["CONFIDENTIAL"]
  ) -> Document {
    let text = SourceText("some text (U) more")
    return Document(
      source: SourceFile(name: name, digest: SHA2.sha256(Array(name.utf8)), byteCount: 1),
      dialect: "text.cable",
      text: text, regions: [],
      portions: [
        Portion(span: Span(0, 9)), Portion(span: Span(10, 18), readings: [MarkingReader.portion("(U)")]),
      ], banners: banners.map { MarkingReader.banner($0) },
      section: MessageSection(message: message, number: number, count: count))
  }

  @Test func laterSectionsAloneCountAsTheHighest() {
    let first = MarkingLayer(of: document("a", 1))
    #expect(first.portions.map(\.basis) == [.banner, .own])
    let second = MarkingLayer(of: document("b", 2))
    #expect(second.portions.map(\.basis) == [.malformed, .own])
    #expect(second.banner.basis == .own)
  }

  @Test func withAllSectionsEveryBannerCounts() throws {
    let sections = [document("b", 2), document("a", 1, banners: ["CONFIDENTIAL//NOFORN"])]
    let family = try #require(MessageFamily.families(of: sections).first)
    #expect(family.isComplete)
    #expect(family.files == [1: ["a"], 2: ["b"]])
    let layer = MarkingLayer(of: sections[0], family: family)
    #expect(layer.portions[0].basis == .banner)
    #expect(layer.portions[0].markings.map(\.banner) == ["CONFIDENTIAL//NOFORN", "CONFIDENTIAL"])
    #expect(layer.portions[1].basis == .own)
  }

  @Test func whatIsMissingTwiceOrContradictoryIsNotJoined() throws {
    let lone = document("c", 3, of: 3)
    let parts = [lone, document("a", 1, of: 3)]
    let family = try #require(MessageFamily.families(of: parts).first)
    #expect(family.missing == [2])
    #expect(MarkingLayer(of: lone, family: family).portions[0].basis == .malformed)

    let twice = [document("a", 1), document("b", 2), document("b2", 2)]
    let doubled = try #require(MessageFamily.families(of: twice).first)
    #expect(!doubled.isComplete)
    #expect(MarkingLayer(of: twice[1], family: doubled).portions[0].basis == .malformed)

    let counts = [document("a", 1, of: 2), document("b", 2, of: 2), document("c", 1, of: 3)]
    #expect(MessageFamily.families(of: counts).allSatisfy { !$0.isComplete })
  }

  @Test func onlySectionsOfOneMessageAreAFamily() {
    let documents = [
      document("a", 1), document("b", 2, message: "PORT SABLE 000470 2032"), document("c", 2, message: nil),
    ]
    let families = MessageFamily.families(of: documents)
    #expect(families.map(\.message) == ["PORT SABLE 000470 2031", "PORT SABLE 000470 2032"])
    #expect(families.allSatisfy { !$0.isComplete })
    // A family says nothing of a document that is not in it.
    #expect(MarkingLayer(of: documents[2], family: families[0]).portions[0].basis == .malformed)
  }
}

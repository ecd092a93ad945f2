import Diagnostics
import Documents
import Foundation
import SourceText
import TestSupport
import Testing

/// The markup of a document: with nothing withheld it is the file again, and its text lies in regions.
@Suite struct MarkupTests {
  static let files = InvariantsTests.readable.filter { file in
    guard let bytes = try? Reading.bytes(file), let document = try? Reading.document(bytes) else {
      return false
    }
    return document.markup != nil
  }

  @Test func thereAreFiles() {
    #expect(MarkupTests.files.count >= 8)
  }

  /// The law: re-serialising equals the input under exclusive C14N, as libxml2 computes it of both.
  @Test(arguments: files) func writtenAgainItIsTheSame(_ file: URL) throws {
    let bytes = try Reading.bytes(file)
    let document = try Reading.document(bytes)
    let written = try #require(MarkupWriting.xml(document))
    guard let canonical = XMLOracle.canonical(bytes) else {
      // We read bytes as what they are; libxml2 believes a declaration that contradicts them.
      #expect(document.diagnostics.contains { $0.code == .encodingContradiction })
      return
    }
    #expect(XMLOracle.canonical(written) == canonical)
  }

  /// Every text node that shows something and every attribute value lies in exactly one region.
  @Test(arguments: files) func everyPieceLiesInOneRegion(_ file: URL) throws {
    let document = try Reading.document(try Reading.bytes(file))
    let markup = try #require(document.markup)
    var pieces = markup.events.compactMap { event -> Span? in
      switch event {
      case .text(let span), .comment(let span), .processingInstruction(let span): span
      case .start, .end, .space: nil
      }
    }
    pieces += markup.attributes.map(\.value)
    pieces = pieces.filter { !$0.isEmpty }.sorted()
    let isDisjoint = zip(pieces, pieces.dropFirst()).allSatisfy { $0.end <= $1.start }
    #expect(isDisjoint)
    let regions = SpanSet(document.regions.map(\.span))
    let isInOne = pieces.allSatisfy { piece in document.regions.contains { $0.span.contains(piece) } }
    #expect(isInOne)
    // What a region holds beside them is the line feed or space between two nodes.
    for gap in regions.spans.flatMap({ SpanSet(pieces).gaps(in: $0) }) {
      let isBlank = document.text[gap].allSatisfy(\.isASCIIWhitespace)
      #expect(isBlank)
    }
    let areSpaces = markup.spaces.allSatisfy(\.isASCIIWhitespace)
    #expect(areSpaces)
    let ends = markup.events.count { if case .end = $0 { true } else { false } }
    #expect(markup.elements.count == ends)
  }

  /// White space, references, CDATA, empty values and what stands around the root, spelled out.
  @Test func theHardPlaces() throws {
    let xml =
      "<!-- a --><?b c?><r xmlns=\"\" a=\"\" b=\" x&#10;&#9;&#13;&quot;&lt;\"> \n<x> y<![CDATA[<&]]>&#13; </x>"
      + "<lb/>tail<!---->  <e/></r><?z?>"
    let document = try Reading.document(xml)
    let written = try #require(MarkupWriting.xml(document))
    #expect(XMLOracle.canonical(written) == XMLOracle.canonical(Array(xml.utf8)))
    // The oracle can tell a difference.
    #expect(
      XMLOracle.canonical(Array(xml.replacing("tail", with: "tale").utf8)) != XMLOracle.canonical(written))
    #expect(!XMLOracle.isWellFormed(Array("<a><b></a>".utf8)))
  }
}

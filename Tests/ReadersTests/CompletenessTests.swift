import Documents
import Foundation
import Readers
import SourceText
import Testing

/// The law of the XML reader: every text node and every attribute value lies in exactly one region, with its node
/// path and place. Held against another, simple reading of the same bytes.
@Suite struct CompletenessTests {
  static let files = InvariantsTests.readable.filter { file in
    guard let bytes = try? Reading.bytes(file), bytes.first == UInt8(ascii: "<") else { return false }
    // Web pages begin like XML and follow other rules.
    return (try? Reading.document(bytes))?.dialect.hasPrefix("xml") == true
      && String(validating: bytes, as: UTF8.self) != nil
      && !bytes.contains(0x0D)
  }

  @Test func thereAreFiles() {
    #expect(CompletenessTests.files.count >= 8)
  }

  /// Large files are read in pieces, and whatever lies over their edges is read whole.
  @Test func piecesMeet() throws {
    let paragraphs = (0..<4_000).map { index in
      "<p n=\"\(index)\">" + String(repeating: "word ", count: index % 40) + "\(index)</p>\n"
    }
    let bytes = Array(("<r>" + paragraphs.joined() + "</r>").utf8)
    #expect(bytes.count > 400_000)
    let document = try Reading.document(bytes)
    #expect(document.regions.count { $0.kind == .attribute } == 4_000)
    #expect(document.regions.count { $0.kind != .attribute } == 4_000)
    #expect(document.regions.allSatisfy { document.text[$0.span] == bytes[$0.place.bytes] })
    let lines = document.regions.filter { $0.kind != .attribute }.map(\.place.line)
    #expect(lines == Array(1...4_000))
  }

  private static func visible(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.filter { !$0.isASCIIWhitespace }
  }

  @Test(arguments: files) func nothingIsLost(_ file: URL) throws {
    let bytes = try Reading.bytes(file)
    let document = try Reading.document(bytes)
    let plain = PlainXML(bytes)
    let content = document.regions.filter {
      ![.attribute, .comment, .processingInstruction].contains($0.kind)
    }

    // Byte for byte: the content regions hold what all text nodes together hold, no more and no less.
    var counts = [Int](repeating: 0, count: 256)
    for node in plain.texts {
      for byte in CompletenessTests.visible(node.text.utf8) { counts[Int(byte)] += 1 }
    }
    for region in content {
      for byte in CompletenessTests.visible(document.text[region.span]) { counts[Int(byte)] -= 1 }
    }
    #expect(counts.allSatisfy { $0 == 0 })

    // Every text node: the region of its nearest block, found by path and place, holds its text.
    for node in plain.texts {
      let wanted = CompletenessTests.visible(node.text.utf8)
      if wanted.isEmpty { continue }
      let holders = content.filter { region in
        let path = CompletenessTests.owner(of: node.path)
        let isAbove = path == region.place.node || path.hasPrefix(region.place.node + "/")
        let first =
          node.offset
          + (node.text.utf8.firstIndex { !$0.isASCIIWhitespace }.map {
            node.text.utf8.distance(from: node.text.utf8.startIndex, to: $0)
          } ?? 0)
        return isAbove && region.place.bytes.contains(first)
      }
      // A note inside a block lies in the place of both; the one with the longest path is its own.
      let own = holders.max { $0.place.node.utf8.count < $1.place.node.utf8.count }
      let region = try #require(own, "\(node.path)")
      let held = CompletenessTests.visible(document.text[region.span])
      #expect(String(decoding: held, as: UTF8.self).contains(String(decoding: wanted, as: UTF8.self)))
    }

    // Every attribute: exactly one region with its path, and its value.
    var regions = Dictionary(grouping: document.regions.filter { $0.kind == .attribute }, by: \.place.node)
    for attribute in plain.attributes where !attribute.value.isEmpty {
      let found = regions.removeValue(forKey: attribute.path) ?? []
      #expect(found.count == 1)
      let value = found.first.map { document.text.string($0.span) }
      #expect(value.map { $0.filter { !$0.isWhitespace } } == attribute.value.filter { !$0.isWhitespace })
    }
    #expect(regions.isEmpty)

    let comments = document.regions.filter { $0.kind == .comment }.map { document.text.string($0.span) }
    #expect(comments == plain.comments.filter { !$0.isEmpty })
  }

  /// A label of a list stands in the region of the item behind it.
  private static func owner(of path: String) -> String {
    path.replacing(#/\/list(\[\d+\])?\/label(\[\d+\])?/#) {
      "/list\($0.output.1 ?? "")/item\($0.output.2 ?? "")"
    }
  }

  /// Where no reference and no tag lies in a region, its place holds exactly its text.
  @Test(arguments: files) func placesHoldTheText(_ file: URL) throws {
    let bytes = try Reading.bytes(file)
    let document = try Reading.document(bytes)
    var compared = 0
    for region in document.regions {
      let source = bytes[region.place.bytes]
      if source.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) { continue }
      if region.kind == .attribute, source.contains(where: { $0 == 0x0A || $0 == 0x09 }) { continue }
      #expect(Array(source) == Array(document.text[region.span]))
      let line = 1 + bytes[..<region.place.bytes.lowerBound].count { $0 == 0x0A }
      #expect(region.place.line == line)
      compared += 1
    }
    #expect(compared > 0 || file.path.contains("/Fuzz/"))
  }

  /// What libxml2 and our scanner must agree on, spelled out.
  @Test func lineEndsAndReferences() throws {
    let xml =
      "<r a=\"one\r\ntwo\rthree\tfour&#10;&amp;&#38;\">one\r\ntwo\rthree&#13;&amp;<![CDATA[&amp;\r\n]]></r>"
    let document = try Reading.document(xml)
    #expect(document.text.string(document.regions[0].span) == "one\ntwo\nthree\r&&amp;")
    #expect(document.text.string(document.regions[1].span) == "one two three four\n&&")
  }
}

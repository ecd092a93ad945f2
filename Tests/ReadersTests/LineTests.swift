import Documents
import SourceText
import Testing

/// The line that a message names is the one on which the words stand.
struct LineTests {
  private func line(of words: String, in document: Document) throws -> Int {
    let bytes = Array(words.utf8)
    let text = document.text
    let offset = try #require(
      (0...(text.utf8.count - bytes.count)).first { text.utf8[$0..<$0 + bytes.count].elementsEqual(bytes) })
    let region = try #require(document.regions.first { $0.span.end > offset })
    return document.line(of: offset, in: region)
  }

  @Test func wordsInsideAParagraphOfPlainText() throws {
    let document = try Reading.document(
      "MEMORANDUM\n\n1. (U) The first line of it,\nthe second with a mill,\nthe third with a bridge.\n\n2. (U) A ford.\n"
    )
    #expect(try line(of: "The first", in: document) == 3)
    #expect(try line(of: "mill", in: document) == 4)
    #expect(try line(of: "bridge", in: document) == 5)
    #expect(try line(of: "ford", in: document) == 7)
  }

  /// Its line ends are not the file's: the line of the element is what is known.
  @Test func wordsInsideAParagraphOfXML() throws {
    let document = try Reading.document(
      "<report>\n<para>The first line,\nthe second with a mill.</para>\n<para>A ford.</para></report>")
    #expect(try line(of: "mill", in: document) == 2)
    #expect(try line(of: "ford", in: document) == 4)
  }
}

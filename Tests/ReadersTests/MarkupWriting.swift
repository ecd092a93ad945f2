import Documents
import SourceText

/// Writes a document's markup as XML again, with nothing withheld: the proof that text and markup together hold the
/// whole file.
enum MarkupWriting {
  static func xml(_ document: Document) -> [UInt8]? {
    guard let markup = document.markup else { return nil }
    var output: [UInt8] = []
    var open: [String] = []
    for event in markup.events {
      switch event {
      case .start(let index):
        let element = markup.elements[Int(index)]
        let name = markup.name(of: element).qualified
        open.append(name)
        output += "<\(name)".utf8
        for attribute in markup.attributes[element.attributes] {
          output += " \(markup.names[attribute.name].qualified)=\"".utf8
          output += escaped(document.text[attribute.value], isAttribute: true)
          output.append(UInt8(ascii: "\""))
        }
        output.append(UInt8(ascii: ">"))
      case .end: output += "</\(open.removeLast())>".utf8
      case .text(let span): output += escaped(document.text[span], isAttribute: false)
      case .space(let span): output += escaped(markup.spaces[span.range], isAttribute: false)
      case .comment(let span): output += Array("<!--".utf8) + document.text[span] + Array("-->".utf8)
      case .processingInstruction(let span):
        output += Array("<?".utf8) + document.text[span] + Array("?>".utf8)
      }
    }
    return output
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>, isAttribute: Bool) -> [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      case UInt8(ascii: "\""): Array("&quot;".utf8)
      case 0x0D: Array("&#13;".utf8)
      case 0x0A where isAttribute: Array("&#10;".utf8)
      case 0x09 where isAttribute: Array("&#9;".utf8)
      default: [byte]
      }
    }
  }
}

import Diagnostics
public import Documents
public import Interchange
import SourceText

/// Reads an XML file of data through the same parser, with the same limits and refusals as a report: no network,
/// no internal subset, no entity but the predefined ones.
public enum XMLElementReader {
  /// - Throws: `ReadFailure` where the file is no XML or is refused, with at least one diagnostic.
  public static func read(
    _ bytes: [UInt8], file: SourceFile, limits: Limits = .standard
  ) throws(ReadFailure) -> XMLElement {
    if bytes.count > limits.bytes {
      throw ReadFailure(
        Diagnostic(.fileTooLarge, DiagnosticCode.fileTooLarge.title, at: DiagnosticPlace(file: file.name)))
    }
    let decoding = try FileDecoding(bytes, file: file.name, origin: .folder)
    guard decoding.isXML else {
      throw ReadFailure(
        Diagnostic(.malformedXML, "the file is not XML", at: DiagnosticPlace(file: file.name)))
    }
    let tree = try XMLParser.parse(decoding.text, file: file.name, limits: limits)
    return element(tree, LineIndex(decoding.text.utf8))
  }

  /// The tree is refused beyond a depth of some hundred elements, so the open ones fit on a list.
  private static func element(_ tree: XMLTree, _ lines: LineIndex) -> XMLElement {
    var open: [(element: XMLElement, text: [UInt8])] = []
    var root = XMLElement("", line: 1)
    // An element has no place of its own in the tree: it begins where the last piece of text ended.
    var offset = 0
    for event in tree.events {
      switch event {
      case .start(let place):
        let index = Int(place)
        let attributes = tree.attributes(of: index).map {
          XMLElement.Attribute(tree.names[$0.name].local, tree.string($0.value))
        }
        let line = lines.place(of: offset).line
        open.append((XMLElement(tree.name(of: index).local, attributes: attributes, line: line), []))
      case .text(let piece):
        offset = piece.source.upperBound
        if !open.isEmpty { tree.append(piece.characters, to: &open[open.count - 1].text) }
      case .end:
        guard let last = open.popLast() else { continue }
        var done = last.element
        let source = SourceText(utf8: last.text)
        done.text = source.string(source.trimmed(source.whole))
        if open.isEmpty { root = done } else { open[open.count - 1].element.children.append(done) }
      case .comment(let place), .processingInstruction(let place):
        offset = tree.asides[Int(place)].piece.source.upperBound
      }
    }
    return root
  }
}

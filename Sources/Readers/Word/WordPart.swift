import Diagnostics
import Documents
import SourceText

/// One XML part of a word-processor document.
struct WordPart {
  /// In the package, such as `word/document.xml`.
  let name: String
  let text: DecodedText
  let tree: XMLTree
  let lines: LineIndex
  private var paths: XMLPaths
  private let file: String

  /// - Parameter file: the package, as the case knows it.
  init(name: String, of file: String, text: DecodedText, tree: XMLTree, limits: Limits) {
    self.name = name
    self.file = file
    self.text = text
    self.tree = tree
    lines = LineIndex(text.utf8)
    paths = XMLPaths(tree, limit: limits.pathBytes)
  }

  /// The path of an element, behind the name of the part.
  mutating func node(_ element: Int?) throws(ReadFailure) -> String {
    guard let element else { return "/" + name }
    do throws(XMLPaths.TooLong) {
      return "/" + name + (try paths.path(of: element)).text
    } catch {
      throw ReadFailure(
        Diagnostic(
          .pathsTooLong, DiagnosticCode.pathsTooLong.title, at: DiagnosticPlace(file: file + "/" + name)))
    }
  }

  /// The value of the attribute with this local name, in whatever namespace.
  func value(_ local: String, of element: Int) -> String? {
    tree.attributes(of: element).first { tree.names[$0.name].local == local }.map { tree.string($0.value) }
  }

  /// Whether the element is of the main vocabulary (ECMA-376 part 1, or its strict form), with this name.
  func isWord(_ element: Int, _ local: String? = nil) -> Bool {
    let name = tree.name(of: element)
    return WordPart.namespaces.contains(name.namespace) && (local == nil || name.local == local)
  }

  private static let namespaces: Set<String> = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]
}

import Documents
import Foundation
import Hashing
import Readers
import SourceText

/// A report of the sample case as the readers see it.
struct SampleDocument {
  let document: Document

  static func read(_ name: String) async throws -> SampleDocument {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: Repository.path("SampleDocs/case/" + name))))
    let source = SourceFile(name: name, digest: SHA2.sha256(bytes), byteCount: bytes.count)
    return SampleDocument(document: try DocumentReader.read(bytes, file: source, limits: .standard))
  }

  /// Where words stand, line ends and hyphens aside.
  func place(of words: String) -> Span? {
    let view = TextView(.folded, of: document.text)
    let needle = TextView.key(.folded, words)
    guard !needle.isEmpty, view.utf8.count >= needle.count else { return nil }
    for start in 0...(view.utf8.count - needle.count)
    where view.utf8[start..<start + needle.count].elementsEqual(needle) {
      return view.source(of: Span(start, start + needle.count))
    }
    return nil
  }
}

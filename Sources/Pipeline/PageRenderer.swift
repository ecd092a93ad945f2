import Glibc
import LoadFiles

/// Draws the pages of a finished PDF with poppler's `pdftoppm`, which shares no code with what wrote it: what it does
/// not draw, nobody sees on the image.
struct PageRenderer: Sendable {
  private let folder: String

  /// - Parameter folder: where the PDF and its pages stand while they are drawn; made where it is missing.
  init(folder: String) {
    self.folder = folder
  }

  /// - Returns: nil where the program is missing or fails.
  func draw(_ pdf: [UInt8], resolution: Int) -> [PortableBitmap]? {
    guard FileAccess.makeFolder(folder) else { return nil }
    var template = Array((folder + "/pages-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let own = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { FileAccess.remove(own) }
    let (document, pages) = (own + "/document.pdf", own + "/pages.pbm")
    guard FileAccess.replace(document, with: pdf),
      ChildProcess.run(["pdftoppm", "-q", "-mono", "-r", String(resolution), document], output: pages)
    else { return nil }
    return FileAccess.read(pages).bytes.flatMap(PortableBitmap.pictures)
  }
}

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
    guard FileAccess.makeFolder(folder), let own = TemporaryFolder(in: folder) else { return nil }
    let (document, pages) = (own.path + "/document.pdf", own.path + "/pages.pbm")
    guard FileAccess.replace(document, with: pdf),
      ChildProcess.run(["pdftoppm", "-q", "-mono", "-r", String(resolution), document], output: pages)
    else { return nil }
    return FileAccess.read(pages).bytes.flatMap(PortableBitmap.pictures)
  }
}

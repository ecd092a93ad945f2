/// A section as the pages see it: its header and footer, set once, and where they leave room.
struct RunningSection {
  let id: String?
  let bates: TypesetSection.Bates
  /// Lines of the header and footer, placed; the page number and stamp are added page by page.
  var artifacts: [PlacedLine] = []
  /// Thin lines under the header and over the footer.
  var rules: [PageBox] = []
  /// Where the text starts and ends.
  var bodyTop = 0
  var bodyBottom = 0
  /// The top of the line with the page number and the stamp.
  var stampTop = 0
  let showsPageNumber: Bool
}

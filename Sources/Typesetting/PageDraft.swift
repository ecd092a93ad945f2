/// One page before it is written. Lengths are thousandths of a point, from the page's top left corner.
struct PageDraft {
  enum Operation {
    case line(PlacedLine)
    /// Text that is no content: leaders and repeated table headers.
    case artifact(PlacedLine)
    case fill(PageBox, grey: Int)
  }

  /// Index into the running sections; 0 before the first section.
  let section: Int
  /// In reading order; fills are drawn under all text.
  var operations: [Operation] = []
  /// The number of the Bates stamp.
  var bates: String?
}

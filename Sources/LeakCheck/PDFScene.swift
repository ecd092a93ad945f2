/// What a page draws, in the order it draws it, to find text that a reader does not see.
struct PDFScene {
  /// Letters shown by one operator.
  struct Letters {
    /// Two places in each letter, low and high: what covers both covers the letter, what runs through one is a rule.
    let places: [(low: (x: Double, y: Double), high: (x: Double, y: Double))]
    let bounds: PDFRectangle
    /// nil where it is a pattern or not known.
    let colour: PDFColour?
    let isInvisible: Bool
    let isInHiddenLayer: Bool
    let order: Int
  }

  /// Something opaque.
  struct Cover {
    let bounds: PDFRectangle
    let colour: PDFColour?
    let isPicture: Bool
    let order: Int
  }

  private var letters: [Letters] = []
  private var covers: [Cover] = []
  private var order = 0

  mutating func show(
    _ places: [(low: (x: Double, y: Double), high: (x: Double, y: Double))], colour: PDFColour?,
    isInvisible: Bool, isInHiddenLayer: Bool
  ) {
    let points = places.flatMap { [$0.low, $0.high] }
    guard !points.isEmpty, points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return }
    order += 1
    letters.append(
      Letters(
        places: places, bounds: PDFRectangle(points), colour: colour, isInvisible: isInvisible,
        isInHiddenLayer: isInHiddenLayer, order: order))
  }

  mutating func cover(_ bounds: PDFRectangle, colour: PDFColour?, isPicture: Bool) {
    order += 1
    covers.append(Cover(bounds: bounds, colour: colour, isPicture: isPicture, order: order))
  }

  /// The ways in which text of the page is hidden.
  ///
  /// - Parameters:
  ///   - visible: what of the page is shown.
  ///   - steps: how many comparisons to make at most; fewer than needed makes the page unreadable.
  /// - Returns: nil where the steps did not suffice.
  func hidden(visible: PDFRectangle, steps: inout Int) -> Set<HiddenContent.Kind>? {
    var kinds: Set<HiddenContent.Kind> = []
    for text in letters {
      if text.isInHiddenLayer {
        kinds.insert(.hiddenLayer)
        continue
      }
      if text.isInvisible {
        kinds.insert(.invisibleText)
        continue
      }
      if !text.bounds.meets(visible) {
        kinds.insert(.offPageText)
        continue
      }
      steps -= covers.count
      guard steps > 0 else { return nil }
      let near = covers.filter { $0.bounds.meets(text.bounds) }
      for place in text.places {
        steps -= near.count
        guard steps > 0 else { return nil }
        let here = near.filter { $0.bounds.contains(place.low) && $0.bounds.contains(place.high) }
        if let above = here.last(where: { $0.order > text.order }) {
          kinds.insert(above.isPicture ? .textUnderPicture : .textUnderBox)
        } else if let colour = text.colour, let below = here.last.map(\.colour) ?? .white,
          colour.isLike(below)
        {
          kinds.insert(.unseenColour)
        }
        if !visible.contains(place.low), !visible.contains(place.high) { kinds.insert(.offPageText) }
      }
    }
    return kinds
  }
}

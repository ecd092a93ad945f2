/// An upright rectangle of a page, in its units (1/72 inch).
struct PDFRectangle {
  private(set) var left: Double
  private(set) var bottom: Double
  private(set) var right: Double
  private(set) var top: Double

  init(_ points: [(x: Double, y: Double)]) {
    left = points.map(\.x).min() ?? 0
    right = points.map(\.x).max() ?? 0
    bottom = points.map(\.y).min() ?? 0
    top = points.map(\.y).max() ?? 0
  }

  /// From an array of four numbers, corners in any order.
  init?(_ values: [PDFValue]) {
    let numbers = values.compactMap(\.number)
    guard numbers.count == 4, numbers.allSatisfy(\.isFinite) else { return nil }
    self.init([(numbers[0], numbers[1]), (numbers[2], numbers[3])])
  }

  var width: Double { right - left }
  var height: Double { top - bottom }

  func grown(by margin: Double) -> PDFRectangle {
    PDFRectangle([(left - margin, bottom - margin), (right + margin, top + margin)])
  }

  func contains(_ point: (x: Double, y: Double)) -> Bool {
    point.x >= left && point.x <= right && point.y >= bottom && point.y <= top
  }

  func meets(_ other: PDFRectangle) -> Bool {
    left <= other.right && other.left <= right && bottom <= other.top && other.bottom <= top
  }

  /// What both have; nil where they do not meet.
  func common(with other: PDFRectangle) -> PDFRectangle? {
    guard meets(other) else { return nil }
    return PDFRectangle([
      (max(left, other.left), max(bottom, other.bottom)), (min(right, other.right), min(top, other.top)),
    ])
  }
}

/// How the lines of a paragraph are set. Lengths are thousandths of a point.
struct TextFormat {
  var size: Int
  /// From one baseline to the next.
  var leading: Int
  var style: TextStyle = []
  var direction: TextDirection = .automatic
  var alignment: TextAlignment = .start

  static let body = TextFormat(size: 10_000, leading: 15_000)
  static let title = TextFormat(size: 21_000, leading: 29_000, style: .bold)
  static let note = TextFormat(size: 8_500, leading: 12_500)
  static let headings = [
    TextFormat(size: 16_000, leading: 22_000, style: .bold),
    TextFormat(size: 12_500, leading: 18_000, style: .bold),
    TextFormat(size: 10_500, leading: 16_000, style: .bold),
  ]
  /// Tables are set in the first of these sizes at which no word of theirs is broken.
  static let cells = [
    TextFormat(size: 8_800, leading: 12_800), TextFormat(size: 7_800, leading: 11_400),
    TextFormat(size: 7_000, leading: 10_400),
  ]
  static let running = TextFormat(size: 8_000, leading: 11_000)
  static let marking = TextFormat(size: 8_500, leading: 12_000, style: .bold, alignment: .centre)

  func with(direction: TextDirection, alignment: TextAlignment = .start) -> TextFormat {
    var copy = self
    copy.direction = direction
    copy.alignment = alignment
    return copy
  }
}

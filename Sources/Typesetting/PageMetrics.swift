/// The margins of every page, in thousandths of a point.
enum PageMetrics {
  static let side = 64_000
  static let headerTop = 34_000
  static let footerBottom = 30_000
  /// Between the header's or footer's thin line and the text.
  static let gap = 16_000
  static let ruleThickness = 500
  static let lightGrey = 780
  static let darkGrey = 350
}

/// What the bytes of a line are, seen once when the lines are parted, so that most stages need not look at most lines.
struct LineTraits {
  let isASCII: Bool
  let hasLowercase: Bool
  /// Whether there is anything that could part columns: a bar, a tab or other control character, or two spaces side
  /// by side.
  let hasColumnSigns: Bool
  private let colonOffset: UInt8

  /// How far behind the beginning of the line a colon is looked for.
  static let labelBytes = 96
  private static let noColon = UInt8.max

  /// Those of an empty line.
  static let none = LineTraits(isASCII: true, hasLowercase: false, hasColumnSigns: false, colon: nil)

  /// The first colon, counted from the beginning of the line; nil where none stands near it.
  var colon: Int? { colonOffset == LineTraits.noColon ? nil : Int(colonOffset) }

  /// - Parameter colon: the first one, wherever it is.
  init(isASCII: Bool, hasLowercase: Bool, hasColumnSigns: Bool, colon: Int?) {
    self.isASCII = isASCII
    self.hasLowercase = hasLowercase
    self.hasColumnSigns = hasColumnSigns
    colonOffset = colon.flatMap { $0 < LineTraits.labelBytes ? UInt8($0) : nil } ?? LineTraits.noColon
  }
}

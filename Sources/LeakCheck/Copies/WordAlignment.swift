/// Which words of two texts correspond: a longest common subsequence.
enum WordAlignment {
  /// Beyond this many cells the texts are not aligned word by word.
  static let limit = 4_000_000

  /// - Returns: pairs of places, rising in both; nil where the texts are too long.
  static func pairs(_ left: [UInt64], _ right: [UInt64]) -> [(left: Int, right: Int)]? {
    guard left.count * right.count <= limit else { return nil }
    var lengths = [Int32](repeating: 0, count: (left.count + 1) * (right.count + 1))
    let width = right.count + 1
    for row in stride(from: left.count - 1, through: 0, by: -1) {
      for column in stride(from: right.count - 1, through: 0, by: -1) {
        lengths[row * width + column] =
          left[row] == right[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var pairs: [(left: Int, right: Int)] = []
    var row = 0
    var column = 0
    while row < left.count, column < right.count {
      if left[row] == right[column] {
        pairs.append((row, column))
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}

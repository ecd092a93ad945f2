/// A place for people: line and column from 1, the column in bytes.
public struct LinePlace: Hashable, Sendable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

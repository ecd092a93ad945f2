/// The records of a load file.
public struct LoadFileTable: Hashable, Sendable {
  public var columns: [String]
  /// Each has as many fields as there are columns.
  public var rows: [[String]]

  public init(columns: [String], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The place of the first of these columns that there is; letter case does not count.
  public func column(_ names: [String]) -> Int? {
    let known = columns.map { $0.uppercased() }
    return names.lazy.compactMap { known.firstIndex(of: $0) }.first
  }
}

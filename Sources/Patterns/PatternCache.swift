/// Where compiled databases are kept between runs. What comes back is checked by the library and compiled anew where
/// it is not what was kept; whoever can write there decides what is found, so it belongs where the rules belong.
public protocol PatternCache: Sendable {
  /// - Parameter key: everything that decides what the database is.
  func database(for key: [UInt8]) -> [UInt8]?
  func keep(_ database: [UInt8], for key: [UInt8])
}

import CVectorscan
import Glibc

/// A database as bytes: for each expression its role in nine bytes, then what the library wrote.
struct StoredDatabase {
  /// To be freed by whoever takes it; nil where no expression is in it.
  let database: OpaquePointer?
  let roles: [MultiPatternDatabase.Role]

  private static let width = 9

  /// - Returns: nil where the bytes are not those of so many expressions, or the library refuses them.
  init?(_ bytes: [UInt8], count: Int) {
    guard bytes.count >= count * StoredDatabase.width else { return nil }
    var roles: [MultiPatternDatabase.Role] = []
    for index in 0..<count {
      let start = index * StoredDatabase.width
      let longest = bytes[(start + 1)..<(start + 9)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      switch bytes[start] {
      case 0: roles.append(.exact(longest: nil))
      case 1: roles.append(.exact(longest: Int(truncatingIfNeeded: longest)))
      case 2: roles.append(.superset)
      case 3: roles.append(.leftOut)
      default: return nil
      }
    }
    let stored = bytes[(count * StoredDatabase.width)...]
    guard stored.isEmpty == roles.allSatisfy({ $0 == .leftOut }) else { return nil }
    var database: OpaquePointer?
    if !stored.isEmpty {
      let code = stored.withUnsafeBytes {
        hs_deserialize_database($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, &database)
      }
      guard code == HS_SUCCESS else { return nil }
    }
    self.database = database
    self.roles = roles
  }

  /// - Returns: nil where the library cannot write the database.
  static func bytes(_ database: OpaquePointer?, _ roles: [MultiPatternDatabase.Role]) -> [UInt8]? {
    var bytes: [UInt8] = []
    for role in roles {
      let (kind, longest): (UInt8, UInt64) =
        switch role {
        case .exact(nil): (0, 0)
        case .exact(let longest?): (1, UInt64(longest))
        case .superset: (2, 0)
        case .leftOut: (3, 0)
        }
      bytes.append(kind)
      for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: longest >> UInt64(8 * shift))) }
    }
    guard let database else { return bytes }
    var stored: UnsafeMutablePointer<CChar>?
    var count = 0
    guard hs_serialize_database(database, &stored, &count) == HS_SUCCESS, let stored else { return nil }
    defer { free(stored) }
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: stored, count: count))
    return bytes
  }
}

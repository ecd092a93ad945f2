/// Why a load file or a volume could not be written. Nothing is written then.
public enum LoadFileFailure: Error, Hashable, Sendable {
  /// The encoding has no such character; rows count from 1 behind the header.
  case unencodable(Unicode.Scalar, column: String, row: Int, encoding: LoadFileEncoding)
  /// A row has another number of fields than the header.
  case wrongFieldCount(row: Int, expected: Int, found: Int)
  /// A Bates number, volume name or path that a load file cannot carry, such as one with a comma.
  case unsafeName(String)
  /// The volume's documents do not fit together; the message says how.
  case inconsistent(String)

  /// The identifier of the diagnostic that explains the failure.
  public var code: String {
    switch self {
    case .unencodable: "LF0201"
    case .wrongFieldCount: "LF0202"
    case .unsafeName: "LF0203"
    case .inconsistent: "LF0204"
    }
  }

  /// What went wrong here, in words.
  public var message: String {
    switch self {
    case .unencodable(let scalar, let column, let row, let encoding):
      "row \(row), field \(column): \(encoding.rawValue) has no U+\(String(scalar.value, radix: 16, uppercase: true))"
    case .wrongFieldCount(let row, let expected, let found):
      "row \(row) has \(found) fields, the header \(expected)"
    case .unsafeName(let name): "the name \(name) cannot stand in a load file"
    case .inconsistent(let message): message
    }
  }
}

public import Hashing
internal import Interchange

/// The sealed bag of a packet's originals, and what may be given out about them: salted commitments.
///
/// A commitment is SHA-256 over 32 random bytes, the salt, and the original. It binds whoever gave it out to those
/// bytes, and tells nothing to somebody who guesses at them: a plain digest would confirm the guess.
public enum OriginalsBag {
  /// In the bag: what opens the commitments.
  public static let table = "data/salts.csv"
  private static let columns = [
    "control_number", "file", "source", "bytes", "sha256", "salt", "commitment",
  ]

  /// One original.
  public struct Entry: Sendable {
    let controlNumber: String
    /// Below `data/`.
    let path: String
    /// The name it was received under.
    let source: String
    let bytes: Int
    let digest: Digest
    let salt: [UInt8]
    let commitment: Digest

    /// - Parameters:
    ///   - path: below `data/`.
    ///   - salt: 32 bytes, kept in the case.
    public init(controlNumber: String, path: String, source: String, original: [UInt8], salt: [UInt8]) {
      self.controlNumber = controlNumber
      self.path = path
      self.source = source
      bytes = original.count
      digest = SHA2.sha256(original)
      self.salt = salt
      commitment = OriginalsBag.commitment(to: original, salt: salt)
    }
  }

  /// What is wrong with an original, and which file it is about.
  public struct Problem: Hashable, Sendable {
    public let file: String
    public let message: String
  }

  public static func commitment(to original: [UInt8], salt: [UInt8]) -> Digest {
    SHA2.sha256(salt + original)
  }

  /// The file that stays in the bag.
  public static func salts(_ entries: [Entry]) -> [UInt8] {
    var table = CSVWriter(columns: columns)
    for entry in entries {
      table.append([
        entry.controlNumber, entry.path, entry.source, String(entry.bytes), entry.digest.hex,
        Hexadecimal.string(entry.salt), entry.commitment.hex,
      ])
    }
    return table.bytes
  }

  /// The file that may be given out.
  public static func commitments(_ entries: [Entry]) -> [UInt8] {
    var table = CSVWriter(columns: ["control_number", "commitment"])
    for entry in entries { table.append([entry.controlNumber, entry.commitment.hex]) }
    return table.bytes
  }

  /// Opens every commitment of a bag again.
  ///
  /// - Parameter given: the commitments that were given out before; nil where the reader has none.
  /// - Returns: nil where the bag holds no originals.
  public static func problems(in bag: String, against given: [UInt8]?) -> [Problem]? {
    guard FileSystem.kind(of: bag + "/" + table) == .file else { return nil }
    guard let bytes = try? FileSystem.read(Array(table.utf8), below: bag, limit: 1 << 28),
      let rows = rows(bytes, columns)
    else { return [Problem(file: table, message: "the table of salts cannot be read")] }
    var problems: [Problem] = []
    var known: [String: String] = [:]
    if let given {
      guard let rows = self.rows(given, ["control_number", "commitment"]) else {
        return [Problem(file: table, message: "what you gave is no table of commitments")]
      }
      for row in rows { known[row[0]] = row[1] }
    }
    for row in rows {
      let path = "data/" + row[1]
      guard let salt = Hexadecimal.bytes(of: row[5]), salt.count == 32,
        BagInspection.isSafe(Array(path.utf8)),
        let original = try? FileSystem.read(Array(path.utf8), below: bag, limit: 1 << 31)
      else {
        problems.append(Problem(file: path, message: "the original or its salt cannot be read"))
        continue
      }
      let commitment = commitment(to: original, salt: salt).hex
      if commitment != row[6] || SHA2.sha256(original).hex != row[4] {
        problems.append(Problem(file: path, message: "it is not the original that the table speaks of"))
      }
      if given != nil, known.removeValue(forKey: row[0]) != commitment {
        problems.append(Problem(file: path, message: "it is not the original that was committed to"))
      }
    }
    problems += known.keys.sorted().map {
      Problem(file: table, message: "there is a commitment to \($0), and no original")
    }
    return problems
  }

  private static func rows(_ bytes: [UInt8], _ columns: [String]) -> [[String]]? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    let reader = CSVReader(bytes)
    let records = reader.records.map { $0.map(\.text) }
    guard reader.problems.isEmpty, records.first == columns, records.allSatisfy({ $0.count == columns.count })
    else { return nil }
    return Array(records.dropFirst())
  }
}

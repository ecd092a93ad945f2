import Documents
import Identity

extension SyntheticDetainees {
  /// A registry file of so many people, made in pieces so that only the file stays in memory.
  public static func csv(count: Int, seed: UInt64) -> [UInt8] {
    var bytes = header
    var made = 0
    while made < count {
      let piece = SyntheticDetainees(count: min(50_000, count - made), seed: seed &+ UInt64(made))
      piece.appendRows(to: &bytes, from: made)
      made += piece.people.count
    }
    return bytes
  }

  /// These people as a registry file.
  public var csv: [UInt8] {
    var bytes = Self.header
    appendRows(to: &bytes, from: 0)
    return bytes
  }

  private static let header = Array(
    "record_id,isn,name_ar,name_latin,given,father,grandfather,family,kunya,dob,nationality,protected\n".utf8)

  private func appendRows(to bytes: inout [UInt8], from first: Int) {
    for (position, person) in people.enumerated() {
      let number = String(1_000_000 + first + position)
      let fields = [
        "S" + number, "US9IZ-" + number.suffix(6) + (number.first == "1" ? "CI" : "DP"), person.nameArabic,
        person.nameLatin, person.given, person.father, person.grandfather, person.family, person.kunya,
        person.birth?.description ?? "", person.nationality, person.protection?.rawValue ?? "",
      ]
      bytes += fields.joined(separator: ",").utf8
      bytes.append(0x0A)
    }
  }
}

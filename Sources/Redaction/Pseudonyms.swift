/// The pseudonyms of one packet: one for a person, given in the order in which people first appear in text
/// that leaves, and kept for every later build of the packet.
///
/// Nothing of a name goes into its pseudonym, and every packet has its own, so that two packets cannot be
/// joined on them.
public struct Pseudonyms: Hashable, Sendable {
  /// Entity key to pseudonym.
  public private(set) var labels: [String: String]

  public init(_ labels: [String: String] = [:]) {
    self.labels = labels
  }

  public mutating func label(for entity: String, category: String) -> String {
    if let known = labels[entity] { return known }
    let taken = Set(labels.values)
    var number = 0
    while taken.contains("\(category) \(Pseudonyms.letters(number))") { number += 1 }
    let label = "\(category) \(Pseudonyms.letters(number))"
    labels[entity] = label
    return label
  }

  /// 0 is `A`, 25 `Z`, 26 `AA`, as spreadsheet columns are named.
  static func letters(_ number: Int) -> String {
    var rest = number
    var letters: [UInt8] = []
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

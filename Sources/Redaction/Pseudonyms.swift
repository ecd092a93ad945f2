public import Hashing

/// The pseudonyms of one packet: one for a person, kept for every later build of the packet.
///
/// Which letters a person gets is drawn with a key (HMAC-SHA-256 over the packet and the registry's or list's id of
/// the person) that only the case has. Nothing of a name goes into a pseudonym, and neither does the order in which
/// people appear: two packets that tell of the same people in the same order name them differently, so they cannot
/// be joined on their pseudonyms, and who knows all names cannot compute one.
public struct Pseudonyms: Sendable {
  /// Entity key to pseudonym.
  public private(set) var labels: [String: String]
  private let key: Digest

  /// - Parameters:
  ///   - labels: those the packet has given before; they stay.
  ///   - key: the case's; it must not be known outside.
  ///   - packet: the packet's id.
  public init(_ labels: [String: String] = [:], key: Digest, packet: String) {
    self.labels = labels
    var message = DigestBuilder("tearline.pseudonym.packet.v1")
    message.add(packet)
    self.key = MessageAuthentication.sha256(key: key.bytes, message: message.digest().bytes)
  }

  public mutating func label(for entity: String, category: String) -> String {
    if let known = labels[entity] { return known }
    let taken = Set(labels.values)
    let drawn = MessageAuthentication.sha256(key: key.bytes, message: Array(entity.utf8))
    let start = drawn.bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } % Pseudonyms.short
    // A drawn name that is taken gives way to the next that is free; when all short ones are, they get longer.
    var step = 0
    func candidate(_ step: Int) -> String {
      let number = step < Pseudonyms.short ? (start + step) % Pseudonyms.short : step
      return "\(category) \(Pseudonyms.letters(number))"
    }
    while taken.contains(candidate(step)) { step += 1 }
    labels[entity] = candidate(step)
    return candidate(step)
  }

  /// Without vowels, so that no code is a word or a name, and without Y.
  private static let alphabet = Array("BCDFGHJKLMNPQRSTVWXZ".utf8)
  /// How many codes have two letters.
  static let short = alphabet.count * alphabet.count

  /// 0 is `BB`, 399 `ZZ`, 400 `BBB`: every number has letters of its own.
  static func letters(_ number: Int) -> String {
    let base = alphabet.count
    var width = 2
    var rest = number
    var count = short
    while rest >= count {
      rest -= count
      count *= base
      width += 1
    }
    var letters: [UInt8] = []
    for _ in 0..<width {
      letters.append(alphabet[rest % base])
      rest /= base
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

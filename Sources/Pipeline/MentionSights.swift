import Documents
import Hashing
import Redaction

/// What is shown of the mentions of a document in the packet of somebody whom nothing in it settles: the same for
/// all of them. It is found while the document is at hand, so that a packet can list the mentions that may be its
/// subject without reading each document again.
struct MentionSights: Sendable, Equatable {
  enum Sight: UInt8, Sendable {
    /// In text that is withheld as a whole, of which nothing is said.
    case hidden
    /// Under a box in text that leaves.
    case boxed
    case shown
  }

  /// Digest of what they depend on besides the document, its findings and the order.
  let basis: Digest
  private let sights: [Sight]

  init(_ links: LinkLayer, _ plan: Plan, of document: Document, basis: Digest) {
    self.basis = basis
    sights = links.mentions.map { mention in
      plan.releases(mention.span, of: document)
        ? .shown : plan.boxes(mention.span, of: document) ? .boxed : .hidden
    }
  }

  /// - Parameter mention: its position in the layer.
  subscript(_ mention: Int) -> Sight { sights[mention] }

  var count: Int { sights.count }

  // MARK: As bytes

  private static let digestBytes = 32

  /// Nil where they are of another form.
  init?(_ bytes: [UInt8]) {
    var reader = PackedReader(bytes.dropLast(MentionSights.digestBytes))
    guard bytes.count > MentionSights.digestBytes,
      let basis = Digest(bytes: Array(bytes.suffix(MentionSights.digestBytes))),
      let sights = try? MentionSights.read(&reader)
    else { return nil }
    guard reader.isAtEnd else { return nil }
    self.basis = basis
    self.sights = sights
  }

  private static func read(_ reader: inout PackedReader) throws(PackedReader.Damaged) -> [Sight] {
    var sights: [Sight] = []
    var packed = 0
    for place in 0..<(try reader.number(below: 1 << 32)) {
      if place % 3 == 0 { packed = try reader.number(below: 64) }
      guard let sight = Sight(rawValue: UInt8(packed & 3)) else { throw PackedReader.Damaged() }
      sights.append(sight)
      packed >>= 2
    }
    return sights
  }

  /// Three in a byte, and the digest at the end.
  var bytes: [UInt8] {
    var writer = PackedWriter()
    writer.add(sights.count)
    for start in stride(from: 0, to: sights.count, by: 3) {
      var packed = 0
      for (place, sight) in sights[start..<min(start + 3, sights.count)].enumerated() {
        packed |= Int(sight.rawValue) << (2 * place)
      }
      writer.add(packed)
    }
    return writer.bytes + basis.bytes
  }
}

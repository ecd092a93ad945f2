public import Documents
public import Hashing
import SourceText

/// How people and decisions name a link: the same for the same bytes of a file, the same place and the same person,
/// wherever the file lies and whatever else is in the case.
public enum LinkID {
  /// Twelve hexadecimal digits.
  public static func of(_ mention: Mention, person: String, document: Digest) -> String {
    var builder = DigestBuilder("tearline.link.id.v1")
    builder.add(document)
    builder.add(mention.kind.rawValue)
    builder.add(mention.span.start)
    builder.add(mention.span.end)
    builder.add(person)
    return String(builder.digest().hex.prefix(12))
  }

  /// Over what the program said of a link: what a person saw who decides about it.
  public static func evidence(of link: PersonLink, _ mention: Mention) -> Digest {
    var builder = DigestBuilder("tearline.link.evidence.v1")
    for field in [mention.kind.rawValue, mention.key, link.person, link.state.rawValue] { builder.add(field) }
    builder.add(link.evidence.count)
    for line in link.evidence {
      builder.add(line.attribute)
      builder.add(line.outcome)
      builder.add(line.bits.map { Int(($0 * 1000).rounded()) } ?? 0)
    }
    return builder.digest()
  }
}

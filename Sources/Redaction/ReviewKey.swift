public import Documents
public import Hashing
import Markings
public import Rules
import SourceText

/// What a decision is about: a passage in its portion, what asks for a decision, and for whom it would leave. It
/// holds no place, so that every copy of the passage is decided at once, and a document that is read again, moved or
/// re-wrapped keeps its decisions; a changed passage or portion is another key and asks again.
public struct ReviewKey {
  private let document: Document
  private let audience: String
  private var portions: [Int: [UInt8]] = [:]

  init(_ document: Document, order: ReleaseOrder) {
    self.document = document
    audience = ReviewKey.audience(of: order)
  }

  /// - Parameters:
  ///   - asks: what asks, such as a rule with its ground; never its revision, so that a rule that is worded anew and
  ///     finds the same keeps its decisions.
  ///   - span: the passage; nil for the whole portion.
  ///   - entity: whom a list says the passage means: then every spelling, in every place, is one question.
  mutating func digest(
    _ kind: PendingItem.Kind, asks: String, span: Span?, portion: Int, entity: String? = nil
  ) -> Digest {
    var builder = DigestBuilder("tearline.review.v1")
    builder.add(kind.rawValue)
    builder.add(asks)
    builder.add(audience)
    if let entity {
      builder.add("entity")
      builder.add(entity)
      return builder.digest()
    }
    let whole = text(ofPortion: portion)
    builder.add(span.map { ReviewKey.normalised(document.text.utf8[$0.range]) } ?? whole)
    builder.add(whole)
    return builder.digest()
  }

  /// The question whether a document may be mentioned at all.
  public static func mention(of document: Document, person: String, order: ReleaseOrder) -> Digest {
    var builder = DigestBuilder("tearline.review.v1")
    builder.add(PendingItem.Kind.withheldLink.rawValue)
    builder.add(person)
    builder.add(audience(of: order))
    builder.add(normalised(document.text.utf8[...]))
    return builder.digest()
  }

  /// Of a text as a person saw it, so that an edited one is noticed.
  public static func passageDigest(_ text: String) -> Digest {
    SHA2.sha256(normalised(withoutNumber(Array(text.utf8)[...])))
  }

  /// Without the number of a paragraph, which is another in every copy: `3.`, `(12)`, `b)` and the white space behind.
  static func withoutNumber(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let text = bytes.drop { $0.isASCIIWhitespace }
    var rest = text
    let opens = rest.first == UInt8(ascii: "(")
    if opens { rest = rest.dropFirst() }
    let word = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit }
    let isNumber = (1...3).contains(word.count) && word.allSatisfy(\.isASCIIDigit)
    guard isNumber || word.count == 1 && !opens else { return text }
    rest = rest.dropFirst(word.count)
    guard let end = rest.first, end == UInt8(ascii: ")") || !opens && end == UInt8(ascii: ".") else {
      return text
    }
    rest = rest.dropFirst()
    guard rest.first?.isASCIIWhitespace == true else { return text }
    return rest.drop { $0.isASCIIWhitespace }
  }

  /// Case, white space, line breaks and look-alikes make no other passage.
  static func normalised(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let folded = TextView(.folded, of: SourceText(String(decoding: bytes, as: UTF8.self))).utf8
    return Array(
      folded.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.joined(separator: [0x20]))
  }

  private mutating func text(ofPortion portion: Int) -> [UInt8] {
    if let known = portions[portion] { return known }
    // Page furniture between the pieces of a portion is no part of it.
    let pieces = document.regions.filter {
      $0.portion == portion && ($0.kind.leavesByDefault || $0.kind == .unplaced)
    }
    let text = ReviewKey.normalised(
      ReviewKey.withoutNumber(
        pieces.map { Array(document.text[$0.span]) }.joined(separator: [0x20]).reduce(into: []) {
          $0.append($1)
        }[...]))
    portions[portion] = text
    return text
  }

  private static func audience(of order: ReleaseOrder) -> String {
    let whom = order.audience.isPublic ? "public" : order.audience.countries.sorted().joined(separator: ",")
    return "\(whom) \(order.audience.name) \(order.level.title)"
  }
}

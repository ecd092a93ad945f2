import LeakCheck
import SourceText

/// A stretch of text that was withheld, as its folded words.
struct WithheldPassage: Sendable {
  let words: [String]
  let kind: Secret.Kind
  let text: String
  /// The document and line it was withheld from, for the report.
  let place: String
  /// The last words of the open text before it and the first of what is behind it.
  var before: ArraySlice<String> = []
  var after: ArraySlice<String> = []

  /// How many words beside a passage are of use.
  static let reach = 2

  /// The passages to look for in its stead, in a packet that counts its pages and redactions up to `counted`.
  ///
  /// A number that a packet counts to stands in it as the number of a page or a row, so by itself it tells nothing: it
  /// is looked for together with the word beside it on either side, as only the place shows it that it was withheld
  /// from. Where no open word stands beside it, it is looked for by itself.
  func sought(counted: Int) -> [WithheldPassage] {
    guard isCount(upTo: counted), let number = words.first else { return [self] }
    let sides = [Self.telling(before.reversed()).reversed() + [number], [number] + Self.telling(after)]
    let found = sides.filter { $0.count > 1 }.map {
      WithheldPassage(words: $0, kind: .identifier, text: $0.joined(separator: " "), place: place)
    }
    return found.isEmpty ? [self] : found
  }

  private func isCount(upTo counted: Int) -> Bool {
    guard kind == .identifier, words.count == 1, let digits = words.first?.utf8, digits.count < 10,
      digits.allSatisfy(\.isASCIIDigit)
    else { return false }
    return digits.count <= 3 || digits.first != UInt8(ascii: "0") && Int(words[0]) ?? .max <= counted
  }

  /// The nearest word, with another where it is one that a packet counts with, too; nothing where there is none that
  /// tells more.
  private static func telling(_ words: some Sequence<String>) -> [String] {
    let near = Array(words.prefix(reach))
    guard let end = near.firstIndex(where: { !counting.contains($0) }) else { return [] }
    return Array(near[...end])
  }

  /// Words that stand beside numbers in the tables and on the pages of every packet.
  private static let counting: Set<String> = [
    "number", "of", "page", "pages", "part", "passages", "portions", "redaction", "redactions", "version",
  ]
}

/// What the item column of a table of transfers names. A row of the form is often about several items: `1, 3 and 4`,
/// `1-3`, `1 thru 3`, `TGH-EX-0031 to TGH-EX-0034`, `ALL`.
enum CustodyItemNames: Hashable {
  /// Everything that the paper lists.
  case all
  /// In the order of the text.
  case these([String])
  /// What is not understood.
  case asWritten

  /// More items than a range may stand for; beyond, it is a name as written.
  private static let most = 500
  private static let everything: Set<String> = [
    "all", "all items", "all of the above", "الكل", "جميع المواد",
  ]
  private static let fillers: Set<String> = [
    "item", "items", "no", "nos", "number", "numbers", "exhibit", "exhibits", "and", "و",
  ]
  private static let rangeWords: Set<String> = ["-", "–", "—", "thru", "through", "to", "إلى", "الى"]

  init(_ text: String) {
    self =
      Self.everything.contains(text.asLabel) ? .all : Self.names(in: text).map { .these($0) } ?? .asWritten
  }

  /// A name by which an item of a list and of a transfer are known to be the same: `01` is `1`.
  static func key(_ name: String) -> String {
    guard !name.isEmpty, name.allSatisfy(\.isWholeNumber) else { return name.asLabel }
    let digits = name.drop { $0.wholeNumberValue == 0 }
    return digits.isEmpty ? "0" : String(digits)
  }

  /// - Returns: nil unless all of the text is names with a digit, ranges, and words such as `items` and `and`.
  private static func names(in text: String) -> [String]? {
    var names: [String] = []
    var isRange = false
    for word in words(of: text) {
      if rangeWords.contains(word.lowercased()) {
        guard !names.isEmpty, !isRange else { return nil }
        isRange = true
      } else if isRange {
        guard let first = names.popLast(), let range = range(first, word) else { return nil }
        names += range
        isRange = false
      } else if word.contains(where: \.isNumber) {
        names.append(word)
      } else if !fillers.contains(word.asLabel) {
        return nil
      }
    }
    return isRange || names.isEmpty ? nil : names
  }

  /// The words, with a hyphen between two plain numbers as a word of its own.
  private static func words(of text: String) -> [String] {
    text.split { $0.isWhitespace || ",;&،؛".contains($0) }.flatMap { word -> [String] in
      let parts = word.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
      let isRange = parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }
      return isRange ? [String(parts[0]), "-", String(parts[1])] : [String(word)]
    }
  }

  /// `3` to `5`, `EX-0031` to `EX-0034`, and `EX-0031` to `34`.
  private static func range(_ first: String, _ last: String) -> [String]? {
    let (head, low) = parted(first)
    let (otherHead, high) = parted(last)
    guard otherHead == head || otherHead.isEmpty, let start = Int(low), let end = Int(high), start < end,
      end - start < most
    else { return nil }
    return (start...end).map { number in
      let digits = String(number)
      return head + String(repeating: "0", count: max(0, low.count - digits.count)) + digits
    }
  }

  private static func parted(_ name: String) -> (head: String, digits: String) {
    let digits = String(name.reversed().prefix(while: \.isWholeNumber).reversed())
    return (String(name.dropLast(digits.count)), digits)
  }
}

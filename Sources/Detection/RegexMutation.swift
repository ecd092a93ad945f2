/// Changes one thing in a regular expression: an alternative left out, a bound of words left out, an optional item
/// required. Some of what comes out is no expression any more; it counts for nothing.
enum RegexMutation {
  static func mutants(of regex: String) -> [(regex: String, change: String)] {
    let text = Array(regex.utf8)
    let parts = Parts(text)
    var mutants: [(regex: String, change: String)] = []
    for group in parts.groups where group.count > 1 {
      for (index, range) in group.enumerated() {
        // The bar behind it goes as well; behind the last one, the bar before.
        let cut =
          index + 1 < group.count
          ? range.lowerBound..<range.upperBound + 1 : range.lowerBound - 1..<range.upperBound
        mutants.append((without(cut, text), "alternative `\(shown(text[range]))` left out"))
      }
    }
    for range in parts.bounds { mutants.append((without(range, text), "`\\b` left out")) }
    for range in parts.optionals {
      mutants.append((without(range, text), "`?` left out behind \(range.lowerBound) bytes"))
    }
    return mutants
  }

  private static func without(_ range: Range<Int>, _ text: [UInt8]) -> String {
    String(decoding: text[..<range.lowerBound] + text[range.upperBound...], as: UTF8.self)
  }

  private static func shown(_ part: ArraySlice<UInt8>) -> String {
    let text = String(decoding: part, as: UTF8.self)
    return text.count > 40 ? text.prefix(40) + "…" : text
  }

  /// Where things stand in an expression.
  private struct Parts {
    /// For each group and for the whole, its alternatives.
    var groups: [[Range<Int>]] = []
    var bounds: [Range<Int>] = []
    /// Question marks that make the item before them optional.
    var optionals: [Range<Int>] = []

    init(_ text: [UInt8]) {
      /// For each open group, where its alternatives begin.
      var open: [[Int]] = [[0]]
      var index = 0
      var isQuantified = false
      while index < text.count {
        let byte = text[index]
        var next = index + 1
        var quantifies = false
        switch byte {
        case UInt8(ascii: "\\"):
          if next < text.count, text[next] == UInt8(ascii: "b") { bounds.append(index..<index + 2) }
          next = min(text.count, index + 2)
        case UInt8(ascii: "["): next = Parts.classEnd(text, from: index)
        case UInt8(ascii: "("):
          next = Parts.contentStart(text, from: index)
          open.append([next])
        case UInt8(ascii: "|"): open[open.count - 1].append(next)
        case UInt8(ascii: ")"):
          if open.count > 1 { groups.append(Parts.alternatives(open.removeLast(), end: index)) }
        case UInt8(ascii: "?"):
          // Behind another quantifier it only says which match is tried first.
          if !isQuantified { optionals.append(index..<next) }
          quantifies = true
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "}"): quantifies = true
        default: break
        }
        isQuantified = quantifies
        index = next
      }
      if open.count == 1 { groups.append(Parts.alternatives(open[0], end: text.count)) }
    }

    private static func alternatives(_ starts: [Int], end: Int) -> [Range<Int>] {
      starts.enumerated().map { index, start in
        start..<(index + 1 < starts.count ? starts[index + 1] - 1 : end)
      }
    }

    private static func classEnd(_ text: [UInt8], from start: Int) -> Int {
      var index = start + 1
      if index < text.count, text[index] == UInt8(ascii: "^") { index += 1 }
      if index < text.count, text[index] == UInt8(ascii: "]") { index += 1 }
      while index < text.count, text[index] != UInt8(ascii: "]") {
        index += text[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      return min(text.count, index + 1)
    }

    /// Behind `(?:`, `(?=`, `(?<name>` and the like.
    private static func contentStart(_ text: [UInt8], from start: Int) -> Int {
      guard start + 2 < text.count, text[start + 1] == UInt8(ascii: "?") else { return start + 1 }
      switch text[start + 2] {
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: ">"): return start + 3
      case UInt8(ascii: "<"):
        if start + 3 < text.count, [UInt8(ascii: "="), UInt8(ascii: "!")].contains(text[start + 3]) {
          return start + 4
        }
        return (text[start...].firstIndex(of: UInt8(ascii: ">")) ?? start + 2) + 1
      default:
        let end = text[start...].firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ")") } ?? start
        return text[end] == UInt8(ascii: ":") ? end + 1 : end
      }
    }
  }
}

import Documents
import LeakCheck
import Redaction
import ReleaseModel
import SourceText

/// What was withheld from a packet, as the leak check looks for it.
///
/// Words that the plan itself releases elsewhere in the packet are no secret of the place that withholds them:
/// such a passage is split around them. What is released is taken from the plan and the source, not from what
/// the gate made, so that a fault of the gate is still found.
struct WithheldSecrets: Sendable {
  /// A whole portion shorter than this (a label, a date line) recurs everywhere and tells nothing by itself.
  private static let shortestPortion = 4

  private var withheld: [WithheldPassage] = []
  private var released: [[String]] = []
  /// How far the packet counts its pages, its redactions and the like.
  private var counted = 999

  init() {}

  mutating func collect(_ document: Document, _ plan: Plan, controlNumber: String) {
    for (region, decision) in zip(document.regions, plan.regions) {
      func place(_ offset: Int) -> String {
        "\(controlNumber), line \(document.line(of: offset, in: region))"
      }
      let text = document.text.string(region.span)
      // Banners are printed, struck, in their canonical form; so are the number and date that may leave.
      if region.kind == .banner || plan.withholding.isEmpty && plan.released.covers(region.span) {
        release(text)
        continue
      }
      switch plan.withholding.isEmpty ? decision : .withheld(plan.withholding, mark: nil) {
      case .excluded, .withheld:
        withhold(text, isPortion: true, kind: .passage, place(region.span.start))
      case .released(let passages):
        var cursor = region.span.start
        let hidden = passages.filter { $0.replacement != .nothing }
        for (index, passage) in hidden.enumerated() {
          let before = document.text.string(Span(cursor, passage.span.start))
          release(before)
          let next = index + 1 < hidden.count ? hidden[index + 1].span.start : region.span.end
          let isName = passage.reasons.contains {
            $0.source == .identity || $0.sourceName.hasPrefix("people.")
          }
          withhold(
            document.text.string(passage.span), isPortion: false, kind: isName ? .name : .passage,
            place(passage.span.start),
            between: (before, document.text.string(Span(passage.span.end, max(passage.span.end, next)))))
          cursor = passage.span.end
        }
        release(document.text.string(Span(cursor, region.span.end)))
      }
    }
  }

  mutating func merge(_ other: WithheldSecrets) {
    withheld += other.withheld
    released += other.released
    counted = max(counted, other.counted)
  }

  /// Says how far the packet counts something, such as its pages.
  mutating func count(upTo number: Int) { counted = max(counted, number) }

  /// Takes words that are printed anyway, such as the cover's.
  mutating func release(_ text: String) {
    let words = WithheldSecrets.words(text)
    if !words.isEmpty { released.append(words) }
  }

  /// - Parameter neighbours: the open text before and behind it.
  mutating func withhold(
    _ text: String, isPortion: Bool, kind: Secret.Kind, _ place: String,
    between neighbours: (before: String, after: String) = ("", "")
  ) {
    let words = WithheldSecrets.words(text)
    guard words.count >= (isPortion ? WithheldSecrets.shortestPortion : 1) else { return }
    // One token is looked for as an identifier: whole, with its separators ignored.
    var passage = WithheldPassage(
      words: words, kind: words.count == 1 && kind != .name ? .identifier : kind, text: text, place: place)
    if words.count == 1 {
      passage.before = WithheldSecrets.wholeWords(neighbours.before).suffix(WithheldPassage.reach)
      passage.after = WithheldSecrets.wholeWords(neighbours.after).prefix(WithheldPassage.reach)
    }
    withheld.append(passage)
  }

  /// The secrets, without what the packet releases elsewhere.
  var secrets: [Secret] {
    let withheld = withheld.flatMap { $0.sought(counted: counted) }
    var open = ReleasedRuns(asked: withheld.flatMap(runs))
    for words in released { open.add(words) }
    var result: [Secret] = []
    var seen = Set<String>()
    func add(_ passage: WithheldPassage, _ kind: Secret.Kind, _ text: String) {
      if seen.insert("\(kind) \(text)").inserted {
        result.append(Secret(id: passage.place, kind: kind, text: text))
      }
    }
    for passage in withheld {
      if passage.words.count < ReleasedRuns.longest {
        if open.contains(passage.words[...]) { continue }
        // A name is looked for with its words in other orders, too. Where its words stand in the open in one of
        // these, it is looked for as it was written.
        let isOpenOtherwise =
          passage.kind == .name && Secret.orders(of: passage.words).contains { open.contains($0[...]) }
        add(passage, isOpenOtherwise ? .passage : passage.kind, passage.text)
      } else {
        for part in WithheldSecrets.parts(of: passage.words, without: open) {
          add(passage, .passage, WithheldSecrets.text(of: part))
        }
      }
    }
    return result
  }

  /// What of a passage may stand in the open: its runs, or all of a shorter one, a name in all orders.
  private func runs(of passage: WithheldPassage) -> [ArraySlice<String>] {
    let words = passage.words
    guard words.count < ReleasedRuns.longest else {
      return (0...(words.count - ReleasedRuns.longest)).map { words[$0..<$0 + ReleasedRuns.longest] }
    }
    return [words[...]] + (passage.kind == .name ? Secret.orders(of: words).map { $0[...] } : [])
  }

  /// The longest stretches of `words` in which no run is released elsewhere.
  private static func parts(of words: [String], without open: ReleasedRuns) -> [[String]] {
    let run = ReleasedRuns.longest
    var parts: [[String]] = []
    var first: Int?
    func close(_ end: Int) {
      if let start = first { parts.append(Array(words[start..<end + run - 1])) }
      first = nil
    }
    let starts = 0...(words.count - run)
    for start in starts {
      if open.contains(words[start..<start + run]) {
        close(start)
      } else if first == nil {
        first = start
      }
    }
    close(starts.upperBound + 1)
    return parts
  }

  /// Folded words. One longer than any word of a script with spaces is cut into pieces of two letters, as the leak
  /// check cuts it; a piece that continues a word begins with `continuation`.
  private static func words(_ text: String) -> [String] {
    TextView(.folded, of: SourceText(text)).utf8
      .split(whereSeparator: { !($0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80) })
      .flatMap { word -> [String] in
        let scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
        guard scalars.count > longestWord else { return [String(decoding: word, as: UTF8.self)] }
        return stride(from: 0, to: scalars.count, by: 2).map { start in
          var piece = String(String.UnicodeScalarView(scalars[start..<min(start + 2, scalars.count)]))
          if start > 0 { piece.insert(continuation, at: piece.startIndex) }
          return piece
        }
      }
  }

  /// Folded words; none where one of them would be cut.
  private static func wholeWords(_ text: String) -> [String] {
    let words = words(text)
    return words.contains { $0.first == continuation } ? [] : words
  }

  private static let longestWord = 24
  private static let continuation: Character = "+"

  /// The words as text again, with the pieces of a word together.
  private static func text(of words: [String]) -> String {
    var text = ""
    for word in words {
      if word.first == continuation {
        text += word.dropFirst()
      } else {
        text += text.isEmpty ? word : " " + word
      }
    }
    return text
  }
}

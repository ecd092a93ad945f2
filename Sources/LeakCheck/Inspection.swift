import Hashing

/// Looking through one released file: what was found, and the limits that are left.
struct Inspection {
  /// As the report names it.
  let file: String
  let index: SecretIndex
  let limits: LeakLimits
  /// Whether to look for what is hidden, besides for secrets.
  let looksForHidden: Bool
  private(set) var findings: Set<LeakFinding> = []
  private(set) var hidden: Set<HiddenContent> = []
  /// Files within files, with their SHA-256: hidden only where they do not stand beside them as well.
  private(set) var attached: [HiddenContent: Set<String>] = [:]
  private(set) var checked: Set<String> = []
  private(set) var notChecked: Set<String> = []
  private(set) var problems: Set<String> = []
  private(set) var bytesLeft: Int
  private var places: [Int32: Int] = [:]
  /// How many files this part is inside of.
  var depth = 0

  init(file: String, index: SecretIndex, limits: LeakLimits, looksForHidden: Bool = false) {
    self.file = file
    self.index = index
    self.limits = limits
    self.looksForHidden = looksForHidden
    bytesLeft = limits.totalBytes
  }

  mutating func take(_ other: Inspection) {
    for finding in other.findings {
      findings.insert(
        LeakFinding(kind: finding.kind, secretID: finding.secretID, file: file, place: finding.place))
    }
    problems.formUnion(other.problems)
  }

  /// Says that something could not be read to its end.
  mutating func fail(_ place: String, _ message: String) {
    problems.insert(Self.sentence(place, message))
  }

  /// Places end in a comma where more may follow.
  private static func sentence(_ place: String, _ text: String) -> String {
    let place = place.hasSuffix(", ") ? place.dropLast(2) : place[...]
    return place.isEmpty ? text : "\(place): \(text)"
  }

  /// Says that something is there that a reader does not see.
  mutating func noteHidden(_ kind: HiddenContent.Kind, _ place: String) {
    guard looksForHidden else { return }
    hidden.insert(HiddenContent(kind: kind, file: file, place: Self.plain(place)))
  }

  /// Says that a file is in a file that shows something else.
  ///
  /// - Parameter bytes: as they are saved; nil where they cannot be read.
  mutating func noteAttached(_ bytes: [UInt8]?, _ place: String) {
    guard let bytes else { return noteHidden(.attachedFile, place) }
    guard looksForHidden else { return }
    let content = HiddenContent(kind: .attachedFile, file: file, place: Self.plain(place))
    attached[content, default: []].insert(SHA2.sha256(bytes).description)
  }

  mutating func noteChecked(_ text: String) { checked.insert(text) }
  mutating func noteNotChecked(_ place: String, _ text: String) {
    notChecked.insert(Self.sentence(place, text))
  }

  /// Takes work from the total.
  ///
  /// - Returns: false, with the file marked unreadable, where nothing is left.
  mutating func spend(_ bytes: Int) -> Bool {
    guard bytesLeft >= 0 else { return false }
    bytesLeft -= bytes
    if bytesLeft < 0 { fail("", "the limit of work for one file was reached") }
    return bytesLeft >= 0
  }

  /// Searches a text, as it is and backwards. `text` is UTF-8; `place` says in words where it is.
  ///
  /// - Parameters:
  ///   - isPacked: whether it is no text but compressed or other binary data, in which every short string stands by
  ///     chance.
  ///   - isTurned: whether it is read against the direction of its numbers, which run from left to right in every
  ///     script.
  mutating func match(
    _ text: some Collection<UInt8>, place: String, hasLines: Bool = false, isPacked: Bool = false,
    isTurned: Bool = false
  ) {
    guard !text.isEmpty, spend(text.count) else { return }
    let folded = FoldedText(text)
    let hits = index.search(folded).filter {
      (!isPacked || isBeyondChance($0, in: folded)) && !(isTurned && isShortNumber($0))
    }
    record(hits, in: folded, place, hasLines)
    let reversed = folded.reversed
    let backwards = index.search(reversed).filter {
      (!isPacked || isBeyondChance($0, in: reversed)) && !isBackwardsByChance($0, in: reversed)
    }
    record(backwards, in: reversed, place, hasLines)
    guard folded.hasRightToLeft else { return }
    let turned = FoldedText(Self.withLinesTurned(text))
    let turnedHits = index.search(turned).filter {
      (!isPacked || isBeyondChance($0, in: turned)) && !isShortNumber($0)
    }
    record(turnedHits, in: turned, place, hasLines)
  }

  private func isShortNumber(_ hit: SecretIndex.Hit) -> Bool { index.patterns[hit.pattern].isShortNumber }

  /// Whether a string is so short, or so far from how it was written, that backwards it stands in text by chance:
  /// another number of a few digits, or a name in another order of its words over the edge of a line or sentence.
  private func isBackwardsByChance(_ hit: SecretIndex.Hit, in text: FoldedText) -> Bool {
    isShortNumber(hit)
      || index.patterns[hit.pattern].isReordered
        && hit.range.dropFirst().contains { text.breaks[$0] >= FoldedText.Break.apart.rawValue }
  }

  /// Whether a string is long enough not to stand in binary data by chance: six letters next to each other, or ten
  /// with anything between them.
  private func isBeyondChance(_ hit: SecretIndex.Hit, in text: FoldedText) -> Bool {
    let pattern = index.patterns[hit.pattern]
    return pattern.rule == .anywhere || pattern.letters >= 10
      || pattern.letters >= 6 && hit.range.dropFirst().allSatisfy { text.breaks[$0] == 0 }
  }

  private mutating func record(
    _ hits: [SecretIndex.Hit], in text: FoldedText, _ place: String, _ hasLines: Bool
  ) {
    for hit in hits {
      let shown = hasLines ? "\(place)near line \(text.line(of: hit.range.lowerBound))" : Self.plain(place)
      for owner in index.patterns[hit.pattern].owners {
        guard places[owner, default: 0] < limits.placesPerSecret else { continue }
        let secret = index.secrets[Int(owner)]
        let finding = LeakFinding(kind: secret.kind, secretID: secret.id, file: file, place: shown)
        if findings.insert(finding).inserted { places[owner, default: 0] += 1 }
      }
    }
  }

  private static func plain(_ place: String) -> String {
    place.hasSuffix(", ") ? String(place.dropLast(2)) : place.isEmpty ? "the whole file" : place
  }

  /// Each line's characters from the last to the first: how right-to-left text looks where it was stored in the
  /// order it is seen.
  static func withLinesTurned(_ text: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 1)
    let done: Void? = text.withContiguousStorageIfAvailable { turnLines($0, &result) }
    if done == nil { Array(text).withUnsafeBufferPointer { turnLines($0, &result) } }
    return result
  }

  /// What is no UTF-8 becomes a space, lest its bytes make a letter in the other order.
  private static func turnLines(_ text: UnsafeBufferPointer<UInt8>, _ result: inout [UInt8]) {
    var start = 0
    var characters: [Range<Int>?] = []
    while start <= text.count {
      characters.removeAll(keepingCapacity: true)
      while start < text.count, text[start] != UInt8(ascii: "\n") {
        let (scalar, length) = FoldedText.decode(text, start)
        characters.append(scalar == nil ? nil : start..<start + length)
        start += length
      }
      for character in characters.reversed() {
        guard let character else {
          result.append(UInt8(ascii: " "))
          continue
        }
        for place in character { result.append(text[place]) }
      }
      result.append(UInt8(ascii: "\n"))
      start += 1
    }
  }
}

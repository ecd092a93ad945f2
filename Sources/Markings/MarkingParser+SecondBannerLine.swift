import Diagnostics
import SourceText

extension MarkingParser {
  /// The line under the banner: marks between `//`, and `HANDLE VIA A/B CHANNELS ONLY` with its channels between `/`
  /// (ISM `secondBannerLine`, `handleViaChannels`).
  mutating func readSecondLine(_ range: Range<Int>) {
    guard !isPortion else {
      fail(.markingStructure, "A portion mark is one line.", range)
      return
    }
    for segment in split(range) {
      if !readSecondLineSegment(segment.filter { !$0.text.isEmpty }) { return }
    }
    marking.secondLine.tokens.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether the marks between two double slashes are known ones.
  private mutating func readSecondLineSegment(_ marks: [Piece]) -> Bool {
    // Channels follow one another until the words that close their list.
    var isNamingChannels = false
    for mark in marks {
      if isNamingChannels {
        guard let isLast = addChannel(mark.text[...]) else { return unknownSecondLineMark(mark) }
        isNamingChannels = !isLast
      } else if let known = SecondBannerLine.titles.first(where: {
        $0.title == mark.text || $0.token == mark.text
      }) {
        addSecondLineToken(known.token)
      } else if mark.text.hasPrefix(Self.channelsStart) {
        guard let isLast = addChannel(mark.text.dropFirst(Self.channelsStart.count)) else {
          return unknownSecondLineMark(mark)
        }
        addSecondLineToken("HVCO")
        isNamingChannels = !isLast
      } else {
        return unknownSecondLineMark(mark)
      }
    }
    if isNamingChannels, let last = marks.last {
      fail(
        .markingStructure, "The list of channels is not closed: write CHANNELS ONLY behind the last.",
        last.range)
    }
    return !isNamingChannels
  }

  private mutating func unknownSecondLineMark(_ mark: Piece) -> Bool {
    fail(.markingUnknownToken, "The second banner line holds a token that is not known.", mark.range)
    return false
  }

  private static let channelsStart = "HANDLE VIA "

  private mutating func addSecondLineToken(_ token: String) {
    if !marking.secondLine.tokens.contains(token) { marking.secondLine.tokens.append(token) }
  }

  /// Whether the channel is the last of its list, or nil when it is no name.
  private mutating func addChannel(_ text: Substring) -> Bool? {
    let isLast = text.hasSuffix(SecondBannerLine.channelsEnd)
    let name = isLast ? text.dropLast(SecondBannerLine.channelsEnd.count) : text
    guard SecondBannerLine.isChannelName(name) else { return nil }
    marking.secondLine.channels.append(String(name))
    return isLast
  }
}

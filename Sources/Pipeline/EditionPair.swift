public import Diagnostics
import LeakCheck
import SourceText

/// Two editions of one packet, each made under its own order: the lesser holds nothing that only the fuller shows.
public enum EditionPair {
  public struct Result: Sendable {
    /// How many passages, names and numbers only the fuller shows.
    public let secrets: Int
    public let leaks: [Diagnostic]
    /// What is too short to be told from chance, and was not looked for.
    public let unsought: [Diagnostic]
  }

  /// - Throws: where one of them cannot be read.
  public static func compare(fuller: String, lesser: String) throws(RunFailure) -> Result {
    let passages = try withheld(fuller: EditionText(packet: fuller), lesser: EditionText(packet: lesser))
    let secrets = passages.secrets
    let report = LeakCheck.inspect(folder: lesser, secrets: secrets, looksForHidden: true)
    let leaks =
      report.findings.map { finding in
        Diagnostic(
          DiagnosticCode.named(finding.code) ?? .leakedPassage,
          "\(finding.secretID) stands in \(finding.place)",
          at: DiagnosticPlace(file: lesser + "/" + finding.file))
      }
      + report.hidden.map {
        Diagnostic(
          .hiddenContent, "\($0.kind.rawValue) in \($0.place)",
          at: DiagnosticPlace(file: lesser + "/" + $0.file))
      }
      + report.unreadable.map {
        Diagnostic(.unreadableOutput, $0.text, at: DiagnosticPlace(file: lesser + "/" + $0.file))
      }
    return Result(
      secrets: secrets.count, leaks: leaks,
      unsought: report.unusableSecrets.map { Diagnostic(.unusableSecret, $0) })
  }

  /// What the documents of the fuller packet say and those of the lesser do not.
  static func withheld(fuller: EditionText, lesser: EditionText) -> WithheldSecrets {
    var passages = WithheldSecrets()
    for text in lesser.printed { passages.release(text) }
    for case .text(let words) in lesser.documents.flatMap(\.blocks).flatMap(\.pieces) {
      passages.release(String(decoding: words, as: UTF8.self))
    }
    let others = Dictionary(
      lesser.documents.map { ($0.controlNumber, $0) }, uniquingKeysWith: { first, _ in first })
    for document in fuller.documents {
      let other = others[document.controlNumber]
      let name = "\(document.controlNumber) of the fuller packet"
      if let number = document.reportNumber, other?.reportNumber != number {
        passages.withhold(number, isPortion: false, kind: .identifier, "\(name), report number")
      }
      if let title = document.title, other?.title != title {
        passages.withhold(title, isPortion: true, kind: .passage, "\(name), title")
      }
      compare(document.blocks, other?.blocks ?? [], name, &passages)
    }
    return passages
  }

  /// Lays paragraph beside paragraph: by their numbers where there are as many, else each beside the next one that
  /// says the same around its boxes.
  private static func compare(
    _ fuller: [EditionText.Block], _ lesser: [EditionText.Block], _ name: String,
    _ passages: inout WithheldSecrets
  ) {
    var next = 0
    for (index, block) in fuller.enumerated() {
      let place = "\(name), paragraph \(index + 1)"
      let candidates =
        fuller.count == lesser.count ? index..<index + 1 : min(next, lesser.count)..<lesser.count
      let match = candidates.lazy.compactMap { position in
        EditionText.values(of: block, under: lesser[position]).map { (position, values: $0) }
      }.first { fuller.count == lesser.count || lesser[$0.0].isVisible }
      if let match {
        next = match.0 + 1
        for value in match.values { withhold(EditionText.bare(value), isPortion: false, place, &passages) }
      } else {
        withhold(block, place, &passages)
      }
    }
  }

  /// A paragraph that the lesser packet has not, or has in other words.
  private static func withhold(
    _ block: EditionText.Block, _ place: String, _ passages: inout WithheldSecrets
  ) {
    for case .text(let words) in block.pieces {
      let bare = EditionText.bare(words)
      // The value of a field is short, and tells all the same.
      let isValue =
        block.isField && (bare.contains(UInt8(ascii: " ")) || bare.contains(where: \.isASCIIDigit))
      withhold(bare, isPortion: !isValue, place, &passages)
    }
  }

  private static func withhold(
    _ words: [UInt8], isPortion: Bool, _ place: String, _ passages: inout WithheldSecrets
  ) {
    passages.withhold(
      String(decoding: words, as: UTF8.self), isPortion: isPortion, kind: .passage, place)
  }
}

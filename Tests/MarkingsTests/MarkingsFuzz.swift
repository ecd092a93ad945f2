import Markings
import SourceText

/// The fuzz entry: any bytes through every reader and the finder. It returns when nothing crashed and every reading
/// kept its promises; a false return is a finding.
enum MarkingsFuzz {
  static func run(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let source = SourceText(text)
    var isSound = true
    for legacy in [true, false] {
      let banner = MarkingReader.banner(text, legacy: legacy)
      let portion = MarkingReader.portion(text, banner: banner.marking, legacy: legacy)
      isSound = isSound && keepsPromises(banner, source) && keepsPromises(portion, source)
    }
    if let prose = MarkingReader.prose(text) { isSound = isSound && keepsPromises(prose, source) }
    _ = DeclassificationValue(text)
    _ = AuthorityBlock.read(source, in: source.whole)
    _ = DesignationBlock.read(source, in: source.whole)
    _ = MarkingReport(line: text).json
    _ = RollUpReport(line: text).json
    let places = [
      MarkingFinder.portionMark(in: source, paragraph: source.whole, banner: nil)?.span,
      MarkingFinder.bannerLine(in: source, line: source.whole)?.span,
      MarkingFinder.captionLine(in: source, line: source.whole)?.span,
      MarkingFinder.sourceNote(in: source, note: source.whole)?.span,
      MarkingFinder.gluedPageMark(
        in: source, paragraph: Span(0, source.count / 2), next: Span(source.count / 2, source.count))?
        .span,
    ]
    return isSound && places.allSatisfy { $0.map(source.whole.contains) ?? true }
  }

  /// A marking prints, and what it prints is read as itself; a malformed reading says why; every place lies in the
  /// text.
  private static func keepsPromises(_ reading: MarkingReading, _ source: SourceText) -> Bool {
    for problem in reading.problems {
      if let range = problem.range, range.upperBound > source.count { return false }
    }
    guard let marking = reading.marking else { return !reading.problems.isEmpty }
    return MarkingReader.banner(marking.banner).marking == marking
      && MarkingReader.portion(marking.portion).marking == withoutSecondLine(marking)
  }

  /// A portion has no second banner line.
  private static func withoutSecondLine(_ marking: Marking) -> Marking {
    var result = marking
    result.secondLine = SecondBannerLine()
    return result
  }
}

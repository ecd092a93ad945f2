import Diagnostics
import Markings

extension MarkingLayer {
  /// Part of every cache key: changes whenever a layer could.
  public static let version = "2"

  /// The mark stage: what every portion counts with (law 1), and what is wrong with the marks.
  ///
  /// The second and later sections of a message may leave captions and authority to the first: what is unmarked in
  /// them counts as the highest, unless `family` has all sections, whose banners then all count.
  /// - Parameter family: the message that the document is a section of, where all of it is known.
  public init(of document: Document, family: MessageFamily? = nil) {
    let joined = family?.banners(for: document)
    let banner = EffectiveMarking.banner(joined ?? document.banners)
    let isAlone = joined == nil && (document.section?.number ?? 1) > 1
    let inherited = isAlone ? EffectiveMarking(.malformed, []) : banner
    var diagnostics: [Diagnostic] = []
    for reading in document.banners {
      diagnostics += reading.problems.map { $0.diagnostic(at: DiagnosticPlace(file: document.source.name)) }
    }
    var firstLine: [Int: Int] = [:]
    for region in document.regions where firstLine[region.portion] == nil {
      firstLine[region.portion] = region.place.line
    }
    var portions: [EffectiveMarking] = []
    for (index, portion) in document.portions.enumerated() {
      let place = DiagnosticPlace(
        file: document.source.name, line: firstLine[index], span: portion.markSpan ?? portion.span)
      diagnostics += portion.readings.flatMap { $0.problems.map { $0.diagnostic(at: place) } }
      portions.append(.resolve(own: portion.readings, banner: inherited))
    }
    self.init(banner: banner, portions: portions, diagnostics: Array(Set(diagnostics)).sorted())
  }
}

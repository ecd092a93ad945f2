import Diagnostics
import Markings

extension MarkingLayer {
  /// Part of every cache key: changes whenever a layer could.
  public static let version = "1"

  /// The mark stage: what every portion counts with (law 1), and what is wrong with the marks.
  public init(of document: Document) {
    let banner = EffectiveMarking.banner(document.banners)
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
      portions.append(.resolve(own: portion.readings, banner: banner))
    }
    self.init(banner: banner, portions: portions, diagnostics: Array(Set(diagnostics)).sorted())
  }
}

import TestSupport
import Typesetting

/// Pages of mixed Latin and Arabic text, set with and without the memory of shaped words, and the memory long files
/// take. Targets: 300 pages a processor second; a page more costs little memory.
let typesetSuite = Suite(name: "typeset") {
  do {
    let fonts = try FontBook()
    var pages = InventedPages(seed: 23)
    let document = pages.document(paragraphs: 4_000)
    return [
      try setting(document, Typesetter(fonts: fonts), "with the memory of shaped words", target: 300),
      try setting(
        document, Typesetter(fonts: fonts, limits: TypesettingLimits(shapedWords: 0)), "without it", target: 0
      ),
    ] + [try memory(fonts, paragraphs: 2_000), try memory(fonts, paragraphs: 16_000)]
  } catch {
    return [Measurement(text: "\(error)", isMet: false)]
  }
}

private func setting(
  _ document: TypesetDocument, _ typesetter: Typesetter, _ what: String, target: Double
) throws(TypesettingError) -> Measurement {
  var best = 0.0
  var count = 0
  for _ in 0..<3 {
    let start = processorSeconds()
    let output = try typesetter.typeset(document)
    count = output.layout.pageCount
    best = max(best, Double(count) / (processorSeconds() - start))
  }
  let words = target > 0 ? "; target \(Int(target))" : ""
  return Measurement(
    text: "\(Int(best)) pages of mixed text a second \(what) (\(count) pages)\(words)", isMet: best >= target)
}

private func memory(_ fonts: FontBook, paragraphs: Int) throws(TypesettingError) -> Measurement {
  var pages = InventedPages(seed: 29)
  let document = pages.document(paragraphs: paragraphs)
  var result: Result<(pages: Int, bytes: Int), TypesettingError> = .success((0, 0))
  let peak = PeakMemory.during {
    do throws(TypesettingError) {
      let output = try Typesetter(fonts: fonts).typeset(document)
      result = .success((output.layout.pageCount, output.pdf.count))
    } catch {
      result = .failure(error)
    }
  }
  let output = try result.get()
  let megabytes = (peak ?? 0) / 1_048_576
  return Measurement(
    text:
      "\(output.pages) pages set in \(megabytes) MB at most, \(output.bytes / 1_048_576) MB of them the file",
    isMet: peak != nil && megabytes < 500)
}

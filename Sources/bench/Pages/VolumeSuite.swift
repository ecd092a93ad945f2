import LoadFiles
import TestSupport

/// Load files of a case of 100,000 documents, without setting or drawing pages: as 500 packets with a volume each, and
/// as two volumes of the most records a volume may have. Targets: 60 s, 500 MB.
let volumeSuite = Suite(name: "volume") {
  [producing(volumes: 500, documents: 200), producing(volumes: 2, documents: 50_000)]
}

private func producing(volumes: Int, documents count: Int) -> Measurement {
  var lines = 0
  var bytes = 0
  var failure: LoadFileFailure?
  let start = processorSeconds()
  let peak = PeakMemory.during {
    do throws(LoadFileFailure) {
      for number in 0..<volumes {
        let volume = try ProductionVolume(
          name: "VOL" + padded(number + 1, 3), profile: .generic,
          documents: documents(count, from: number * count))
        for file in try volume.files() where file.path.contains("/DATA/") {
          bytes += file.bytes.count
          if file.path.hasSuffix(".OPT") { lines += file.bytes.count { $0 == 0x0A } }
        }
      }
    } catch {
      failure = error
    }
  }
  let seconds = processorSeconds() - start
  let megabytes = (peak ?? 0) / 1_048_576
  return Measurement(
    text:
      "\(volumes) volumes of \(count) documents in \(Int(seconds.rounded())) s, \(megabytes) MB at most; "
      + "\(lines) lines of OPT, \(bytes / 1_048_576) MB of load files; target 60 s, 500 MB",
    isMet: failure == nil && peak != nil && lines == volumes * count && seconds < 60 && megabytes < 500)
}

/// Documents of two pages and a text of some 1,500 bytes each; every seventh is attached to the one before it.
private func documents(_ count: Int, from first: Int) -> [ProducedDocument] {
  var generator = SplitMix64(seed: UInt64(first) + 1)
  let pdf = Array("%PDF-1.7".utf8)
  return (0..<count).map { index in
    let number = 2 * (first + index) + 1
    let text = (0..<24).map { _ in "Line \(generator.number(below: 1_000_000)) of a report, سطر من تقرير\n" }
      .joined()
    return ProducedDocument(
      pages: ["TLN" + padded(number, 8), "TLN" + padded(number + 1, 8)],
      parent: index % 7 == 1 ? index - 1 : nil,
      values: [
        .controlno: "DOC-" + padded(first + index, 6), .custodian: "Records Office", .doctype: "Report",
        .title: "Report of a shopkeeper · تقرير صاحب المتجر", .docdate: "2031-04-10", .language: "en",
        .redacted: "Y", .redactioncodes: "(b)(1);(b)(6)",
      ], text: Array(text.utf8), pdf: pdf, isRedacted: true)
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

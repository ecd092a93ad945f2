import Documents
import Hashing
import Readers

/// Reading plain text: bytes in, `Document` out, 250 MB/s on one core; memory at most twelve times the file, the
/// file's own bytes counted.
let textReadSuite = Suite(name: "read.text") {
  var results = [speed("2 to 60 KB", TextReports.set(bytes: 24_000_000), target: 250, isXML: false)]
  for size in [10_000_000, 100_000_000] {
    var reports = TextReports(seed: UInt64(size))
    let file = reports.report(bytes: size)
    let name = "\(size / 1_000_000) MB"
    results += [speed(name, [file], target: 250, isXML: false), memory(name, file)]
  }
  return results
}

/// Reading XML: 150 MB/s on one core, and memory as for text.
let xmlReadSuite = Suite(name: "read.xml") {
  var results = [speed("4 to 120 KB", XMLReports.set(bytes: 24_000_000), target: 150, isXML: true)]
  for size in [1_000_000, 10_000_000, 100_000_000] {
    for vocabulary in XMLReports.Vocabulary.allCases {
      var reports = XMLReports(seed: UInt64(size))
      let file = reports.report(vocabulary, bytes: size)
      let name = "\(size / 1_000_000) MB, \(vocabulary.rawValue)"
      results.append(speed(name, [file], target: 150, isXML: true))
      if size > 1_000_000 { results.append(memory(name, file)) }
    }
  }
  return results
}

private func source(_ bytes: [UInt8]) -> SourceFile {
  SourceFile(name: "report", digest: SHA2.sha256([]), byteCount: bytes.count)
}

/// Reads the files and counts the regions; -1 where one is refused.
private func regions(_ files: [[UInt8]]) -> Int {
  var count = 0
  for file in files {
    guard let document = try? DocumentReader.read(file, file: source(file)) else { return -1 }
    count += document.regions.count
  }
  return count
}

private func speed(_ name: String, _ files: [[UInt8]], target: Double, isXML: Bool) -> Measurement {
  let bytes = files.reduce(0) { $0 + $1.count }
  let megabytes = Double(bytes) / 1e6
  var count = 0
  let seconds = ReadBaselines.fastest { count = regions(files) }
  let copying = ReadBaselines.copying(files)
  let rate = megabytes / seconds
  var text = "\(name): \(Int(rate)) MB/s"
  if files.count > 1 { text += ", \(Int(Double(files.count) / seconds)) documents/s" }
  text += ", \(count) regions; \(Int(seconds / copying)) times a copy (\(Int(megabytes / copying)) MB/s)"
  if isXML {
    let parsing = ReadBaselines.parsing(files)
    let ratio = (seconds / parsing * 100).rounded() / 100
    text += ", \(ratio) times libxml2 alone (\(Int(megabytes / parsing)) MB/s)"
  }
  return Measurement(text: text + "; target \(Int(target))", isMet: count > 0 && rate >= target)
}

private func memory(_ name: String, _ file: [UInt8]) -> Measurement {
  var document: Document?
  guard
    let above = PeakMemory.during({ document = try? DocumentReader.read(file, file: source(file)) }),
    let document
  else { return Measurement(text: "\(name): memory cannot be measured", isMet: false) }
  let ratio = (Double(above + file.count) / Double(file.count) * 10).rounded() / 10
  return Measurement(
    text: "\(name): \(ratio) times the file in memory at most (\(document.regions.count) regions); target 12",
    isMet: ratio <= 12)
}

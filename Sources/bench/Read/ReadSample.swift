import Documents
import Hashing
import Readers

/// One fixed report of each kind, read as often as asked.
enum ReadSample {
  /// - Parameter kind: `text`, `docbook` or `tei`.
  /// - Returns: false where the kind is none of these, or the report is refused.
  static func run(_ kind: String, times: Int) -> Bool {
    guard let bytes = report(kind) else { return false }
    let file = SourceFile(name: "report", digest: SHA2.sha256([]), byteCount: bytes.count)
    var regions = 0
    for _ in 0..<times {
      guard let document = try? DocumentReader.read(bytes, file: file) else { return false }
      regions = document.regions.count
    }
    print("\(kind): \(bytes.count) bytes, \(regions) regions, \(times) times")
    return true
  }

  private static func report(_ kind: String) -> [UInt8]? {
    var text = TextReports(seed: 1)
    var xml = XMLReports(seed: 1)
    return switch kind {
    case "text": text.report(bytes: 1_000_000)
    case "docbook": xml.report(.docBook, bytes: 1_000_000)
    case "tei": xml.report(.tei, bytes: 1_000_000)
    default: nil
    }
  }
}

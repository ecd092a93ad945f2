import Glibc

/// What Presidio does with the same texts by its predefined pattern recognisers alone, without a statistical model.
struct PresidioBaseline {
  let recognisers: Int
  /// Of processor time, its start and the making of its recognisers left out.
  let megabytesPerSecond: Double

  /// - Returns: nil where the Python named by `TEARLINE_PRESIDIO`, otherwise `python3`, has no Presidio, and elsewhere than in
  ///   the project's folder.
  init?(over texts: [[UInt8]]) {
    let python = getenv("TEARLINE_PRESIDIO").map { String(cString: $0) } ?? "python3"
    let answer = withScratchFiles(["text": Array(texts.joined(separator: [0x0C]))]) { folder -> String? in
      guard let pipe = popen("timeout 300 '\(python)' .ci/presidio-pace \(folder)/text 2>/dev/null", "r")
      else {
        return nil
      }
      defer { pclose(pipe) }
      var line = [CChar](repeating: 0, count: 200)
      guard fgets(&line, Int32(line.count), pipe) != nil else { return nil }
      return String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    let parts = (answer ?? "").split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, let count = Int(parts[0]), let seconds = Double(parts[1]), seconds > 0 else {
      return nil
    }
    recognisers = count
    megabytesPerSecond = Double(texts.reduce(0) { $0 + $1.count }) / seconds / 1e6
  }
}

/// The lines of an image load file, which are plain text.
enum LoadFileLines {
  /// Lines with their numbers, counted from 1; empty ones are left out.
  static func lines(_ bytes: [UInt8], file: String, _ findings: inout [LoadFileFinding]) -> [(Int, Substring)]
  {
    let decoded = LoadFileEncoding.decode(bytes)
    if decoded.isDamaged {
      findings.append(
        LoadFileFinding(.undecodable, file: file, "bytes that are no \(decoded.encoding.rawValue)"))
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: decoded.text)
    let text = String(view)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\n" || $0 == "\r" }
    return zip(1..., lines).filter { !$0.1.isEmpty }
  }
}

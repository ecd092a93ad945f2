extension Marking {
  /// The portion mark as it is written under `banner`: where its list is the banner's own, `REL` or `EYES`
  /// stands for it (Manual §D.2: only when the two lists are equal).
  public func portion(under banner: Marking?) -> String {
    guard let banner else { return portion }
    var text = portion
    func shorten(_ long: String, _ short: String) {
      // The list is one item between separators; a marking holds it once.
      guard let range = Marking.firstRange(of: Array(long.utf8), in: Array(text.utf8)) else { return }
      var bytes = Array(text.utf8)
      bytes.replaceSubrange(range, with: Array(short.utf8))
      text = String(decoding: bytes, as: UTF8.self)
    }
    if !releasableTo.isEmpty, releasableTo == banner.releasableTo {
      shorten("REL TO " + releasableTo.joined(separator: ", "), "REL")
    }
    if !eyesOnly.isEmpty, eyesOnly == banner.eyesOnly {
      shorten(eyesOnly.joined(separator: "/") + " EYES ONLY", "EYES")
    }
    return text
  }

  private static func firstRange(of needle: [UInt8], in bytes: [UInt8]) -> Range<Int>? {
    guard !needle.isEmpty, needle.count <= bytes.count else { return nil }
    return (0...bytes.count - needle.count).first { bytes[$0...].starts(with: needle) }.map {
      $0..<$0 + needle.count
    }
  }
}

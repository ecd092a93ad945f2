/// What may stand in load files that have no quoting.
enum LoadFileNames {
  /// Printable ASCII without the characters that the image formats use between fields.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";")
          && $0 != UInt8(ascii: "@")
      }
  }

  /// Whether a Bates number can name a file as well.
  static func isFileName(_ name: String) -> Bool {
    isPlain(name) && !name.hasPrefix(".")
      && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
  }

  /// A path of a load file as one below the volume's root; nil where it could leave the root.
  static func inVolume(_ path: String) -> String? {
    let parts = path.split(omittingEmptySubsequences: true) { $0 == "\\" || $0 == "/" }
    let isAbsolute = path.hasPrefix("/") || path.hasPrefix("\\\\") || parts.first?.hasSuffix(":") == true
    guard !parts.isEmpty, !isAbsolute, !parts.contains(".."), !path.unicodeScalars.contains("\u{0}") else {
      return nil
    }
    return parts.filter { $0 != "." }.joined(separator: "/")
  }
}

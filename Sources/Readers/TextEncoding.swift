/// The encodings that are read. Each has its own decoding here: what a byte means may not depend on a library.
enum TextEncoding: String, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "windows-1252"
  case windows1256 = "windows-1256"
  case iso8859Part6 = "ISO-8859-6"

  /// The encoding a declaration names, in any letter case; nil where it is none of those read.
  init?(declared name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
    case "utf-16", "utf-16le", "ucs-2", "iso-10646-ucs-2": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    // ISO-8859-1 is windows-1252 without the 27 characters at 80 to 9F, which are often used all the same.
    case "windows-1252", "cp1252", "cp-1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1":
      self = .windows1252
    case "windows-1256", "cp1256", "cp-1256": self = .windows1256
    case "iso-8859-6", "iso8859-6", "arabic", "asmo-708": self = .iso8859Part6
    default: return nil
    }
  }

  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}

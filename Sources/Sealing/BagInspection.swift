internal import Hashing

/// One check of one bag: the state that the parts of it share.
struct BagInspection {
  let folder: String
  let listing: FolderListing
  let tagFileLimit: Int
  /// Files by path bytes.
  let sizes: [[UInt8]: Int]
  /// Paths by their text: `String` compares by canonical equivalence, so both Unicode forms find each other.
  let byText: [String: [[UInt8]]]
  var report = BagReport()
  var isVersion1 = true
  var encoding = TagFileEncoding.utf8
  /// What the manifests say of each file that is there.
  var expectations: [[UInt8]: [Expectation]] = [:]
  /// Paths that fetch.txt says are elsewhere.
  var elsewhere: Set<[UInt8]> = []

  struct Expectation {
    let manifest: String
    let algorithm: DigestAlgorithm
    let digest: [UInt8]
  }

  init(folder: String, listing: FolderListing, tagFileLimit: Int) {
    self.folder = folder
    self.listing = listing
    self.tagFileLimit = tagFileLimit
    sizes = Dictionary(listing.files.map { ($0.path, $0.byteCount) }) { first, _ in first }
    byText = Dictionary(grouping: listing.files.map(\.path)) { String(decoding: $0, as: UTF8.self) }
  }

  mutating func note(
    _ kind: BagFindingKind, _ severity: BagFinding.Severity = .error, _ path: [UInt8] = [], _ message: String
  ) {
    report.findings.append(
      BagFinding(
        kind: kind, severity: severity, path: String(decoding: path, as: UTF8.self), message: message))
  }

  mutating func run() {
    checkListing()
    guard checkDeclaration() else { return }
    checkFetch()
    checkInfo()
    let manifests = checkManifests()
    checkPayload(manifests.payload)
    checkTagFiles(manifests)
    checkDigests()
  }

  /// The bytes of a tag file as UTF-8, or nil with a finding.
  mutating func text(of path: String) -> [UInt8]? {
    let name = Array(path.utf8)
    do {
      guard let bytes = try FileSystem.read(name, below: folder, limit: tagFileLimit) else {
        note(.tooLarge, .error, name, "the file is longer than \(tagFileLimit) bytes")
        return nil
      }
      if encoding == .utf8, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        note(.looseNotation, .warning, name, "the file starts with a byte order mark")
        return TagFileEncoding.utf8.decode(Array(bytes.dropFirst(3)))
      }
      guard let text = encoding.decode(bytes) else {
        note(.undecodableTagFile, .error, name, "the file is not \(encoding.rawValue)")
        return nil
      }
      return text
    } catch {
      note(.unreadable, .error, name, "the file cannot be read")
      return nil
    }
  }

  /// The lines of a tag file: each ended by CR, LF or CRLF.
  static func lines(of text: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
        lines.append(line)
        line = []
      } else {
        line.append(byte)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  static func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// What the folder itself shows, before any tag file is read.
  private mutating func checkListing() {
    let payload = listing.files.filter { $0.path.starts(with: Array("data/".utf8)) }
    report.payloadFiles = payload.count
    report.payloadBytes = payload.reduce(0) { $0 + $1.byteCount }
    if listing.isCut { note(.tooLarge, .error, [], "there are too many files, or folders too deep") }
    for path in listing.others { note(.notAPlainFile, .error, path, "this is a link or a device") }
    for path in listing.unreadable { note(.unreadable, .error, path, "this cannot be opened") }
    for path in listing.emptyFolders where path.starts(with: Array("data/".utf8)) {
      note(.emptyFolder, .warning, path, "the folder is empty")
    }
    var folded: [String: [UInt8]] = [:]
    for file in listing.files {
      let text = String(decoding: file.path, as: UTF8.self)
      if let other = folded.updateValue(file.path, forKey: text.lowercased()) {
        let sameLetters = String(decoding: other, as: UTF8.self) == text
        note(
          sameLetters ? .unicodeForm : .letterCase, .warning, file.path,
          "this name and another differ in \(sameLetters ? "Unicode form" : "letter case") only")
      }
      if Self.isUnportable(file.path) {
        note(.unportableName, .warning, file.path, "the name cannot be stored on every system")
      }
    }
  }

  /// Names Windows refuses or changes: reserved devices, reserved characters, a dot or space at the end, and
  /// bytes that are no UTF-8.
  static func isUnportable(_ path: [UInt8]) -> Bool {
    guard String(validating: path, as: UTF8.self) != nil else { return true }
    let devices =
      ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] }
    return path.split(separator: UInt8(ascii: "/")).contains { component in
      let name = component.prefix { $0 != UInt8(ascii: ".") }
      return component.contains { $0 < 0x20 || Array("<>:\"\\|?*".utf8).contains($0) }
        || component.last == UInt8(ascii: ".") || component.last == UInt8(ascii: " ")
        || name.count <= 4 && devices.contains(String(decoding: name, as: UTF8.self).uppercased())
    }
  }
}

internal import Hashing

/// Writes BagIt 1.0 bags (RFC 8493) whose bytes depend on nothing but the payload and the fields given.
///
/// Payload names are restricted (see `SealingFailure.unsafePath`); human titles belong in a table inside the
/// bag. `signatures/` is left out of the tag manifest, so that a signature over it can be added afterwards.
public struct BagWriter: Sendable {
  private let fields: [BagInfoField]

  /// - Parameters:
  ///   - fields: lines of `bag-info.txt`, kept in this order; `Bagging-Date` and `Payload-Oxum` follow them.
  ///   - baggingDate: YYYY-MM-DD, from the release order; the clock is never read.
  /// - Throws: `unsafeField` for a label or value with control characters, white space at its ends or nothing
  ///   in it, and for a label this writer fills in itself; `badDate`.
  public init(fields: [BagInfoField], baggingDate: String) throws(SealingFailure) {
    let own = ["bagging-date", "payload-oxum"]
    for field in fields where !field.isSafe || own.contains(field.label.lowercased()) {
      throw .unsafeField(label: field.label)
    }
    guard Self.isDate(baggingDate) else { throw .badDate(baggingDate) }
    self.fields = fields + [BagInfoField("Bagging-Date", baggingDate)]
  }

  /// Writes payload and tag files into a new folder and seals it.
  ///
  /// - Parameters:
  ///   - payload: paths below `data/`.
  ///   - tagFiles: further files beside `data/`, such as `VERIFY.txt`; the tag manifest covers them.
  ///   - folder: must not exist, or be empty. Usually a staging folder, for `FolderPublisher`.
  @discardableResult
  public func write(
    payload: [BagFile], tagFiles: [BagFile] = [], to folder: String
  ) throws(SealingFailure) -> BagSummary {
    try PayloadPath.check(payload.map(\.path))
    try checkTagFiles(tagFiles.map(\.path))
    try FileSystem.makeFolders(folder)
    guard try FolderListing.names(in: folder).isEmpty else { throw .occupied(path: folder) }
    try FileSystem.makeFolders(folder + "/data")
    let files = payload.map { BagFile(path: "data/" + $0.path, bytes: $0.bytes) } + tagFiles
    for file in files {
      try FileSystem.makeFolders(FileSystem.parent(of: folder + "/" + file.path))
      try FileSystem.write(file.bytes, to: folder + "/" + file.path)
    }
    return try seal(folder)
  }

  /// Makes a bag of a folder that already holds `data/`: hashes every file from the disk, forces it there, and
  /// writes the tag files. Other files beside `data/` become tag files, but those in `signatures/`.
  ///
  /// - Throws: `occupied` where a file this writer makes is already there, `notAPlainFile` for a link.
  @discardableResult
  public func seal(_ folder: String) throws(SealingFailure) -> BagSummary {
    guard FileSystem.kind(of: folder + "/data") == .folder else {
      throw .notAPlainFile(path: folder + "/data")
    }
    let listing = try FolderListing(of: folder)
    if let bad = listing.others.first ?? listing.unreadable.first {
      throw .notAPlainFile(path: String(decoding: bad, as: UTF8.self))
    }
    let paths = listing.files.map { String(decoding: $0.path, as: UTF8.self) }
    try PayloadPath.check(paths)
    let payload = paths.filter { $0.hasPrefix("data/") }
    let tags = paths.filter { !$0.hasPrefix("data/") && !$0.hasPrefix("signatures/") }
    try checkTagFiles(tags)

    var payloadEntries: [Entry] = []
    for path in payload { payloadEntries.append(try entry(path, in: folder)) }
    let bytes = payloadEntries.reduce(0) { $0 + $1.digests.byteCount }
    let info = fields + [BagInfoField("Payload-Oxum", "\(bytes).\(payload.count)")]
    let made = [
      BagFile(path: "bagit.txt", bytes: Self.declaration),
      BagFile(path: "bag-info.txt", bytes: Array(info.map { "\($0.label): \($0.value)\n" }.joined().utf8)),
      BagFile(path: "manifest-sha256.txt", bytes: manifest(payloadEntries, .sha256)),
      BagFile(path: "manifest-sha512.txt", bytes: manifest(payloadEntries, .sha512)),
    ]
    for file in made { try FileSystem.write(file.bytes, to: folder + "/" + file.path) }
    var tagEntries: [Entry] = []
    for path in (tags + made.map(\.path)).sorted(by: Self.byBytes) {
      tagEntries.append(try entry(path, in: folder))
    }
    let tagManifest = manifest(tagEntries, .sha256)
    try FileSystem.write(tagManifest, to: folder + "/tagmanifest-sha256.txt")
    for inner in listing.allFolders.reversed() {
      try FileSystem.synchronizeFolder(folder + "/" + String(decoding: inner, as: UTF8.self))
    }
    try FileSystem.synchronizeFolder(folder)
    return BagSummary(
      payloadFiles: payload.count, payloadBytes: bytes, tagManifestDigest: SHA2.sha256(tagManifest))
  }

  static let declaration = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

  private struct Entry {
    let path: String
    let digests: FileDigests
  }

  private func entry(_ path: String, in folder: String) throws(SealingFailure) -> Entry {
    Entry(
      path: path,
      digests: try FileSystem.digests(
        of: folder + "/" + path, algorithms: [.sha256, .sha512], synchronize: true))
  }

  private func manifest(_ entries: [Entry], _ algorithm: DigestAlgorithm) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      guard let hex = entry.digests.hex(algorithm) else { continue }
      bytes.append(contentsOf: "\(hex)  \(entry.path)\n".utf8)
    }
    return bytes
  }

  /// Tag files may not take the place of `data/`, of `signatures/`, of a manifest or of a file made here.
  private func checkTagFiles(_ paths: [String]) throws(SealingFailure) {
    try PayloadPath.check(paths)
    for path in paths {
      let folded = path.lowercased()
      let taken =
        ["bagit.txt", "bag-info.txt", "fetch.txt", "data", "signatures"].contains(folded)
        || folded.hasPrefix("data/") || folded.hasPrefix("signatures/")
        || (folded.hasPrefix("manifest-") || folded.hasPrefix("tagmanifest-")) && folded.hasSuffix(".txt")
      if taken { throw .occupied(path: path) }
    }
  }

  private static func byBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Whether a text is a day of the Gregorian calendar as YYYY-MM-DD.
  static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return false
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      (1...12).contains(month)
    else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).contains(day)
  }
}

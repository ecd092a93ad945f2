internal import Hashing

/// One volume being checked.
struct VolumeCheck {
  private(set) var findings: [LoadFileFinding] = []
  private(set) var documents = 0
  private(set) var imageCount = 0
  let loadFiles: [String]
  private let contents: VolumeContents
  private let root: String
  /// The first Bates number of every record of the Concordance files, with its record.
  private var records: [VolumeRecord] = []
  /// Files some load file names.
  private var named: Set<String> = []

  init(_ contents: VolumeContents, root: String, loadFiles: [String]) {
    self.contents = contents
    self.root = root
    self.loadFiles = loadFiles
  }

  mutating func run() {
    for path in loadFiles where LoadFileKind(path) == .concordance { readRecords(path) }
    findings += VolumeNumbers(records).findings
    findings += VolumeFamilies(records).findings
    findings += VolumeRelations(records).findings
    for path in loadFiles {
      switch LoadFileKind(path) {
      case .opticon: checkOpticon(path)
      case .ipro: checkIPRO(path)
      default: break
      }
    }
    checkUnlisted()
  }

  private mutating func find(_ kind: LoadFileFindingKind, _ file: String, _ line: Int?, _ message: String) {
    findings.append(LoadFileFinding(kind, file: file, line: line, message))
  }

  // MARK: Records

  private mutating func readRecords(_ path: String) {
    guard let bytes = contents.read(path) else {
      return find(.unreadable, path, nil, "the file cannot be read")
    }
    let reader = ConcordanceReader(bytes, file: path)
    findings += reader.findings
    documents += reader.table.rows.count
    guard let columns = VolumeColumns(reader.table) else {
      find(.missingColumn, path, 1, "no column holds the first Bates number, such as BEGDOC")
      return
    }
    if reader.table.rows.count > 80_000 {
      find(
        .tooManyRecords, path, nil, "\(reader.table.rows.count) records; many platforms take at most 80000")
    }
    for (place, row) in reader.table.rows.enumerated() {
      let record = VolumeRecord(row, columns, file: path, line: place + 2)
      records.append(record)
      var files: [String] = []
      for name in record.paths {
        if let file = resolve(name, path, record.line, shared: false) { files.append(file) }
      }
      if record.isRedacted, !record.native.isEmpty {
        find(.nativeOfRedacted, path, record.line, "\(record.begin) is redacted and names a native file")
      }
      checkDigest(record, files)
    }
  }

  private mutating func checkDigest(_ record: VolumeRecord, _ files: [String]) {
    guard let digest = record.digest, !files.isEmpty else { return }
    if !files.contains(where: { contents.read($0).map { SHA2.sha256($0).hex } == digest }) {
      find(
        .changedFile, record.file, record.line,
        "no delivered file of \(record.begin) has the digest the record gives")
    }
  }

  /// The file a load file names; reported where there is none, or where another record names it too.
  private mutating func resolve(_ name: String, _ file: String, _ line: Int, shared: Bool) -> String? {
    guard let relative = LoadFileNames.inVolume(name) else {
      find(.unsafePath, file, line, "the path could leave the volume")
      return nil
    }
    let rootName = root.split(separator: "/").last.map { $0.lowercased() + "/" } ?? "/"
    var candidates = [root.isEmpty ? relative : root + "/" + relative, relative]
    if relative.lowercased().hasPrefix(rootName) {
      candidates.append(root + "/" + relative.dropFirst(rootName.count))
    }
    guard let found = candidates.lazy.compactMap(contents.file).first else {
      find(.missingFile, file, line, "the volume has no file \(relative)")
      return nil
    }
    if !named.insert(found).inserted, !shared {
      find(.repeatedPath, file, line, "another record names \(relative) too")
    }
    return found
  }

  // MARK: Images

  private mutating func checkOpticon(_ path: String) {
    guard let bytes = contents.read(path) else {
      return find(.unreadable, path, nil, "the file cannot be read")
    }
    let reader = OpticonReader(bytes, file: path)
    findings += reader.findings
    var pages: [VolumePages.Page] = []
    for (line, image) in reader.images {
      // The PDF of a document is named by its record as well.
      if let file = resolve(image.path, path, line, shared: true) {
        pages.append(
          .init(key: image.key, line: line, file: file, begins: image.beginsDocument, count: image.pageCount))
      }
    }
    imageCount += pages.count
    findings += VolumePages(pages, file: path).findings(records)
  }

  private mutating func checkIPRO(_ path: String) {
    guard let bytes = contents.read(path) else {
      return find(.unreadable, path, nil, "the file cannot be read")
    }
    let reader = IPROReader(bytes, file: path)
    findings += reader.findings
    var keys: Set<String> = []
    for (line, image) in reader.images {
      _ = resolve(image.folder + "\\" + image.file, path, line, shared: true)
      if !keys.insert(image.key).inserted {
        find(.repeatedKey, path, line, "the page \(image.key) is there twice")
      }
    }
    let begins = Set(reader.images.filter { $0.image.boundary != .none }.map(\.image.key))
    for record in records where !record.isNativeOnly && !begins.contains(record.begin) {
      find(.unmatchedRecord, path, nil, "no image begins the document \(record.begin)")
    }
  }

  // MARK: Files

  private mutating func checkUnlisted() {
    let prefix = root.isEmpty ? "" : root + "/"
    for path in contents.paths where path.hasPrefix(prefix) && !named.contains(path) {
      let below = path.dropFirst(prefix.count).split(separator: "/")
      guard below.count > 1, let folder = below.first?.uppercased(),
        ["TEXT", "IMAGES", "NATIVES", "NATIVE", "PDF"].contains(folder)
      else { continue }
      find(.unlistedFile, path, nil, "no load file names it")
    }
  }
}

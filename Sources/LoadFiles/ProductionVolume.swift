internal import Hashing

/// Lays out a production volume: load files in `DATA`, and `TEXT`, `PDF`, `IMAGES` and `NATIVES` in folders of at most
/// a thousand files, every file named after its Bates number.
public struct ProductionVolume: Sendable {
  public static let filesPerFolder = 1000

  /// Two or three letters and three digits, such as `DDI001`.
  public let name: String
  public let profile: ProductionProfile
  public let documents: [ProducedDocument]
  let families: [ProductionFamily]
  /// How many images stand before those of each document.
  private let imagesBefore: [Int]

  /// - Throws: `unsafeName` for a volume name or Bates number a load file cannot carry; `inconsistent` where documents
  ///   do not fit together: no pages, numbers used twice, images that are not one a page, a native file of a redacted
  ///   document, a family that is torn apart, or more records than the profile allows.
  public init(
    name: String, profile: ProductionProfile, documents: [ProducedDocument]
  ) throws(LoadFileFailure) {
    let letters = name.utf8.prefix { (0x41...0x5A).contains($0) }.count
    let digits = name.utf8.dropFirst(letters)
    guard (2...3).contains(letters), digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      throw .unsafeName(name)
    }
    guard documents.count <= profile.mostRecords else {
      throw .inconsistent(
        "\(documents.count) documents, where the profile \(profile.name) has at most \(profile.mostRecords) a volume"
      )
    }
    var seen: Set<String> = []
    for document in documents {
      guard let first = document.pages.first else { throw .inconsistent("a document has no page") }
      for key in document.pages {
        guard LoadFileNames.isFileName(key) else { throw .unsafeName(key) }
        guard seen.insert(key.lowercased()).inserted else {
          throw .inconsistent("the number \(key) is used twice")
        }
      }
      guard document.images.isEmpty || document.images.count == document.pages.count else {
        throw .inconsistent("\(first) has \(document.pages.count) pages and \(document.images.count) images")
      }
      guard document.native == nil || !document.isRedacted else {
        throw .inconsistent("\(first) is redacted and has a native file, which would show what was withheld")
      }
    }
    self.name = name
    self.profile = profile
    self.documents = documents
    families = try ProductionFamily.families(of: documents)
    imagesBefore = documents.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.images.count) }
  }

  /// Every file of the volume, load files first. The same documents give the same bytes.
  /// - Throws: `unsafeName`, `unencodable`.
  public func files(encoding: LoadFileEncoding = .utf8) throws(LoadFileFailure) -> [VolumeFile] {
    var files = [
      VolumeFile(path: "\(name)/DATA/\(name).DAT", bytes: try concordance(encoding)),
      VolumeFile(path: "\(name)/DATA/\(name).OPT", bytes: try opticon()),
      VolumeFile(path: "\(name)/DATA/\(name).LFP", bytes: try ipro()),
      VolumeFile(path: "\(name)/DATA/\(name).xml", bytes: ElectronicDiscoveryWriter(self).bytes),
    ]
    for (place, document) in documents.enumerated() {
      func add(_ kind: Part, _ bytes: [UInt8], page: Int = 0) {
        files.append(VolumeFile(path: "\(name)/" + path(kind, place, page: page), bytes: bytes))
      }
      add(.text, document.text)
      if let pdf = document.pdf { add(.pdf, pdf) }
      for (page, image) in document.images.enumerated() { add(.image, image, page: page) }
      if let native = document.native { add(.native, native.bytes) }
    }
    return files
  }

  // MARK: Paths

  enum Part {
    case text, pdf, image, native
  }

  /// From the volume's root, with slashes.
  func path(_ part: Part, _ place: Int, page: Int = 0) -> String {
    let document = documents[place]
    let key = document.pages[page]
    switch part {
    case .text: return "TEXT/\(folder(place))/\(key).txt"
    case .pdf: return "PDF/\(folder(place))/\(key).pdf"
    case .native: return "NATIVES/\(folder(place))/\(key).\(document.native?.fileExtension ?? "bin")"
    case .image: return "IMAGES/\(folder(imagesBefore[place] + page))/\(key).tif"
    }
  }

  private func folder(_ file: Int) -> String {
    let number = String(file / Self.filesPerFolder + 1)
    return String(repeating: "0", count: max(0, 3 - number.count)) + number
  }

  // MARK: Load files

  private func concordance(_ encoding: LoadFileEncoding) throws(LoadFileFailure) -> [UInt8] {
    var writer = try ConcordanceWriter(columns: profile.columns.map(\.name), encoding: encoding)
    for family in families {
      for place in family.members {
        var row: [String] = []
        for column in profile.columns { row.append(value(column.field, place, family)) }
        try writer.append(row)
      }
    }
    return writer.bytes
  }

  /// What a field says of a document.
  func value(_ field: ProductionField, _ place: Int, _ family: ProductionFamily) -> String {
    let document = documents[place]
    let first = documents[family.parent].pages[0]
    let last = documents[family.members.upperBound - 1].pages.last ?? ""
    switch field {
    case .begdoc: return document.pages[0]
    case .enddoc: return document.pages[document.pages.count - 1]
    case .begattach: return family.isSingle ? "" : first
    case .endattach: return family.isSingle ? "" : last
    case .familyRange: return family.isSingle ? "" : "\(first) - \(last)"
    case .parentid: return place == family.parent ? "" : first
    case .attachids:
      guard place == family.parent else { return "" }
      return family.members.dropFirst().map { documents[$0].pages[0] }.joined(separator: ";")
    case .pgcount: return String(document.pages.count)
    case .volume: return name
    case .textpath: return windows(path(.text, place))
    case .pdfpath: return document.pdf == nil ? "" : windows(path(.pdf, place))
    case .nativepath: return document.native == nil ? "" : windows(path(.native, place))
    case .sha256hash: return SHA2.sha256(document.text).hex
    case .docdate: return profile.date(document.values[field] ?? "")
    default: return document.values[field] ?? ""
    }
  }

  private func windows(_ path: String) -> String {
    path.split(separator: "/").joined(separator: "\\")
  }

  /// One line a page image; where there are no images, one line a PDF.
  private func opticon() throws(LoadFileFailure) -> [UInt8] {
    var text = ""
    for (place, document) in documents.enumerated() {
      let isPaged = !document.images.isEmpty
      guard isPaged || document.pdf != nil else { continue }
      for page in isPaged ? 0..<document.pages.count : 0..<1 {
        let image = OpticonImage(
          key: document.pages[page], volume: name,
          path: windows(path(isPaged ? .image : .pdf, place, page: page)),
          beginsDocument: page == 0, pageCount: page == 0 ? document.pages.count : nil)
        text += try image.line() + "\r\n"
      }
    }
    return Array(text.utf8)
  }

  private func ipro() throws(LoadFileFailure) -> [UInt8] {
    var text = ""
    for (place, document) in documents.enumerated() {
      let isPaged = !document.images.isEmpty
      guard isPaged || document.pdf != nil else { continue }
      for page in document.pages.indices {
        let parts = path(isPaged ? .image : .pdf, place, page: isPaged ? page : 0).split(separator: "/")
        let image = IPROImage(
          key: document.pages[page],
          boundary: page > 0 ? .none : document.parent == nil ? .document : .child,
          offset: isPaged ? 0 : page + 1, volume: name, folder: parts.dropLast().joined(separator: "\\"),
          file: String(parts[parts.count - 1]), kind: isPaged ? .tiff : .pdf)
        text += try image.line() + "\r\n"
      }
      if document.native != nil {
        let parts = path(.native, place).split(separator: "/")
        text +=
          "OF,\(document.pages[0]),@\(name);\(parts.dropLast().joined(separator: "\\"));\(parts[parts.count - 1]),1\r\n"
      }
    }
    return Array(text.utf8)
  }
}

import Diagnostics
import SourceText

/// What a ZIP archive is, by what is in it: an archive of files, or an office document (ECMA-376 part 2, Open Packaging
/// Conventions; OpenDocument 1.3 part 2).
struct OfficePackage {
  enum Form {
    case archive
    /// The name of its main part.
    case wordDocument(String)
    /// A spreadsheet, presentation or drawing, or an OpenDocument file.
    case other
  }

  struct Relationship {
    /// The last step of the type's address, such as `footnotes`.
    let type: String
    /// As written.
    let target: String
    let isExternal: Bool
    /// Of the target, in the relationship part.
    let place: Range<Int>
  }

  let archive: ZIPArchive
  private let limits: Limits
  private let file: String
  private var names: [String: Int] = [:]
  private var defaultTypes: [String: String] = [:]
  private var partTypes: [String: String] = [:]

  static let contentTypes = "[Content_Types].xml"

  /// - Throws: where two parts differ only in letter case, which the format does not allow, or the list of types
  ///   cannot be read.
  init(_ archive: ZIPArchive, file: String, limits: Limits) throws(ReadFailure) {
    self.archive = archive
    self.limits = limits
    self.file = file
    for (index, member) in archive.members.enumerated() where !member.isFolder {
      names[member.name.lowercased()] = index
    }
    guard names[OfficePackage.contentTypes.lowercased()] != nil else { return }
    if names.count != archive.members.count(where: { !$0.isFolder }) {
      throw failure(.brokenWordDocument, OfficePackage.contentTypes)
    }
    let part = try xml(OfficePackage.contentTypes)
    for element in part.tree.elements.indices {
      guard let type = part.value("ContentType", of: element)?.lowercased() else { continue }
      if let suffix = part.value("Extension", of: element) { defaultTypes[suffix.lowercased()] = type }
      if let name = part.value("PartName", of: element) {
        partTypes[String(name.drop { $0 == "/" }).lowercased()] = type
      }
    }
  }

  func form() throws(ReadFailure) -> Form {
    if let first = archive.members.first, first.name == "mimetype", !first.isPacked,
      archive.bytes[first.data].starts(with: "application/vnd.oasis.opendocument".utf8)
    {
      return .other
    }
    guard names[OfficePackage.contentTypes.lowercased()] != nil, has("_rels/.rels") else { return .archive }
    let main = try relationships(of: "").first { $0.type == "officeDocument" }
    guard let main else { return .archive }
    guard !main.isExternal, let name = OfficePackage.resolve(main.target, from: ""), has(name) else {
      throw failure(.brokenWordDocument, "_rels/.rels")
    }
    return type(of: name).contains("wordprocessingml") || type(of: name).contains("ms-word")
      ? .wordDocument(name) : .other
  }

  // MARK: Parts

  func has(_ name: String) -> Bool { names[name.lowercased()] != nil }

  /// The content type of a part, in lower case; empty where none is stated.
  func type(of name: String) -> String {
    let suffix = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return partTypes[name.lowercased()] ?? defaultTypes[suffix] ?? ""
  }

  /// A part as parsed XML.
  func xml(_ name: String) throws(ReadFailure) -> WordPart {
    guard let index = names[name.lowercased()] else { throw failure(.brokenWordDocument, name) }
    switch archive.contents(of: archive.members[index]) {
    case .failure(let refusal): throw failure(refusal.code, name)
    case .success(let bytes):
      let decoding = try FileDecoding(bytes, file: file + "/" + name, origin: .folder)
      guard decoding.isXML else { throw failure(.brokenWordDocument, name) }
      let tree = try XMLParser.parse(decoding.text, file: file + "/" + name, limits: limits)
      return WordPart(name: name, of: file, text: decoding.text, tree: tree, limits: limits)
    }
  }

  /// - Parameter name: of the part that has them; empty for those of the package.
  func relationships(of name: String) throws(ReadFailure) -> [Relationship] {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/" + (parts.last ?? "") + ".rels"
    return has(path) ? try relationships(in: path) : []
  }

  func relationships(in path: String) throws(ReadFailure) -> [Relationship] {
    let part = try xml(path)
    return part.tree.elements.indices.compactMap { element in
      guard part.tree.name(of: element).local == "Relationship",
        let target = part.tree.attribute("Target", of: element), let type = part.value("Type", of: element)
      else { return nil }
      return Relationship(
        type: type.split(separator: "/").last.map(String.init) ?? "",
        target: part.tree.string(target.value),
        isExternal: part.value("TargetMode", of: element)?.lowercased() == "external", place: target.source)
    }
  }

  /// The part a relationship of the part `name` points to; nil where it leads out of the package.
  static func resolve(_ target: String, from name: String) -> String? {
    var parts = target.hasPrefix("/") ? [] : name.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(String(step))
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  func failure(_ code: DiagnosticCode, _ part: String) -> ReadFailure {
    ReadFailure(Diagnostic(code, code.title, at: DiagnosticPlace(file: file + "/" + part)))
  }
}

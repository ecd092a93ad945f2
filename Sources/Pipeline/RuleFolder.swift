public import Detection
public import Diagnostics
import Documents
import Hashing
import Markings
import Readers
import RuleLanguage
public import Rules
import SourceText

/// Rule packs on disk.
public enum RuleFolder {
  /// The folder beside the packs that holds the catalogue of grounds.
  static let groundsFolder = "grounds"

  /// Loads the catalogue of grounds, `folder/grounds/`.
  public static func grounds(in folder: String) -> (catalogue: GroundCatalogue?, diagnostics: [Diagnostic]) {
    let root = folder + "/" + groundsFolder
    var files: [(path: String, bytes: [UInt8])] = []
    var diagnostics: [Diagnostic] = []
    collect(root, "", into: &files, &diagnostics)
    let (catalogue, found) = GroundCatalogueLoader.load(files: files, name: root)
    diagnostics += found
    return (diagnostics.contains { $0.severity == .error } ? nil : catalogue, diagnostics)
  }

  /// Loads `folder/name/` and the catalogue of grounds beside it; the pack is nil where anything is wrong.
  public static func pack(
    named name: String, in folder: String
  ) -> (pack: RulePack?, diagnostics: [Diagnostic]) {
    let (grounds, problems) = self.grounds(in: folder)
    let (pack, diagnostics) = pack(named: name, in: folder, grounds: grounds)
    return (grounds == nil ? nil : pack, (problems + diagnostics).sorted())
  }

  /// Loads the pack of a folder, as its path is typed; the bare name of one may be of a folder in `Rules`.
  public static func pack(at path: String) -> (pack: RulePack?, diagnostics: [Diagnostic]) {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else {
      let isHere = FileAccess.kind(of: trimmed + "/pack.yaml") == .file
      return pack(named: trimmed, in: isHere ? "." : "Rules")
    }
    let folder = String(trimmed[..<slash])
    return pack(named: String(trimmed[trimmed.index(after: slash)...]), in: folder.isEmpty ? "/" : folder)
  }

  /// Loads `folder/name/`; the pack is nil where anything in it is wrong.
  ///
  /// - Parameter grounds: the catalogue its rules are held against; nil where that could not be read.
  public static func pack(
    named name: String, in folder: String, grounds: GroundCatalogue?
  ) -> (pack: RulePack?, diagnostics: [Diagnostic]) {
    let root = folder + "/" + name
    var files: [(path: String, bytes: [UInt8])] = []
    var diagnostics: [Diagnostic] = []
    collect(root, "", into: &files, &diagnostics)
    guard files.contains(where: { $0.path == "pack.yaml" }) else {
      diagnostics.append(
        Diagnostic(.packMissing, "no pack \"\(name)\" in the rules folder", at: DiagnosticPlace(file: root)))
      return (nil, diagnostics)
    }
    let (pack, found) = RulePackLoader.load(files: files, name: name, grounds: grounds)
    diagnostics += found
    return (diagnostics.contains { $0.severity == .error } ? nil : pack, diagnostics)
  }

  /// Runs the tests inside the rules with the real readers.
  public static func test(_ pack: RulePack) -> RuleTestRunner.Report {
    RuleTestRunner { text, banner, format in
      let lines =
        format == .text ? banner.map { "\($0)\n\n\(text)\n\n\($0)\n" } ?? text : text
      let bytes = Array(lines.utf8)
      let source = SourceFile(name: "test", digest: SHA2.sha256(bytes), byteCount: bytes.count)
      // A text that the readers refuse gives a document without text, which no test passes on.
      let document =
        (try? DocumentReader.read(bytes, file: source, limits: .standard))
        ?? Document(source: source, dialect: "", text: SourceText(""), regions: [], portions: [], banners: [])
      return (document, MarkingLayer(of: document))
    }
    .run(pack)
  }

  private static func collect(
    _ root: String, _ folder: String, into files: inout [(path: String, bytes: [UInt8])],
    _ diagnostics: inout [Diagnostic]
  ) {
    for name in FileAccess.names(in: folder.isEmpty ? root : root + "/" + folder) ?? [] {
      let path = folder.isEmpty ? name : folder + "/" + name
      switch FileAccess.kind(of: root + "/" + path) {
      case .folder: collect(root, path, into: &files, &diagnostics)
      case .file:
        if let bytes = FileAccess.read(root + "/" + path).bytes {
          files.append((path, bytes))
        } else {
          diagnostics.append(
            Diagnostic(
              .inputMissing, "a file of the pack cannot be read", at: DiagnosticPlace(file: root + "/" + path)
            ))
        }
      default: break
      }
    }
  }
}

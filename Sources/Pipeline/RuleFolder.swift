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

  /// Loads the pack of a folder, as its path is typed; the bare name of one may be of a folder in `Rules`. Its lock is
  /// left aside, for who writes rules changes them.
  public static func pack(at path: String) -> (pack: RulePack?, diagnostics: [Diagnostic]) {
    let (folder, name) = parts(of: path)
    let (grounds, problems) = self.grounds(in: folder)
    let (pack, diagnostics) = pack(named: name, in: folder, grounds: grounds, isLocked: false)
    return (grounds == nil ? nil : pack, (problems + diagnostics).sorted())
  }

  /// Loads `folder/name/`; the pack is nil where anything in it is wrong.
  ///
  /// - Parameters:
  ///   - grounds: the catalogue its rules are held against; nil where that could not be read.
  ///   - isLocked: whether a pack that has a lock must be as its lock says.
  public static func pack(
    named name: String, in folder: String, grounds: GroundCatalogue?, isLocked: Bool = true
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
    if let pack, isLocked { diagnostics += lockDifferences(pack, files, name: name) }
    return (diagnostics.contains { $0.severity == .error } ? nil : pack, diagnostics)
  }

  /// Runs the tests inside the rules with the real readers.
  public static func test(_ pack: RulePack) -> RuleTestRunner.Report { runner.run(pack) }

  /// Runs tests of rules with the real readers.
  public static var runner: RuleTestRunner {
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
  }

  /// The pack's files, as its path is typed: path in the pack and bytes, sorted.
  public static func files(at path: String) -> [(path: String, bytes: [UInt8])] {
    let (folder, name) = parts(of: path)
    var files: [(path: String, bytes: [UInt8])] = []
    var diagnostics: [Diagnostic] = []
    collect(folder + "/" + name, "", into: &files, &diagnostics)
    return files.sorted { $0.path < $1.path }
  }

  /// Loads one rule of a pack with the pack's lists, as the path of its file is typed. Other rules of the pack may be
  /// wrong.
  public static func rule(at path: String) -> (pack: RulePack?, diagnostics: [Diagnostic]) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let roots = parts.indices.dropFirst().reversed().map { parts[..<$0].joined(separator: "/") }
    guard let root = (roots + ["."]).first(where: { FileAccess.kind(of: $0 + "/pack.yaml") == .file }) else {
      return (
        nil, [Diagnostic(.packMissing, "no folder above holds a pack.yaml", at: DiagnosticPlace(file: path))]
      )
    }
    let own = root == "." ? path : String(path.dropFirst(root.utf8.count + 1))
    var files: [(path: String, bytes: [UInt8])] = []
    var diagnostics: [Diagnostic] = []
    collect(root, "", into: &files, &diagnostics)
    let wanted = files.filter { $0.path == own || $0.path == "pack.yaml" || $0.path.hasPrefix("lists/") }
    guard wanted.contains(where: { $0.path == own }) else {
      return (nil, [Diagnostic(.inputMissing, "the rule cannot be read", at: DiagnosticPlace(file: path))])
    }
    let (folder, _) = self.parts(of: root)
    let (grounds, problems) = self.grounds(in: folder)
    let (pack, found) = RulePackLoader.load(files: wanted, name: root, grounds: grounds)
    diagnostics += problems + found
    return (diagnostics.errors.isEmpty ? pack : nil, diagnostics.sorted())
  }

  /// What is wrong with a rule that is not yet in its pack, and whether its tests hold.
  public static func trial(of bytes: [UInt8], at path: String, in pack: String) -> [Diagnostic] {
    let (folder, name) = parts(of: pack)
    let (grounds, problems) = self.grounds(in: folder)
    let others = files(at: pack).filter { $0.path == "pack.yaml" || $0.path.hasPrefix("lists/") }
    let (trial, found) = RulePackLoader.load(files: others + [(path, bytes)], name: name, grounds: grounds)
    let failures = trial.map { test($0).failures } ?? []
    return (problems + found + failures).sorted()
  }

  /// Puts a file into a pack, with the folders it needs.
  public static func write(_ bytes: [UInt8], at path: String, in pack: String) -> Bool {
    let (folder, name) = parts(of: pack)
    let file = "\(folder)/\(name)/\(path)"
    guard let slash = file.lastIndex(of: "/"), FileAccess.makeFolder(String(file[..<slash])) else {
      return false
    }
    return FileAccess.replace(file, with: bytes)
  }

  /// What differs from the pack's lock; nothing where it has none.
  public static func lockDifferences(
    _ pack: RulePack, _ files: [(path: String, bytes: [UInt8])], name: String
  ) -> [Diagnostic] {
    guard let lock = files.first(where: { $0.path == PackLock.fileName }) else { return [] }
    guard let locked = PackLock(lock.bytes) else {
      let place = DiagnosticPlace(file: "\(name)/\(PackLock.fileName)")
      return [Diagnostic(.lockUnreadable, "The lock cannot be read.", at: place)]
    }
    return locked.differences(to: PackLock(pack, files: files), name: name)
  }

  /// The folder of packs and the pack's name, as a path is typed; the bare name of one may be of a folder in `Rules`.
  private static func parts(of path: String) -> (folder: String, name: String) {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else {
      return (FileAccess.kind(of: trimmed + "/pack.yaml") == .file ? "." : "Rules", trimmed)
    }
    let folder = String(trimmed[..<slash])
    return (folder.isEmpty ? "/" : folder, String(trimmed[trimmed.index(after: slash)...]))
  }

  /// Every file under a folder, with its path in it.
  static func collect(
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

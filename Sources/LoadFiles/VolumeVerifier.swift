/// Checks production volumes of any vendor: their load files against each other and against the files that are there.
public struct VolumeVerifier: Sendable {
  public init() {}

  /// Whether a folder holds load files at all.
  public static func isVolume(_ paths: [String]) -> Bool {
    paths.contains { LoadFileKind($0) == .concordance }
  }

  public func verify(_ contents: VolumeContents) -> VolumeReport {
    var report = VolumeReport()
    let roots = Dictionary(grouping: contents.paths.filter { LoadFileKind($0) != nil }, by: Self.root)
    if !roots.values.joined().contains(where: { LoadFileKind($0) == .concordance }) {
      report.findings.append(
        LoadFileFinding(.missingLoadFile, file: "", "there is no Concordance file (.dat) in the folder"))
    }
    for root in roots.keys.sorted() {
      var check = VolumeCheck(contents, root: root, loadFiles: roots[root] ?? [])
      check.run()
      report.loadFiles += check.loadFiles
      report.documents += check.documents
      report.images += check.imageCount
      report.findings += check.findings
    }
    return report
  }

  /// The volume's root: the folder of the load file, or the one above where it is a folder for load files.
  private static func root(of path: String) -> String {
    var parts = path.split(separator: "/").dropLast()
    if let last = parts.last, ["DATA", "LOADFILES", "LOAD FILES", "LOAD"].contains(last.uppercased()) {
      parts.removeLast()
    }
    return parts.joined(separator: "/")
  }
}

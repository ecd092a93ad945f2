import Hashing

/// The last gate before export: opens finished files with its own extractors, which share no code with the
/// writers, and looks for what should be gone.
///
/// Both sides are folded alike: letter case, accents, Arabic letter forms and diacritics, digits of any script,
/// width, look-alike letters, invisible characters, line-end hyphens, spaces. Texts are read forwards and
/// backwards, and through the layers that hide text: compression, archives, attachments, PDF fonts and earlier
/// revisions, markup, escapes, base64 and hexadecimal.
///
/// It does not look at pixels: text that is only a picture is not found, and the report says so.
public enum LeakCheck {
  /// - Parameters:
  ///   - files: everything that would leave, exactly as it would leave.
  ///   - secrets: what must not be in it. Spelling variants that folding does not join are separate secrets.
  ///   - permitted: text that is meant to be released, such as the subject's own name. A name or identifier
  ///     inside an occurrence of it is no finding. Passages are always findings.
  ///   - looksForHidden: whether text under boxes, earlier revisions and the like are findings of their own,
  ///     whatever they say.
  public static func inspect(
    files: [ReleasedFile], secrets: [Secret], permitted: [String] = [], limits: LeakLimits = LeakLimits(),
    looksForHidden: Bool = false
  ) -> LeakReport {
    var report = LeakReport()
    let computed = files.flatMap { digests(of: $0.bytes) }
    let index = SecretIndex(secrets: secrets, permitted: permitted, digests: KnownDigests(computed))
    report.unusableSecrets = index.unusable.sorted()
    for (number, file) in files.enumerated() {
      inspect(file, number: number + 1, index, limits, looksForHidden, &report)
    }
    report.finish()
    return report
  }

  /// Inspects every file of a folder, one at a time, and the names of its folders. A link, a device and a file
  /// that cannot be opened are unreadable.
  public static func inspect(
    folder: String, secrets: [Secret], permitted: [String] = [], limits: LeakLimits = LeakLimits(),
    looksForHidden: Bool = false
  ) -> LeakReport {
    var report = LeakReport()
    let released = ReleasedFolder(folder, limit: limits.objects)
    let computed = released.paths.flatMap { path in
      released.read(path, limit: limits.partBytes).map { digests(of: $0) } ?? []
    }
    let index = SecretIndex(secrets: secrets, permitted: permitted, digests: KnownDigests(computed))
    report.unusableSecrets = index.unusable.sorted()
    for (number, path) in released.paths.enumerated() {
      if let bytes = released.read(path, limit: limits.partBytes) {
        inspect(
          ReleasedFile(path: path.text, bytes: bytes), number: number + 1, index, limits, looksForHidden,
          &report)
      } else {
        // The name is searched even where the contents cannot be.
        inspect(
          ReleasedFile(path: path.text, bytes: []), number: number + 1, index, limits, looksForHidden, &report
        )
        report.markUnreadable(path.text, "the file cannot be opened, or is beyond the size limit")
      }
    }
    for problem in released.problems { report.markUnreadable(problem.path, problem.message) }
    for path in released.emptyFolders {
      var inspection = Inspection(file: path, index: index, limits: limits)
      inspection.examine(text: Array(path.utf8), place: "folder name")
      report.add(inspection)
    }
    report.finish()
    return report
  }

  /// What a manifest says of a file.
  private static func digests(of bytes: [UInt8]) -> [String] {
    [SHA2.sha256(bytes).description, SHA2.sha512Hex(bytes)]
  }

  private static func inspect(
    _ file: ReleasedFile, number: Int, _ index: SecretIndex, _ limits: LeakLimits, _ looksForHidden: Bool,
    _ report: inout LeakReport
  ) {
    var names = Inspection(file: file.path, index: index, limits: limits)
    names.examine(text: Array(file.path.utf8), place: "file or folder name")
    // A name that is itself a leak is not repeated in the report.
    let shown = names.findings.isEmpty ? file.path : "file \(number) (its name holds a secret)"
    var inspection = Inspection(file: shown, index: index, limits: limits, looksForHidden: looksForHidden)
    inspection.take(names)
    let digest = SHA2.sha256(file.bytes).description
    report.digests.append(LeakReport.Note(file: shown, text: digest, code: "LK0302"))
    inspection.examine(file: file.bytes, name: file.path, place: "")
    report.add(inspection)
  }
}

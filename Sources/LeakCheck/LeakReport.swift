/// What looking for secrets in finished files found, what was looked at, and what was not.
public struct LeakReport: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable {
    /// Every file could be read, and no secret was found in what was looked at.
    case clean
    /// A secret is there, or something that a reader does not see.
    case leak
    /// No secret was found, but a file could not be read to its end. It must not be released.
    case unreadable
  }

  /// A file or part of one, and what is said about it.
  public struct Note: Hashable, Sendable {
    public let file: String
    public let text: String
    /// The identifier of the diagnostic that explains the note.
    public let code: String
  }

  /// The SHA-256 of every file that was opened, as lower-case hexadecimal, in the order of checking.
  public internal(set) var digests: [Note] = []
  /// Sorted by file and place, without repetitions.
  public internal(set) var findings: [LeakFinding] = []
  /// What is hidden in the files by the way they are built, where that was asked for; sorted.
  public internal(set) var hidden: [HiddenContent] = []
  /// What was looked at, a line a file.
  public internal(set) var checked: [Note] = []
  /// What was not, or only in part, such as the pixels of an image.
  public internal(set) var notChecked: [Note] = []
  /// Files that could not be read to their end: each is a failure.
  public internal(set) var unreadable: [Note] = []
  /// Identifiers of secrets too short to be told from chance, sorted. They were not looked for; the verdict does
  /// not depend on them, so that one withheld initial does not stop every export, but a person should know.
  public internal(set) var unusableSecrets: [String] = []

  /// Files within files, with their digests.
  private var attached: [HiddenContent: Set<String>] = [:]

  public var verdict: Verdict {
    if !findings.isEmpty || !hidden.isEmpty { return .leak }
    return unreadable.isEmpty ? .clean : .unreadable
  }

  mutating func markUnreadable(_ file: String, _ text: String) {
    unreadable.append(Note(file: file, text: text, code: "LK0201"))
  }

  mutating func add(_ inspection: Inspection) {
    findings += inspection.findings
    hidden += inspection.hidden
    attached.merge(inspection.attached) { $0.union($1) }
    checked += inspection.checked.sorted().map { Note(file: inspection.file, text: $0, code: "LK0302") }
    notChecked += inspection.notChecked.sorted().map { Note(file: inspection.file, text: $0, code: "LK0301") }
    for text in inspection.problems.sorted() { markUnreadable(inspection.file, text) }
  }

  mutating func finish() {
    findings = Array(Set(findings)).sorted()
    // A file that anybody can open beside the one it is attached to is not hidden in it.
    let open = Set(digests.map(\.text))
    hidden = (hidden + attached.filter { !$0.value.isSubset(of: open) }.keys).sorted()
    attached = [:]
  }
}

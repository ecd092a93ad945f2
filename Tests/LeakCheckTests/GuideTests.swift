import Foundation
import Testing

@testable import LeakCheck

/// The tables of the guide are what the check does, and what x-ray does with the same files. After a change that is
/// meant, run once with TEARLINE_RECORD=1 and TEARLINE_PYTHON set, and read the diff.
@Suite(.serialized) struct GuideTests {
  private static let guide = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documentation/LeakCheck.md")

  /// A pair of files, and what Tearline says of it.
  private struct Pair {
    /// The first cells of its row.
    let cells: [String]
    let dirty: [ReleasedFile]
    let clean: [ReleasedFile]
    let isFound: Bool
    let isAlarm: Bool

    /// The two files as x-ray can be asked about them; nothing where they are no PDF.
    var pages: [ReleasedFile] {
      [dirty, clean].flatMap { $0 }.filter { $0.path.hasSuffix(".pdf") }
    }
  }

  @Test func theTableOfHiddenContentIsTrue() throws {
    try hold(
      hiddenKinds.map { kind in
        let dirty = LeakCheck.inspect(files: [kind.dirty], secrets: [], looksForHidden: true)
        let clean = LeakCheck.inspect(files: [kind.clean], secrets: [], looksForHidden: true)
        return Pair(
          cells: [kind.name, "`\(kind.kind.rawValue)`"], dirty: [kind.dirty], clean: [kind.clean],
          isFound: dirty.hidden.contains { $0.kind == kind.kind }, isAlarm: clean.verdict != .clean)
      }, section: "## Without knowing what is secret")
  }

  @Test func theTableOfSecretsIsTrue() throws {
    try hold(
      leakKinds.map { kind in
        let (dirty, clean) = (kind.write(kind.secret.text), kind.write(kind.other))
        return Pair(
          cells: [kind.name, kind.secret.kind.rawValue], dirty: dirty, clean: clean,
          isFound: LeakCheck.inspect(files: dirty, secrets: [kind.secret]).verdict == .leak,
          isAlarm: LeakCheck.inspect(files: clean, secrets: [kind.secret]).verdict != .clean)
      }, section: "## With a list of secrets, or a case")
  }

  private func hold(_ pairs: [Pair], section: String) throws {
    let opinions = try SecondOpinion.of(pairs.flatMap(\.pages))
    let rows = Self.rows(pairs, opinions)
    var lines = try String(contentsOf: Self.guide, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let heading = try #require(lines.firstIndex(of: section))
    let rule = try #require(lines[heading...].firstIndex { $0.hasPrefix("|---") })
    let end = try #require(lines[rule...].firstIndex(of: ""))
    if ProcessInfo.processInfo.environment["TEARLINE_RECORD"] == "1", opinions != nil {
      lines.replaceSubrange((rule + 1)..<end, with: rows)
      try lines.joined(separator: "\n").write(to: Self.guide, atomically: true, encoding: .utf8)
      return
    }
    let written = lines[(rule + 1)..<end]
    #expect(written.count == rows.count)
    for (line, row) in zip(written, rows) { #expect(line.hasPrefix(row)) }
  }

  /// Without x-ray, each row ends where its columns begin.
  private static func rows(_ pairs: [Pair], _ opinions: [SecondOpinion]?) -> [String] {
    var left = (opinions ?? [])[...]
    var (asked, found, alarms) = (0, 0, 0)
    var rows = pairs.map { pair in
      var cells = pair.cells + [pair.isFound ? "found" : "missed", pair.isAlarm ? "found" : "nothing"]
      if pair.pages.isEmpty, opinions != nil { cells += ["", ""] }
      if let dirty = left.first, !pair.pages.isEmpty {
        let clean = left.dropFirst().first
        left = left.dropFirst(2)
        asked += 1
        found += dirty == .found ? 1 : 0
        alarms += clean == .found ? 1 : 0
        cells += [dirty.rawValue, clean?.rawValue ?? ""]
      }
      return row(cells)
    }
    let all = pairs.count
    var sum = ["**of all**", "", "\(pairs.count(where: \.isFound)) of \(all)"]
    sum.append("\(pairs.count(where: \.isAlarm)) of \(all)")
    if opinions != nil { sum += ["\(found) of \(asked)", "\(alarms) of \(asked)"] }
    rows.append(row(sum))
    return rows
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

import ArgumentParser
import Diagnostics
import Documents
import Interchange
import Pipeline
import Rules
import SourceText

/// `tearline scan`: what rules find, document by document. It decides and writes nothing.
struct ScanCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "What rule packs would withhold of a report, or of every report of a folder.",
    discussion: """
      With --format jsonl every document is one line, in the order of names: {"document": file name without its \
      extension, "spans": [[start, end, "rule"], ...]}, sorted. Of plain text the offsets count from the beginning of \
      the file as it is; of other formats they are those of the document's text, as `doc show` tells them. A file that \
      cannot be read is withheld whole, as one span of the rule "unread", and the command ends with 2.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @Argument(help: "A report, or a folder of reports.")
  var path: String

  @Option(help: "The folder of a pack; may be given several times.")
  var rules = ["Rules/core"]

  @OptionGroup var release: ReleaseOptions

  @OptionGroup var vocabularies: DialectOptions

  @Option(help: "How the answers are printed: text or jsonl.")
  var format = Format.text

  @Option(help: "What offsets count: utf8 bytes, codepoints or utf16 units.")
  var offsets = OffsetUnit.utf8

  @Flag(help: "Also list what is only flagged, and what a release lifts.")
  var flags = false

  func execute(_ console: Console) -> Int32 {
    do {
      let desk = try release.desk(packs: rules)
      console.show(desk.warnings)
      let dialects = try vocabularies.mappings(console)
      let files = try ReportFiles(at: path, excluding: release.files)
      console.show(files.refused)
      var isComplete = files.refused.isEmpty
      for source in files.sources {
        do {
          let document = try files.document(source, dialects: dialects)
          let findings = desk.findings(in: document).filter { flags || $0.act.withholds }
          show(source, spans(findings, document), console)
        } catch {
          isComplete = false
          console.show(error.diagnostics)
          let all = FoundSpan(start: 0, end: source.byteCount, rule: "unread")
          show(source, source.byteCount == 0 ? [] : [all], console)
        }
      }
      return isComplete ? CommandExit.done : CommandExit.inputFailed
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  /// A place in the unit asked for.
  private struct FoundSpan: Hashable {
    let start: Int
    let end: Int
    let rule: String
  }

  private func spans(_ findings: [Finding], _ document: Document) -> [FoundSpan] {
    let places = findings.map { finding in
      (span: finding.act == .withholdDocument ? document.text.whole : finding.span, rule: finding.rule)
    }
    let table = TextOffsets(
      document.text, offsets, of: places.flatMap { [$0.span.start, $0.span.end] })
    let mark = byteOrderMark(of: document)
    let spans = places.map {
      FoundSpan(start: mark + table[$0.span.start], end: mark + table[$0.span.end], rule: $0.rule)
    }
    return Set(spans).filter { $0.start < $0.end }.sorted {
      ($0.start, $0.end, $0.rule) < ($1.start, $1.end, $1.rule)
    }
  }

  /// What a byte-order mark in front of a plain text counts; it is no part of the document's text.
  private func byteOrderMark(of document: Document) -> Int {
    guard document.markup == nil, let region = document.regions.first, region.place.node.isEmpty,
      region.place.bytes.lowerBound - region.span.start == 3
    else { return 0 }
    return offsets == .utf8 ? 3 : 1
  }

  private func show(_ source: SourceFile, _ spans: [FoundSpan], _ console: Console) {
    let name = ScanCommand.name(of: source)
    switch format {
    case .jsonl:
      let list = spans.map { JSON.array([.integer($0.start), .integer($0.end), .string($0.rule)]) }
      console.out(JSON.object([.init("document", .string(name)), .init("spans", .array(list))]).line)
    case .text:
      console.out("\(name): \(spans.count) passages")
      for span in spans { console.out("  \(span.start)..<\(span.end) \(span.rule)") }
    }
  }

  /// The file's name without folder and extension; of a file inside another, with the names of those it lies in.
  private static func name(of source: SourceFile) -> String {
    let path =
      source.parent == nil
      ? source.name.split(separator: "/").last.map(String.init) ?? source.name : source.name
    guard let dot = path.lastIndex(of: "."), dot != path.startIndex, !path[dot...].contains("/") else {
      return path
    }
    return String(path[..<dot])
  }
}

import Documents
import Interchange
import Pipeline
import Rules
import SourceText

/// The places that packs find over a folder, by document.
struct BaselineRecord {
  struct Line: Hashable, Comparable, CustomStringConvertible {
    let document: String
    let start: Int
    let end: Int
    let rule: String

    var json: JSON {
      [
        "document": .string(document), "start": .integer(start), "end": .integer(end), "rule": .string(rule),
      ]
    }

    var description: String { "\(document) bytes \(start)..<\(end) \(rule)" }

    static func < (left: Line, right: Line) -> Bool {
      (left.document, left.start, left.end, left.rule) < (right.document, right.start, right.end, right.rule)
    }
  }

  /// Names of all documents, those without places too.
  private let names: [String]
  private let all: Set<Line>

  var lines: [Line] { all.sorted() }
  var count: Int { all.count }
  var documents: Int { names.count }

  /// - Parameters:
  ///   - excluding: files that are no samples.
  ///   - onlyWithheld: whether places that are only flagged are left out.
  init(
    _ desk: RuleDesk, over folder: String, excluding: [String], onlyWithheld: Bool = false
  ) throws(RunFailure) {
    let files = try ReportFiles(at: folder, excluding: excluding)
    var names: [String] = []
    var all = Set<Line>()
    for source in files.sources {
      names.append(source.name)
      guard let document = try? files.document(source) else {
        all.insert(Line(document: source.name, start: 0, end: source.byteCount, rule: "unread"))
        continue
      }
      for finding in desk.findings(in: document) where !onlyWithheld || finding.act.withholds {
        all.insert(
          Line(document: source.name, start: finding.span.start, end: finding.span.end, rule: finding.rule))
      }
    }
    self.names = names
    self.all = all
  }

  /// - Returns: nil where the bytes are no record.
  init?(_ bytes: [UInt8]) {
    var names: [String] = []
    var all = Set<Line>()
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let json = try? JSON(parsing: Array(line)), let name = json["document"]?.stringValue,
        case .array(let spans)? = json["spans"]
      else { return nil }
      names.append(name)
      for span in spans {
        guard case .array(let parts) = span, parts.count == 3, let start = parts[0].integerValue,
          let end = parts[1].integerValue, let rule = parts[2].stringValue
        else { return nil }
        all.insert(Line(document: name, start: start, end: end, rule: rule))
      }
    }
    self.names = names
    self.all = all
  }

  var bytes: [UInt8] {
    let byName = Dictionary(grouping: lines, by: \.document)
    let rows = names.map { name -> String in
      let spans = (byName[name] ?? []).map {
        JSON.array([.integer($0.start), .integer($0.end), .string($0.rule)])
      }
      return JSON.object([.init("document", .string(name)), .init("spans", .array(spans))]).line + "\n"
    }
    return Array(rows.joined().utf8)
  }

  func changes(since before: BaselineRecord) -> (more: [Line], less: [Line]) {
    (all.subtracting(before.all).sorted(), before.all.subtracting(all).sorted())
  }
}

public import Diagnostics
import Hashing
public import Rules
import SourceText

/// Loads the catalogue of grounds: one YAML file an instrument.
public enum GroundCatalogueLoader {
  /// - Parameters:
  ///   - files: file name and bytes; in any order.
  ///   - name: what the user knows the folder by; it stands in front of the names in diagnostics.
  /// - Returns: no catalogue where anything is wrong: a rule could then not be held against it.
  public static func load(files: [(path: String, bytes: [UInt8])], name: String) -> (
    catalogue: GroundCatalogue?, diagnostics: [Diagnostic]
  ) {
    var diagnostics: [Diagnostic] = []
    var instruments: [GroundCatalogue.Instrument] = []
    var entries: [GroundCatalogue.Entry] = []
    var places: [String: String] = [:]
    var digest = DigestBuilder("tearline.grounds.v1")
    let files = files.filter { !$0.path.hasSuffix(".md") }.sorted { $0.path < $1.path }
    for file in files {
      digest.add(file.path)
      digest.add(SHA2.sha256(file.bytes))
      let problems = Problems(file: name.isEmpty ? file.path : "\(name)/\(file.path)")
      if file.path.hasSuffix(".yaml") {
        let id = String(file.path.dropLast(5))
        let decoder = GroundDecoder(problems: problems)
        if let root = YAMLReader.read(file.bytes, problems), let read = decoder.instrument(root, id: id) {
          instruments.append(read.instrument)
          for entry in read.entries {
            if let other = places.updateValue(file.path, forKey: entry.entry.code) {
              problems.report(
                .groundTwice, "The code `\(entry.entry.code)` is also in `\(other)`.", at: entry.place)
            }
            entries.append(entry.entry)
          }
        }
      } else {
        problems.report(
          .ruleStrayFile, "The file is no catalogue of grounds.", at: YAMLPlace(line: 1, column: 1))
      }
      diagnostics += problems.sorted
    }
    let codes = Set(entries.map(\.code))
    for entry in entries {
      guard let needs = entry.needs, !codes.contains(needs) else { continue }
      diagnostics.append(
        Diagnostic(
          .groundUnknown, "`\(entry.code)` belongs to `\(needs)`, which the catalogue does not have.",
          at: DiagnosticPlace(file: "\(name)/\(entry.instrument).yaml")))
    }
    if files.isEmpty {
      diagnostics.append(
        Diagnostic(
          .groundsMissing, "The folder has no catalogue of grounds.", at: DiagnosticPlace(file: name)))
    }
    diagnostics.sort()
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    return (
      GroundCatalogue(instruments: instruments, entries: entries, digest: digest.digest()), diagnostics
    )
  }
}

/// Decodes one file of the catalogue.
private struct GroundDecoder {
  let problems: Problems

  func instrument(
    _ root: YAMLNode, id: String
  ) -> (instrument: GroundCatalogue.Instrument, entries: [(entry: GroundCatalogue.Entry, place: YAMLPlace)])?
  {
    let keys = ["grounds", "version", "title", "tribunal", "adopted", "codes"]
    guard let fields = Fields(root, "the catalogue", keys: keys, problems) else { return nil }
    let name = fields.requiredText("grounds")
    if let name, name != id, let node = fields.node("grounds") {
      problems.report(
        .ruleElsewhere, "The catalogue calls itself `\(name)`, but its file is `\(id).yaml`.", at: node.place)
    }
    let version = fields.requiredText("version")
    let title = fields.requiredText("title")
    let tribunal = fields.optionalText("tribunal")
    _ = fields.optionalText("adopted")
    let nodes = fields.required("codes").flatMap { fields.list($0, "codes") } ?? []
    let entries = nodes.compactMap { node in entry(node, id).map { (entry: $0, place: node.place) } }
    guard let name, let version, let title else { return nil }
    return (
      GroundCatalogue.Instrument(id: name, version: version, title: title, tribunal: tribunal), entries
    )
  }

  private func entry(_ node: YAMLNode, _ instrument: String) -> GroundCatalogue.Entry? {
    let keys = ["code", "label", "title", "authority", "authorities", "rank", "acts", "needs"]
    guard let fields = Fields(node, "a ground", keys: keys, problems) else { return nil }
    let code = fields.requiredText("code")
    if let code, !code.utf8.allSatisfy(Identifier.isCodeByte), let node = fields.node("code") {
      problems.report(
        .ruleBadIdentifier, "A code is letters, digits, full stops, hyphens and parentheses.", at: node.place)
    }
    let title = fields.requiredText("title")
    let rank = fields.number("rank", in: 1...(Ground.lastRank - 1))
    var authorities: [String]?
    if fields.has("authority") == fields.has("authorities") {
      problems.report(
        .ruleMissingKey, "A ground has either `authority` or `authorities`.", at: fields.place)
    } else {
      authorities =
        fields.has("authority")
        ? fields.optionalText("authority").map { [$0] } : fields.requiredTexts("authorities")
    }
    let acts = fields.required("acts").flatMap { fields.list($0, "acts") }?.compactMap {
      fields.word($0, "acts", Act.Kind.self)
    }
    if let acts, acts.contains(.release), let node = fields.node("acts") {
      problems.report(.groundAct, "A ground withholds; it does not release.", at: node.place)
    }
    guard let code, let title, let rank, let authorities, let acts else { return nil }
    return GroundCatalogue.Entry(
      code: code, label: fields.optionalText("label"), title: title, authorities: authorities, rank: rank,
      acts: Set(acts), needs: fields.optionalText("needs"), instrument: instrument)
  }
}

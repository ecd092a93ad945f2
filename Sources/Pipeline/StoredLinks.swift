import Documents
import SourceText

/// The form in which links are kept: what is said again and again (a line of evidence, all lines of a link, all links
/// of a name that stands in many places) is kept once. It is a hundredth of the same in JSON.
enum StoredLinks {
  private static let version = 1

  private struct Line: Hashable {
    let attribute: Int
    let outcome: Int
    let bits: UInt64?
  }

  private struct Link: Hashable {
    let person: Int
    let state: Int
    let lines: Int
  }

  // MARK: Writing

  static func encode(_ layer: LinkLayer) -> [UInt8] {
    var texts = PackedTable<String>()
    var lines = PackedTable<Line>()
    var lists = PackedTable<[Int]>()
    var groups = PackedTable<[Link]>()
    var linksOf = [[Link]](repeating: [], count: layer.mentions.count)
    for link in layer.links {
      let list = link.evidence.map { evidence in
        lines.place(
          of: Line(
            attribute: texts.place(of: evidence.attribute), outcome: texts.place(of: evidence.outcome),
            bits: evidence.bits?.bitPattern))
      }
      let state = PersonLink.State.allCases.firstIndex(of: link.state) ?? 0
      linksOf[link.mention].append(
        Link(person: texts.place(of: link.person), state: state, lines: lists.place(of: list)))
    }
    var mentions = PackedWriter()
    for (mention, links) in zip(layer.mentions, linksOf) {
      mentions.add(Mention.Kind.allCases.firstIndex(of: mention.kind) ?? 0)
      mentions.add(mention.span)
      mentions.add(texts.place(of: mention.key))
      mentions.add(groups.place(of: links))
    }
    var writer = PackedWriter()
    writer.add(version)
    writer.add(texts.values.count)
    for text in texts.values { writer.add(text) }
    writer.add(lines.values.count)
    for line in lines.values {
      writer.add(line.attribute)
      writer.add(line.outcome)
      writer.add(line.bits == nil ? 0 : 1)
      if let bits = line.bits { writer.add(Double(bitPattern: bits)) }
    }
    writer.add(lists.values.count)
    for list in lists.values {
      writer.add(list.count)
      for line in list { writer.add(line) }
    }
    writer.add(groups.values.count)
    for group in groups.values {
      writer.add(group.count)
      for link in group {
        writer.add(link.person)
        writer.add(link.state)
        writer.add(link.lines)
      }
    }
    writer.add(layer.mentions.count)
    return writer.bytes + mentions.bytes
  }

  // MARK: Reading

  /// - Returns: nil where the bytes are of another version or damaged.
  static func decode(_ bytes: [UInt8]) -> LinkLayer? {
    var reader = PackedReader(bytes)
    guard let layer = try? read(&reader), reader.isAtEnd else { return nil }
    return layer
  }

  private static func read(_ reader: inout PackedReader) throws(PackedReader.Damaged) -> LinkLayer {
    guard try reader.number() == version else { throw PackedReader.Damaged() }
    var texts: [String] = []
    for _ in 0..<(try reader.count()) { texts.append(try reader.text()) }
    var lines: [PersonLink.Evidence] = []
    for _ in 0..<(try reader.count()) {
      let attribute = texts[try reader.number(below: texts.count)]
      let outcome = texts[try reader.number(below: texts.count)]
      let bits = try reader.number(below: 2) == 1 ? try reader.double() : nil
      lines.append(PersonLink.Evidence(attribute: attribute, outcome: outcome, bits: bits))
    }
    var lists: [[PersonLink.Evidence]] = []
    for _ in 0..<(try reader.count()) {
      var list: [PersonLink.Evidence] = []
      for _ in 0..<(try reader.count()) { list.append(lines[try reader.number(below: lines.count)]) }
      lists.append(list)
    }
    var groups: [[Link]] = []
    for _ in 0..<(try reader.count()) {
      var group: [Link] = []
      for _ in 0..<(try reader.count()) {
        group.append(
          Link(
            person: try reader.number(below: texts.count),
            state: try reader.number(below: PersonLink.State.allCases.count),
            lines: try reader.number(below: lists.count)))
      }
      groups.append(group)
    }
    var mentions: [Mention] = []
    var links: [PersonLink] = []
    for place in 0..<(try reader.count()) {
      let kind = Mention.Kind.allCases[try reader.number(below: Mention.Kind.allCases.count)]
      let span = try reader.span()
      mentions.append(Mention(kind, span, key: texts[try reader.number(below: texts.count)]))
      for link in groups[try reader.number(below: groups.count)] {
        links.append(
          PersonLink(
            mention: place, person: texts[link.person], state: PersonLink.State.allCases[link.state],
            evidence: lists[link.lines]))
      }
    }
    return LinkLayer(mentions: mentions, links: links)
  }
}

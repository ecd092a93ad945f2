public import Documents
import SourceText

/// Finds where a document identifies people of the registry, and says with reasons who each may be.
///
/// It proposes and never decides: a name alone gives no more than a candidate (law 8), an identifier confirms
/// unless something contradicts it, and every candidate looked at is kept with what spoke against it.
public struct Linker: Sendable {
  /// Part of the key of every result; rises whenever a table or a rule changes.
  public static let version = 9

  let registry: Registry
  let matcher: NameMatcher

  public init(registry: Registry) {
    self.registry = registry
    matcher = NameMatcher(registry: registry)
  }

  /// Pure: the same document and registry always give the same layer.
  public func links(in document: Document) -> LinkLayer {
    let regions = Linker.regions(of: document)
    var identifications: [Identification] = []
    var names: [NameMention] = []
    var readings: [NameReading] = []
    var singles: [ShortName] = []
    for (index, region) in regions.enumerated() {
      var recognizer = IdentifierRecognizer(
        document.text, in: region.span, region: index, fieldName: region.name)
      identifications += recognizer.mentions().map {
        Identification(mention: $0, claims: identifierClaims($0))
      }
    }
    let owners = Set(identifications.flatMap { registry.owners(of: $0.mention.kind, $0.mention.key) })
    var lookups = NameLookups(owners: owners, memory: matcher.memory)
    for (index, region) in regions.enumerated() {
      let finder = NameFinder(
        document.text, in: region.span, region: index, matcher: matcher, lookups: &lookups)
      names += finder.mentions
      readings += finder.readings
      singles += finder.singles
    }
    names.sort { $0.span < $1.span }
    let context = MentionContext(document: document)
    checkConflicts(&identifications, names, readings, context)
    var assembly = LinkAssembly()
    for identification in identifications {
      let mention = identification.mention
      // A case that is nobody's of the registry identifies no one, and `case` begins many phrases.
      if mention.kind == .caseNumber, identification.claims.isEmpty { continue }
      assembly.add(Mention(mention.kind, mention.span, key: mention.key), identification.claims)
    }
    let confirmed = Set(identifications.compactMap(\.confirmed))
    let numbers = PlaceIndex(identifications.map { ($0.mention.span, $0.mention.region) }, in: document)
    let named = PlaceIndex(names.map { ($0.span, $0.region) }, in: document)
    var memory = NameMemory()
    for name in names {
      let near = numbers.near(
        name.span, region: name.region, within: MentionContext.reach, row: context.row(of: name.region)
      ).map { identifications[$0] }
      let neighbours = named.near(name.span, region: name.region, within: 400).map { names[$0] }
      let isAlone = standsAlone(name, neighbours, context)
      let surroundings = NameSurroundings(
        beside: owner(beside: name, near, context),
        around: owner(
          of: numbers.near(
            name.span, region: name.region, within: 400, row: context.row(of: name.region)
          ).map { identifications[$0] }),
        confirmed: confirmed,
        birthYear: isAlone ? context.birthYear(around: name.span, region: name.region) : nil,
        custodyYear: isAlone ? context.custodyYear(around: name.span, region: name.region) : nil,
        named: memory.people(before: name))
      let claims = nameClaims(name, surroundings)
      memory.add(name, claims)
      assembly.add(Mention(.name, name.span, key: name.key), claims)
    }
    for short in singles {
      let people = memory.people(before: short)
      if people.isEmpty { continue }
      let key = String(decoding: short.unit.word.letters, as: UTF8.self)
      assembly.add(Mention(.name, short.span, key: key), shortClaims(people))
    }
    return assembly.layer()
  }

  /// The regions with what they are called, or the whole text where the reader found none. A cell is called
  /// what the first row of its table says of its column.
  static func regions(of document: Document) -> [(span: Span, name: String)] {
    guard !document.regions.isEmpty else { return [(document.text.whole, "")] }
    let headings = columnHeadings(document)
    return document.regions.enumerated().map { index, region in
      let isLabel = IdentifierLabels.kind(ofFieldNamed: region.name) != nil
      return (region.span, isLabel ? region.name : headings[index] ?? region.name)
    }
  }

  /// For each cell below the first row of a table, the text of that row's cell in the same column. Rows that
  /// follow each other with the same number of cells are one table.
  private static func columnHeadings(_ document: Document) -> [Int: String] {
    var rows: [Int: [Int]] = [:]
    for (index, region) in document.regions.enumerated() {
      if let row = region.row { rows[row, default: []].append(index) }
    }
    var headings: [Int: String] = [:]
    var first: [Int] = []
    var previous: Int?
    for row in rows.keys.sorted() {
      let cells = rows[row] ?? []
      if previous != row - 1 || cells.count != first.count { first = cells }
      previous = row
      guard cells != first else { continue }
      for (cell, heading) in zip(cells, first) {
        let span = document.content(of: document.regions[heading])
        if span.count <= 80 { headings[cell] = document.text.string(span) }
      }
    }
    return headings
  }

  /// The one person whom the numbers right beside a name confirm.
  private func owner(
    beside name: NameMention, _ identifications: [Identification], _ context: MentionContext
  ) -> String? {
    owner(
      of: identifications.filter {
        context.isBeside((name.reach, name.region), ($0.mention.span, $0.mention.region))
      })
  }

  private func owner(of identifications: [Identification]) -> String? {
    let owners = Set(identifications.compactMap(\.confirmed))
    return owners.count == 1 ? owners.first : nil
  }

  /// Whether the sentence around a name names nobody else, so that what it states is said of this person.
  private func standsAlone(
    _ name: NameMention, _ names: [NameMention], _ context: MentionContext
  ) -> Bool {
    let sentence = context.sentence(around: name.span, region: name.region)
    return names.count { $0.region == name.region && sentence.contains($0.span) } == 1
  }
}

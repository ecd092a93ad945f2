import Documents
import SourceText

extension Linker {
  /// An identifier with the claims it makes.
  struct Identification {
    let mention: IdentifierMention
    var claims: [LinkAssembly.Claim]

    /// The one person it confirms, if it does.
    var confirmed: String? {
      claims.count == 1 && claims[0].state == .confirmed ? claims[0].person : nil
    }

    /// Takes back a confirmation that what stands beside it does not bear out.
    mutating func weaken(_ evidence: PersonLink.Evidence) {
      for place in claims.indices where claims[place].state == .confirmed {
        claims[place].state = .candidate
        claims[place].evidence.append(evidence)
      }
    }

    mutating func contradict(_ evidence: PersonLink.Evidence) {
      for place in claims.indices where claims[place].state == .confirmed || claims[place].state == .conflict
      {
        claims[place].state = .conflict
        if !claims[place].evidence.contains(evidence) { claims[place].evidence.append(evidence) }
      }
    }
  }

  /// Turns into conflicts what something beside contradicts: another number, another name, another year of birth.
  func checkConflicts(
    _ identifications: inout [Identification], _ names: [NameMention], _ readings: [NameReading],
    _ context: MentionContext
  ) {
    let owners = identifications.map(\.confirmed)
    let numbers = PlaceIndex(
      identifications.map { ($0.mention.span, $0.mention.region) }, in: context.document)
    let named = PlaceIndex(names.map { ($0.span, $0.region) }, in: context.document)
    let read = PlaceIndex(readings.map { ($0.span, $0.region) }, in: context.document)
    for place in identifications.indices {
      guard let owner = owners[place], let person = registry[owner] else { continue }
      let mention = identifications[place].mention
      if isContradictedByNumber(place, identifications, owners, context) {
        identifications[place].contradict(
          evidenceLine("identifier", "another number that stands beside it belongs to another person"))
      }
      let row = context.row(of: mention.region)
      let nearNames = named.near(
        mention.span, region: mention.region, within: MentionContext.reach, row: row
      ).map { names[$0] }
      let nearReadings = read.near(mention.span, region: mention.region, within: MentionContext.reach).map {
        readings[$0]
      }
      if isContradictedByName(mention, owner, nearNames, nearReadings, context) {
        identifications[place].contradict(
          evidenceLine("name", "a full name that stands beside it is not a name of this person"))
      } else {
        switch witness(mention, owner, nearNames, context) {
        case .none: break
        case .unsure:
          identifications[place].weaken(
            evidenceLine(
              "name", "the name that stands beside it is not surely this person's: a person has to say"))
        case .against:
          identifications[place].contradict(
            evidenceLine("name", "the name that stands beside it is another person's rather than this one's"))
        }
      }
      let sentence = context.sentence(around: mention.span, region: mention.region)
      let others = numbers.near(mention.span, region: mention.region, within: 400).contains {
        owners[$0] != owner && sentence.contains(identifications[$0].mention.span)
      }
      if !others, let year = context.birthYear(around: mention.span, region: mention.region),
        let apart = person.yearsFromBirth(to: year), apart > 2
      {
        identifications[place].contradict(
          evidenceLine("birth year", "the sentence states another year than the registry", bits: -8))
      }
    }
  }

  private func isContradictedByNumber(
    _ place: Int, _ identifications: [Identification], _ owners: [String?], _ context: MentionContext
  ) -> Bool {
    let mention = identifications[place].mention
    for neighbour in [place - 1, place + 1] where identifications.indices.contains(neighbour) {
      guard let other = owners[neighbour], other != owners[place] else { continue }
      let beside = identifications[neighbour].mention
      guard beside.region == mention.region, let gap = context.gap(mention.span, beside.span) else {
        continue
      }
      if beside.kind == mention.kind {
        let between = context.text(gap)
        guard between.utf8.contains(UInt8(ascii: "(")) || between.utf8.contains(UInt8(ascii: "/")) else {
          continue
        }
      }
      if context.isBeside(
        (mention.span, mention.region), (beside.span, beside.region), joints: ["and", "و"])
      {
        return true
      }
    }
    return false
  }

  private func isContradictedByName(
    _ mention: IdentifierMention, _ owner: String, _ names: [NameMention], _ readings: [NameReading],
    _ context: MentionContext
  ) -> Bool {
    let place = (mention.span, mention.region)
    let beside = names.filter { context.isBeside(($0.reach, $0.region), place) }
    if !beside.isEmpty {
      return beside.contains { name in
        guard !name.isWeak else { return false }
        let own = name.comparisons.first { registry.people[$0.person].id == owner }
        return own.map(\.isContradicted) ?? true
      }
        && !beside.contains { name in
          name.comparisons.contains { registry.people[$0.person].id == owner && !$0.isContradicted }
        }
    }
    return readings.contains { reading in
      guard reading.region == mention.region,
        !names.contains(where: { $0.region == reading.region && $0.span.overlaps(reading.span) }),
        let gap = context.gap(reading.span, mention.span),
        context.isBeside((reading.span, reading.region), place)
      else { return false }
      let isPlace = reading.query.units.first.map { NameParticles.placeHeads.contains($0.unit.word.letters) }
      if isPlace ?? true || NameParticles.beforePlaces.contains(reading.wordBefore) { return false }
      // Behind `of` stands a place as often as a person.
      if reading.wordBefore == Array("of".utf8) {
        let count = reading.query.units.count
        if count < 3 { return reading.knownCount == count }
      }
      return reading.knownCount > 0 || isSetOff(gap, reading.region, context)
    }
  }

  /// What a full name beside a number is worth as a witness that the number is its owner's.
  private enum Witness {
    /// There is none, or it is a name of the owner and nobody else's more so.
    case none
    /// The owner's given name is not there in a known spelling, a further word may belong to the name, or somebody else's name fits where the owner's
    /// only nearly does: it may be a brother's or sister's.
    case unsure
    /// Another person's name fits better than the owner's, by the margin.
    case against
  }

  private func witness(
    _ mention: IdentifierMention, _ owner: String, _ names: [NameMention], _ context: MentionContext
  ) -> Witness {
    let place = (mention.span, mention.region)
    let beside = names.filter { !$0.isWeak && context.isBeside(($0.reach, $0.region), place) }
    if beside.isEmpty { return .none }
    let verdicts = beside.map { name -> Witness in
      guard let own = name.comparisons.first(where: { registry.people[$0.person].id == owner }) else {
        return .against
      }
      let rival = name.comparisons.first { $0.person != own.person && $0.verdict == .fits }
      if let rival, rival.bits - own.bits >= NameMatcher.margin { return .against }
      let isSurpassed = rival.map { own.verdict != .fits || $0.bits > own.bits } ?? false
      return own.isBorneOut && !isSurpassed ? .none : .unsure
    }
    if verdicts.contains(where: { $0 == .none }) { return .none }
    return verdicts.allSatisfy { $0 == .against } ? .against : .unsure
  }

  /// Whether words that no table knows are set off from the number the way a name is, in running text.
  private func isSetOff(_ gap: Span, _ region: Int, _ context: MentionContext) -> Bool {
    if context.document.regions.indices.contains(region) {
      let kind = context.document.regions[region].kind
      guard kind == .paragraph || kind == .listItem else { return false }
    }
    let between = context.text(gap).utf8
    return between.contains(UInt8(ascii: "(")) || between.contains(UInt8(ascii: ","))
  }
}

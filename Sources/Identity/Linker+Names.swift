import Documents
import SourceText

extension Linker {
  /// People a mention is compared with, at most; the rest is counted in words.
  static let mostClaims = 50
  /// A name is linked to a person whom a number confirms only where this much of both agrees.
  static let leastCoverage = 0.6

  /// What the document says beside a name.
  struct NameSurroundings {
    /// Whom a number right beside the name confirms.
    let beside: String?
    /// Whom the numbers around the name in its paragraph or row confirm, where it is one person.
    let around: String?
    /// Whom numbers anywhere in the document confirm.
    let confirmed: Set<String>
    let birthYear: Int?
    let custodyYear: Int?
    /// Whom a fuller name before it may be.
    let named: Set<String>
  }

  /// One candidate with what the document adds to the name.
  private struct Candidate {
    let comparison: NameComparison
    let id: String
    var bits: Double
    var evidence: [PersonLink.Evidence]
    var isRejected: Bool
    /// Whether nothing in the name speaks against the person.
    var fits: Bool
  }

  func nameClaims(_ mention: NameMention, _ surroundings: NameSurroundings) -> [LinkAssembly.Claim] {
    var candidates = mention.comparisons.map { candidate($0, surroundings) }
    candidates.sort {
      ($0.isRejected ? 1 : 0, -$0.bits, $0.comparison.person)
        < ($1.isRejected ? 1 : 0, -$1.bits, $1.comparison.person)
    }
    let living = candidates.filter { !$0.isRejected }
    let chosen = mention.isWeak ? nil : chosen(living, surroundings)
    // Whom a number of the document names is listed however many fit better.
    let listed = candidates.enumerated().filter {
      $0.offset < Self.mostClaims || surroundings.confirmed.contains($0.element.id)
    }.map(\.element)
    let claims = listed.map { candidate in
      claim(candidate, among: living, chosen: chosen, isWeak: mention.isWeak, surroundings)
    }
    guard candidates.count > listed.count else { return claims }
    let rest = evidenceLine(
      "further people", "\(candidates.count - listed.count) more people were compared and are not listed")
    return claims.map {
      LinkAssembly.Claim(person: $0.person, state: $0.state, evidence: $0.evidence + [rest])
    }
  }

  private func candidate(_ comparison: NameComparison, _ surroundings: NameSurroundings) -> Candidate {
    let person = registry.people[comparison.person]
    var result = Candidate(
      comparison: comparison, id: person.id, bits: comparison.bits,
      evidence: matcher.evidence(comparison), isRejected: comparison.verdict == .rejected,
      fits: comparison.verdict == .fits)
    if result.fits, surroundings.named.contains(person.id) {
      result.evidence.append(
        evidenceLine("coreference", "a fuller name earlier in the document may be this person's", bits: 4))
      result.bits += NameMatcher.margin
    }
    if let year = surroundings.custodyYear, let captured = person.captured?.year, captured != year {
      // A person may have been taken twice: it counts against, and decides nothing.
      result.evidence.append(
        evidenceLine("custody", "the sentence states a capture in another year than the registry", bits: -4))
      result.bits -= 4
      result.fits = false
    }
    if let year = surroundings.birthYear, let apart = person.yearsFromBirth(to: year) {
      if apart > 2 {
        result.evidence.append(
          evidenceLine("birth year", "the sentence states another year than the registry", bits: -8))
        result.bits -= 8
        result.isRejected = true
      } else if apart == 0 {
        result.evidence.append(evidenceLine("birth year", "the sentence states the registry's year", bits: 4))
        result.bits += 4
      }
    }
    if surroundings.confirmed.contains(person.id) {
      let isAround = result.fits && surroundings.around == person.id && surroundings.beside == nil
      let place =
        surroundings.beside == person.id
        ? "right beside the name" : isAround ? "near it, and nobody else's does" : "in the same document"
      result.evidence.append(
        evidenceLine(
          "identifier", "a number of this person stands \(place)", bits: isAround ? NameMatcher.margin : nil))
      if isAround { result.bits += NameMatcher.margin }
    }
    return result
  }

  /// The person whom a number of the document confirms. A number right beside the name only asks that the name
  /// fits; one elsewhere asks besides that nobody else is closer than the margin. A number around the name counts
  /// as much as the margin, so that it tells namesakes apart; one further away does not.
  private func chosen(_ living: [Candidate], _ surroundings: NameSurroundings) -> String? {
    let fitting = living.filter { $0.fits && $0.comparison.coverage >= Self.leastCoverage }
    if let beside = surroundings.beside {
      return fitting.contains { $0.id == beside } ? beside : nil
    }
    guard let best = living.first, surroundings.confirmed.contains(best.id),
      fitting.contains(where: { $0.id == best.id }),
      !living.dropFirst().contains(where: { NameMatcher.isClose($0.bits, best.bits) })
    else { return nil }
    return best.id
  }

  private func claim(
    _ candidate: Candidate, among living: [Candidate], chosen: String?, isWeak: Bool,
    _ surroundings: NameSurroundings
  ) -> LinkAssembly.Claim {
    var evidence = candidate.evidence
    let rivals = living.filter { $0.id != candidate.id }
    if let best = rivals.first {
      let margin = Logarithm.rounded(candidate.bits - best.bits)
      evidence.append(
        evidenceLine("runner-up", "the best other person is \(best.id), the margin \(margin) bits"))
    } else {
      evidence.append(evidenceLine("runner-up", "no other person of the registry fits"))
    }
    let state = state(of: candidate, rivals: rivals, chosen: chosen, isWeak: isWeak, surroundings, &evidence)
    return LinkAssembly.Claim(person: candidate.id, state: state, evidence: evidence)
  }

  private func state(
    of candidate: Candidate, rivals: [Candidate], chosen: String?, isWeak: Bool,
    _ surroundings: NameSurroundings, _ evidence: inout [PersonLink.Evidence]
  ) -> PersonLink.State {
    if candidate.isRejected { return .rejected }
    if let chosen {
      if candidate.id == chosen { return .probable }
      if surroundings.beside == chosen {
        evidence.append(evidenceLine("identifier", "the number beside the name is another person's"))
        return .rejected
      }
      return .candidate
    }
    if rivals.contains(where: { NameMatcher.isClose($0.bits, candidate.bits) }) { return .ambiguous }
    evidence.append(
      evidenceLine(
        "gate",
        isWeak ? "one unit or a kunya: no more than a candidate" : "a name alone: no more than a candidate"))
    return .candidate
  }
}

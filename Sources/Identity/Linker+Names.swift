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

    /// Whether the document adds nothing, so that people stay in the order in which their names fit.
    var addNothing: Bool { confirmed.isEmpty && named.isEmpty && birthYear == nil && custodyYear == nil }
  }

  /// One candidate with what the document adds to the name.
  private struct Candidate {
    /// Among the mention's comparisons.
    let place: Int
    /// Among the registry's people.
    let person: Int
    var bits: Double
    /// Besides what is in the name.
    var evidence: [PersonLink.Evidence] = []
    var isRejected: Bool
    /// Whether nothing in the name speaks against the person.
    var fits: Bool
    let coverage: Double
  }

  func nameClaims(_ mention: NameMention, _ surroundings: NameSurroundings) -> [LinkAssembly.Claim] {
    let count = mention.comparisons.count
    // The one behind those that are listed may be as close as the last of them.
    let needed =
      surroundings.addNothing ? mention.comparisons.prefix(Self.mostClaims + 1) : mention.comparisons[...]
    var candidates = needed.enumerated().map { candidate($0, $1, surroundings) }
    if !surroundings.addNothing {
      candidates.sort {
        ($0.isRejected ? 1 : 0, -$0.bits, $0.person) < ($1.isRejected ? 1 : 0, -$1.bits, $1.person)
      }
    }
    // Whoever is not rejected stands before the others, best first.
    let living = candidates[..<(candidates.firstIndex(where: \.isRejected) ?? candidates.count)]
    let chosen = mention.isWeak ? nil : chosen(living, surroundings)
    // Whom a number of the document names is listed however many fit better.
    let listed = candidates.indices.filter {
      $0 < Self.mostClaims || surroundings.confirmed.contains(id(candidates[$0]))
    }
    let claims = listed.map { claim($0, of: candidates, living, chosen: chosen, mention, surroundings) }
    guard count > listed.count else { return claims }
    let rest = evidenceLine(
      "further people", "\(count - listed.count) more people were compared and are not listed")
    return claims.map {
      LinkAssembly.Claim(person: $0.person, state: $0.state, evidence: $0.evidence + [rest])
    }
  }

  private func id(_ candidate: Candidate) -> String { registry.people[candidate.person].id }

  private func candidate(
    _ place: Int, _ comparison: NameComparison, _ surroundings: NameSurroundings
  ) -> Candidate {
    var result = Candidate(
      place: place, person: comparison.person, bits: comparison.bits,
      isRejected: comparison.verdict == .rejected, fits: comparison.verdict == .fits,
      coverage: comparison.coverage)
    let person = comparison.person
    if result.fits, !surroundings.named.isEmpty, surroundings.named.contains(id(result)) {
      result.evidence.append(
        evidenceLine("coreference", "a fuller name earlier in the document may be this person's", bits: 4))
      result.bits += NameMatcher.margin
    }
    if let year = surroundings.custodyYear, let captured = registry.people[person].captured?.year,
      captured != year
    {
      // A person may have been taken twice: it counts against, and decides nothing.
      result.evidence.append(
        evidenceLine("custody", "the sentence states a capture in another year than the registry", bits: -4))
      result.bits -= 4
      result.fits = false
    }
    if let year = surroundings.birthYear, let apart = registry.people[person].yearsFromBirth(to: year) {
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
    if !surroundings.confirmed.isEmpty, surroundings.confirmed.contains(id(result)) {
      let id = id(result)
      let isAround = result.fits && surroundings.around == id && surroundings.beside == nil
      let place =
        surroundings.beside == id
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
  private func chosen(_ living: ArraySlice<Candidate>, _ surroundings: NameSurroundings) -> String? {
    func isFitting(_ candidate: Candidate) -> Bool {
      candidate.fits && candidate.coverage >= Self.leastCoverage
    }
    if let beside = surroundings.beside {
      return living.contains { isFitting($0) && id($0) == beside } ? beside : nil
    }
    guard let best = living.first, isFitting(best), surroundings.confirmed.contains(id(best)),
      !living.dropFirst().contains(where: { NameMatcher.isClose($0.bits, best.bits) })
    else { return nil }
    return id(best)
  }

  /// - Parameters:
  ///   - place: of the candidate among `candidates`.
  ///   - living: those that are not rejected, which stand first, best first.
  private func claim(
    _ place: Int, of candidates: [Candidate], _ living: ArraySlice<Candidate>, chosen: String?,
    _ mention: NameMention, _ surroundings: NameSurroundings
  ) -> LinkAssembly.Claim {
    let candidate = candidates[place]
    var evidence = mention.fits.evidence(at: candidate.place, matcher) + candidate.evidence
    if let best = place == 0 ? living.dropFirst().first : living.first {
      let margin = Logarithm.rounded(candidate.bits - best.bits)
      evidence.append(
        evidenceLine("runner-up", "the best other person is \(id(best)), the margin \(margin) bits"))
    } else {
      evidence.append(evidenceLine("runner-up", "no other person of the registry fits"))
    }
    // Of the others those next to it are the closest.
    let isRivalled = [place - 1, place + 1].contains {
      living.indices.contains($0) && NameMatcher.isClose(living[$0].bits, candidate.bits)
    }
    let state = state(
      of: candidate, isRivalled, chosen: chosen, isWeak: mention.isWeak, surroundings, &evidence)
    return LinkAssembly.Claim(person: id(candidate), state: state, evidence: evidence)
  }

  private func state(
    of candidate: Candidate, _ isRivalled: Bool, chosen: String?, isWeak: Bool,
    _ surroundings: NameSurroundings, _ evidence: inout [PersonLink.Evidence]
  ) -> PersonLink.State {
    if candidate.isRejected { return .rejected }
    if let chosen {
      if id(candidate) == chosen { return .probable }
      if surroundings.beside == chosen {
        evidence.append(evidenceLine("identifier", "the number beside the name is another person's"))
        return .rejected
      }
      return .candidate
    }
    if isRivalled { return .ambiguous }
    evidence.append(
      evidenceLine(
        "gate",
        isWeak ? "one unit or a kunya: no more than a candidate" : "a name alone: no more than a candidate"))
    return .candidate
  }
}

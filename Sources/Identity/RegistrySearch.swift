public import Documents
import SourceText

/// Looks for the people of a registry that a written line may mean, outside of any document: by the numbers in it,
/// and by the name that it is.
public struct RegistrySearch: Sendable {
  /// A person the line may mean.
  public struct Answer: Sendable, Hashable {
    /// The registry's record id.
    public let person: String
    /// For ranking, from 0 to 1; no probability.
    public let score: Double
    public let state: PersonLink.State
    public let why: [PersonLink.Evidence]
  }

  public let registry: Registry
  private let linker: Linker

  public init(registry: Registry) {
    self.registry = registry
    linker = Linker(registry: registry)
  }

  /// Best first: people whom a number identifies, then those whom the name fits.
  public func answers(for line: String, limit: Int = 10) -> [Answer] {
    var answers: [Answer] = []
    for mention in identifiers(in: line) {
      for claim in linker.identifierClaims(mention)
      where !answers.contains(where: { $0.person == claim.person }) {
        answers.append(
          Answer(
            person: claim.person, score: RegistrySearch.score(of: claim.state), state: claim.state,
            why: claim.evidence))
      }
    }
    let named = linker.matcher.candidates(for: line, limit: limit).filter { candidate in
      !answers.contains { $0.person == candidate.person }
    }
    answers += named.map {
      Answer(person: $0.person, score: $0.score, state: $0.state, why: $0.why)
    }
    // The order of equal scores is that of the searches, which is stable.
    return Array(
      answers.enumerated().sorted {
        ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
      }.map(\.element).prefix(limit))
  }

  private func identifiers(in line: String) -> [IdentifierMention] {
    let text = SourceText(line)
    var recognizer = IdentifierRecognizer(text, in: text.whole, region: 0, fieldName: "")
    return recognizer.mentions()
  }

  /// A number ranks before any name where it confirms, and behind a good name where it is doubtful.
  private static func score(of state: PersonLink.State) -> Double {
    switch state {
    case .confirmed: 1
    case .conflict, .ambiguous: 0.5
    case .probable, .candidate: 0.4
    case .rejected: 0
    }
  }
}

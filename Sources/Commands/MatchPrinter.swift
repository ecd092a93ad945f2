import Documents
import Identity
import Interchange

/// Prints who a query may mean, in words and numbers or as one JSON object.
struct MatchPrinter {
  private let registry: Registry

  init(registry: Registry) {
    self.registry = registry
  }

  /// The record id with the name that goes with it; never the name of a protected person.
  func name(_ id: String) -> String {
    guard let person = registry[id] else { return id }
    if person.isProtected { return "\(id)  (protected: a match serves only to withhold)" }
    let name = person.nameLatin.isEmpty ? person.nameArabic : person.nameLatin
    return name.isEmpty ? id : "\(id)  \(name)"
  }

  func words(_ answers: [RegistrySearch.Answer]) -> [String] {
    if answers.isEmpty { return ["Nobody of the registry."] }
    return answers.enumerated().flatMap { place, answer in
      [
        "\(place + 1). \(name(answer.person))  \(answer.state.rawValue), score \(MatchPrinter.number(answer.score, 4))"
      ]
        + answer.why.map { "   " + MatchPrinter.words($0) }
    }
  }

  /// Stable: one object with `query` and `candidates`, each with `id`, `score`, `state` and `why`.
  func line(_ query: String, _ answers: [RegistrySearch.Answer]) -> String {
    let value: JSON = [
      "query": .string(query),
      "candidates": .array(
        answers.map { answer in
          [
            "id": .string(answer.person),
            "score": .decimal(millionths: Int((answer.score * 1_000_000).rounded())),
            "state": .string(answer.state.rawValue),
            "why": .array(answer.why.map { .string(MatchPrinter.words($0)) }),
          ]
        }),
    ]
    return value.line
  }

  static func words(_ evidence: PersonLink.Evidence) -> String {
    guard let bits = evidence.bits else { return "\(evidence.attribute): \(evidence.outcome)" }
    return "\(evidence.attribute): \(evidence.outcome), \(bits < 0 ? "" : "+")\(number(bits, 1)) bits"
  }

  /// With a fixed number of digits behind the point.
  static func number(_ value: Double, _ digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let fraction = String(scale + abs(scaled) % scale).dropFirst()
    return "\(scaled < 0 ? "-" : "")\(abs(scaled) / scale).\(fraction)"
  }
}

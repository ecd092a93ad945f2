import ReleaseModel

/// Where the documents of a packet come from, so far as their released text says, and which of them cannot count as
/// two witnesses because they go back to one.
struct DocumentOrigins {
  enum Relation: Hashable {
    case independent
    /// Nothing ties them, but not both say who wrote them.
    case unclear
    /// With the reason in words.
    case dependent(String)
  }

  /// Who wrote each document, as it says; nil where its released text does not.
  let originators: [String?]
  private let numbers: [String?]
  private let texts: [String]
  private let references: [Set<String>]
  private let vocabularies: [Set<String>]

  private static let originatorLabels = [
    "originator", "originating agency", "originating unit", "reporting unit", "from", "fm", "collector",
    "الجهة",
    "من",
  ]
  private static let referenceLabels: Set<String> = ["ref", "refs", "reference", "references", "المرجع"]
  /// Two texts that share so many hundredths of their words are copies of one.
  private static let copyShare = 60
  private static let fewestWords = 20

  init(_ packet: Packet) {
    originators = packet.documents.map { $0.field(DocumentOrigins.originatorLabels)?.value }
    numbers = packet.documents.map { document in document.reportNumber.flatMap { $0.count >= 5 ? $0 : nil } }
    texts = packet.documents.map(\.plainText)
    references = packet.documents.map { document in
      Set(
        document.fields.filter { DocumentOrigins.referenceLabels.contains($0.label) && !$0.value.isEmpty }
          .map(\.value))
    }
    vocabularies = texts.map { Set($0.words.filter { $0.count >= 4 }) }
  }

  /// How two documents of the packet stand to each other.
  func relation(_ one: Int, _ other: Int) -> Relation {
    if let first = originators[one], let second = originators[other], first.words == second.words {
      return .dependent("same originator")
    }
    if let number = numbers[one], number == numbers[other] { return .dependent("same report number") }
    if isNamed(one, in: other) || isNamed(other, in: one) {
      return .dependent("one names the other's report number")
    }
    if !references[one].isDisjoint(with: references[other]) {
      return .dependent("both refer to one earlier paper")
    }
    if isCopy(one, other) { return .dependent("almost the same text") }
    return originators[one] == nil || originators[other] == nil ? .unclear : .independent
  }

  /// The documents that one cannot count beside, with the reasons.
  func dependents(of document: Int) -> [(document: Int, reason: String)] {
    texts.indices.compactMap { other in
      guard other != document, case .dependent(let reason) = relation(document, other) else { return nil }
      return (other, reason)
    }
  }

  private func isNamed(_ document: Int, in other: Int) -> Bool {
    numbers[document].map { texts[other].contains($0) } ?? false
  }

  private func isCopy(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (vocabularies[one], vocabularies[other])
    guard min(first.count, second.count) >= DocumentOrigins.fewestWords else { return false }
    let shared = first.intersection(second).count
    return shared * 100 >= (first.count + second.count - shared) * DocumentOrigins.copyShare
  }
}

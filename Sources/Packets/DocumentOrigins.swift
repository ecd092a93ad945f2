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
  /// For each document, those it cannot count beside, with the reasons.
  private let related: [[Int: String]]

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
    let documents = packet.documents
    let originators = documents.map { $0.field(DocumentOrigins.originatorLabels)?.value }
    self.originators = originators
    let originatorWords = originators.map { $0?.words }
    let numbers = documents.map { document in document.reportNumber.flatMap { $0.count >= 5 ? $0 : nil } }
    let texts = documents.map(\.plainText)
    let named = DocumentOrigins.named(numbers, in: texts)
    let references = documents.map { document in
      Set(
        document.fields.filter { DocumentOrigins.referenceLabels.contains($0.label) && !$0.value.isEmpty }
          .map(\.value))
    }
    let vocabularies = texts.map { Set($0.words.filter { $0.count >= 4 }) }

    func reason(_ one: Int, _ other: Int) -> String? {
      if let first = originatorWords[one], let second = originatorWords[other], first == second {
        return "same originator"
      }
      if let number = numbers[one], number == numbers[other] { return "same report number" }
      if named[one].contains(other) || named[other].contains(one) {
        return "one names the other's report number"
      }
      if !references[one].isDisjoint(with: references[other]) { return "both refer to one earlier paper" }
      return DocumentOrigins.isCopy(vocabularies[one], vocabularies[other]) ? "almost the same text" : nil
    }
    var related = [[Int: String]](repeating: [:], count: documents.count)
    for one in documents.indices {
      for other in documents.indices.dropFirst(one + 1) {
        guard let reason = reason(one, other) else { continue }
        related[one][other] = reason
        related[other][one] = reason
      }
    }
    self.related = related
  }

  /// How two documents of the packet stand to each other.
  func relation(_ one: Int, _ other: Int) -> Relation {
    if let reason = related[one][other] { return .dependent(reason) }
    return originators[one] == nil || originators[other] == nil ? .unclear : .independent
  }

  /// The documents that one cannot count beside, with the reasons.
  func dependents(of document: Int) -> [(document: Int, reason: String)] {
    related[document].sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// For each text, the documents whose number stands in it. Numbers are looked for by their last word first, so that
  /// a packet of many documents does not look for every number in every text.
  private static func named(_ numbers: [String?], in texts: [String]) -> [Set<Int>] {
    var byLastWord: [String: [Int]] = [:]
    for (index, number) in numbers.enumerated() {
      if let last = number?.words.last { byLastWord[last, default: []].append(index) }
    }
    return texts.map { text in
      Set(
        Set(text.words).flatMap { byLastWord[$0] ?? [] }.filter { index in
          numbers[index].map { text.contains($0) } ?? false
        })
    }
  }

  private static func isCopy(_ first: Set<String>, _ second: Set<String>) -> Bool {
    let (least, most) = (min(first.count, second.count), max(first.count, second.count))
    guard least >= fewestWords, least * 100 >= most * copyShare else { return false }
    let shared = first.intersection(second).count
    return shared * 100 >= (first.count + second.count - shared) * copyShare
  }
}

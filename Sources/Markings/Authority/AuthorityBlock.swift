public import SourceText

/// The classification authority block: who classified, why or from what, and until when (EO 13526 §1.6; 32
/// CFR 2001.21–.22; Manual §E.1).
public struct AuthorityBlock: Hashable, Sendable {
  /// One labelled line of the block.
  public struct Field: Hashable, Sendable {
    public let kind: Kind
    /// The text after the label, white space trimmed.
    public let text: String
    /// Label and text in the document.
    public let span: Span
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case classifiedBy
    case reason
    case derivedFrom
    case declassifyOn
    case downgradeTo
    case dateOfSource

    /// As a block writes it today.
    public var label: String {
      switch self {
      case .classifiedBy: "Classified By:"
      case .reason: "Reason:"
      case .derivedFrom: "Derived From:"
      case .declassifyOn: "Declassify On:"
      case .downgradeTo: "Downgrade To:"
      case .dateOfSource: "Date of Source:"
      }
    }
  }

  /// Fields in the order of the document.
  public let fields: [Field]
  /// Sources listed under `Multiple Sources`, as written.
  public let sources: [String]

  public init(fields: [Field], sources: [String] = []) {
    self.fields = fields
    self.sources = sources
  }

  public func text(_ kind: Kind) -> String? { fields.first { $0.kind == kind }?.text }

  public var classifiedBy: String? { text(.classifiedBy) }
  public var derivedFrom: String? { text(.derivedFrom) }

  /// The paragraphs of EO 13526 §1.4 (earlier §1.5) the reason names, `a` to `h`, sorted.
  public var reasons: [Character] { text(.reason).map(AuthorityBlock.reasons) ?? [] }

  public var declassification: DeclassificationValue? {
    text(.declassifyOn).flatMap(DeclassificationValue.init)
  }

  /// Whether the block is a derivative one: it names its sources.
  public var isDerivative: Bool { derivedFrom != nil }

  /// Whether it says `Multiple Sources`.
  public var hasMultipleSources: Bool { derivedFrom?.uppercased().hasPrefix("MULTIPLE SOURCE") ?? false }

  /// `1.4 (B), (D)`, `1.4(a) and (c)`, `1.4(a)–(c)`, `1.4c`, `1.5(c)`.
  static func reasons(_ text: String) -> [Character] {
    var found: Set<Character> = []
    var previous: Character?
    var isRange = false
    var word = ""
    func letter(_ word: String) -> Character? {
      guard let only = word.last, word.dropLast().allSatisfy({ $0.isNumber || $0 == "." }),
        ("a"..."h").contains(only)
      else { return nil }
      return only
    }
    for character in text.lowercased() + " " {
      if character.isLetter || character.isNumber || character == "." {
        word.append(character)
        continue
      }
      if let current = letter(word) {
        if isRange, let from = previous, from < current {
          for step in "abcdefgh" where step > from && step < current { found.insert(step) }
        }
        found.insert(current)
        previous = current
        isRange = false
      } else if word == "through" || word == "to" {
        isRange = true
      }
      word = ""
      if character == "-" || character == "–" { isRange = true }
      if character == "," || character == ";" { isRange = false }
    }
    return found.sorted()
  }

  /// The ISM attributes of the block, in vocabulary order.
  public var ismAttributes: [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    if let classifiedBy {
      attributes.append((isDerivative ? "derivativelyClassifiedBy" : "classifiedBy", classifiedBy))
    }
    if let reason = text(.reason) { attributes.append(("classificationReason", reason)) }
    if let derivedFrom { attributes.append(("derivedFrom", derivedFrom)) }
    if let declassification { attributes += declassification.ismAttributes }
    return attributes
  }
}

import Diagnostics

/// A confidentiality metadata label of STANAG 4774 (ADatP-4774).
public struct ConfidentialityLabel: Hashable, Sendable {
  public static let namespace = "urn:nato:stanag:4774:confidentialitymetadatalabel:1:0"

  /// One category: its tag, how its values count, and the values.
  public struct Category: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      /// Anyone with one of the values may have access.
      case permissive = "PERMISSIVE"
      /// Only those with all of the values may have access.
      case restrictive = "RESTRICTIVE"
      /// Shown, and not enforced.
      case informative = "INFORMATIVE"
    }

    public var tagName: String
    public var kind: Kind
    /// Such as `urn:oid:…`; optional.
    public var uri: String?
    public var values: [String]

    public init(tagName: String, kind: Kind, uri: String? = nil, values: [String]) {
      self.tagName = tagName
      self.kind = kind
      self.uri = uri
      self.values = values
    }
  }

  /// Such as `NATO` or `USA`.
  public var policy: String
  public var policyURI: String?
  /// As the policy names it, such as `SECRET`.
  public var classification: String
  public var privacyMarks: [String]
  public var categories: [Category]
  /// `2026-01-31T12:00:00Z`, as written; nil when absent.
  public var created: String?
  /// When the label must be reviewed, as written.
  public var reviewed: String?

  public init(
    policy: String, policyURI: String? = nil, classification: String, privacyMarks: [String] = [],
    categories: [Category] = [], created: String? = nil, reviewed: String? = nil
  ) {
    self.policy = policy
    self.policyURI = policyURI
    self.classification = classification
    self.privacyMarks = privacyMarks
    self.categories = categories
    self.created = created
    self.reviewed = reviewed
  }

  /// The label as XML bytes, without declaration; the same label gives the same bytes.
  public var xml: [UInt8] {
    var text = XMLText()
    var attributes: [(StaticString, String)] = [("xmlns:slab", ConfidentialityLabel.namespace)]
    if let reviewed { attributes.append(("ReviewDateTime", reviewed)) }
    text.open("slab:originatorConfidentialityLabel", attributes)
    text.open("slab:ConfidentialityInformation")
    var policyKeys: [(StaticString, String)] = []
    if let policyURI { policyKeys.append(("URI", policyURI)) }
    text.element("slab:PolicyIdentifier", policy, policyKeys)
    text.element("slab:Classification", classification)
    for mark in privacyMarks { text.element("slab:PrivacyMark", mark) }
    for category in categories {
      var keys: [(StaticString, String)] = [("Type", category.kind.rawValue), ("TagName", category.tagName)]
      if let uri = category.uri { keys.append(("URI", uri)) }
      text.open("slab:Category", keys)
      for value in category.values { text.element("slab:GenericValue", value) }
      text.close("slab:Category")
    }
    text.close("slab:ConfidentialityInformation")
    if let created { text.element("slab:CreationDateTime", created) }
    text.close("slab:originatorConfidentialityLabel")
    return text.bytes
  }

  /// Why an element is no label.
  public struct Failure: Error, Hashable, Sendable {
    public let problem: MarkingProblem
    init(_ message: String) { problem = MarkingProblem(.labelMalformed, message) }
  }

  /// Reads a label from its element. Whatever the label holds that is not understood is a failure, never left
  /// out: an unread category could be the one that forbids.
  public init(_ element: LabelElement) throws(Failure) {
    let names = ["originatorConfidentialityLabel", "alternativeConfidentialityLabel", "ConfidentialityLabel"]
    guard element.namespace == ConfidentialityLabel.namespace, names.contains(element.name) else {
      throw Failure("The element is no confidentiality label of STANAG 4774.")
    }
    let known = [
      "ConfidentialityInformation", "CreationDateTime", "OriginatorID", "CustodianID", "SuccessionHandling",
    ]
    guard element.children.allSatisfy({ known.contains($0.name) }) else {
      throw Failure("The label holds an element that is not known.")
    }
    guard element.children(named: "SuccessionHandling").isEmpty else {
      throw Failure("The label names a successor, which takes effect at a time; a person must choose.")
    }
    let blocks = element.children(named: "ConfidentialityInformation")
    guard let block = blocks.first, blocks.count == 1 else {
      throw Failure("A label has one ConfidentialityInformation.")
    }
    let parts = ["PolicyIdentifier", "Classification", "PrivacyMark", "Category"]
    guard
      block.children.allSatisfy({ parts.contains($0.name) && $0.namespace == ConfidentialityLabel.namespace })
    else { throw Failure("The confidentiality information holds an element that is not known.") }
    let policies = block.children(named: "PolicyIdentifier")
    let levels = block.children(named: "Classification")
    guard let policy = policies.first, policies.count == 1, !policy.trimmedText.isEmpty else {
      throw Failure("A label has one PolicyIdentifier.")
    }
    guard let level = levels.first, levels.count == 1, !level.trimmedText.isEmpty else {
      throw Failure("A label has one Classification.")
    }
    self.policy = policy.trimmedText
    policyURI = policy.attributes["URI"] ?? policy.attributes["URL"]
    classification = level.trimmedText
    privacyMarks = block.children(named: "PrivacyMark").map(\.trimmedText)
    created = element.children(named: "CreationDateTime").first?.trimmedText
    reviewed = element.attributes["ReviewDateTime"]
    var categories: [Category] = []
    for child in block.children(named: "Category") {
      guard let kind = child.attributes["Type"].flatMap(Category.Kind.init),
        let tag = child.attributes["TagName"],
        child.children.allSatisfy({ $0.name == "GenericValue" })
      else { throw Failure("A category has a type, a tag name and generic values.") }
      categories.append(
        Category(
          tagName: tag, kind: kind, uri: child.attributes["URI"], values: child.children.map(\.trimmedText)))
    }
    self.categories = categories
  }
}

extension Act {
  /// What it does, in words.
  public var words: String {
    switch self {
    case .withholdDocument: "withholds the document"
    case .redact: "redacts"
    case .redactPortion: "redacts the portion"
    case .substitute(let text): "substitutes \"\(text)\""
    case .pseudonym(let category): "gives a pseudonym (\(category))"
    case .refer(let owner): "refers to \(owner)"
    case .flag(let kind): "flags as \(kind)"
    case .release(let rules): "releases over \(rules.joined(separator: ", "))"
    }
  }
}

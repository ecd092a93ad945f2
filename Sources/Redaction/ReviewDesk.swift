import Documents
import Hashing
import Rules
import SourceText

/// Looks up what people decided about one document, and keeps what nobody has decided.
struct ReviewDesk {
  private let book: DecisionBook
  private let listsSettled: Bool
  private var keys: ReviewKey
  private(set) var pending = Set<PendingItem>()
  private(set) var settled = Set<PendingItem>()
  private(set) var logged = Set<PendingItem>()

  /// - Parameter listsSettled: whether what nobody is asked about is listed too, for a person who wants to change it.
  init(_ document: Document, order: ReleaseOrder, book: DecisionBook, listsSettled: Bool) {
    self.book = book
    self.listsSettled = listsSettled
    keys = ReviewKey(document, order: order)
  }

  /// What is asked about.
  struct Question {
    let kind: PendingItem.Kind
    /// What asks, as the key has it.
    let asks: String
    let words: String
    let place: Span
    /// Nil for the whole portion.
    var passage: Span?
    let portion: Int
    var entity: String?
  }

  /// The ruling that holds. Where there is none, or the owner of an equity has yet to answer, the question is kept.
  mutating func ruling(_ question: Question) -> Ruling? {
    let isAsked =
      switch question.kind {
      case .classified, .passage, .portion, .released: false
      default: true
      }
    guard isAsked || listsSettled || !book.isEmpty else { return nil }
    let key = key(of: question)
    switch book.state(of: key) {
    case .decided(let ruling) where question.kind.choices.contains(ruling.act):
      guard ruling.act == .refer else { return ruling }
      keep(question, "\(question.words); referred to \(ruling.text)", key, isAsked: true)
    case .waiting(let ruling, _):
      keep(question, "\(question.words); one person decided to \(ruling.act.rawValue)", key, isAsked: true)
    case .decided, .open:
      keep(question, question.words, key, isAsked: isAsked)
    }
    return nil
  }

  /// The ruling without keeping the question.
  mutating func standing(_ question: Question) -> Ruling? {
    guard !book.isEmpty, case .decided(let ruling) = book.state(of: key(of: question)) else { return nil }
    return ruling
  }

  /// Keeps a question that a decision did not settle.
  mutating func reopen(_ question: Question, _ words: String) {
    keep(question, words, key(of: question), isAsked: true)
  }

  mutating func log(_ question: Question) {
    logged.insert(
      PendingItem(question.kind, span: question.place, words: question.words, key: key(of: question)))
  }

  mutating func add(_ items: [PendingItem]) { pending.formUnion(items) }

  private mutating func keep(_ question: Question, _ words: String, _ key: Digest, isAsked: Bool) {
    let item = PendingItem(question.kind, span: question.place, words: words, key: key)
    if isAsked {
      pending.insert(item)
    } else if listsSettled {
      settled.insert(item)
    }
  }

  private mutating func key(of question: Question) -> Digest {
    keys.digest(
      question.kind, asks: question.asks, span: question.passage, portion: question.portion,
      entity: question.entity)
  }
}

public import Rules
public import SourceText

/// One reason why a passage does not leave. Every reason is kept; which ones are printed is another matter.
public struct Reason: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    /// The portion's effective marking under the release order.
    case marking
    /// A rule's finding.
    case rule(id: String, revision: Int)
    /// A person who is not the packet's subject, or whose identity is open.
    case identity
    /// The text itself could not be understood.
    case unread
  }

  public let source: Source
  /// The bytes the reason is about, before spans were united.
  public let span: Span
  public let ground: Ground
  /// In words, without document text.
  public let words: String
  /// Whether it holds only until a person has decided.
  public let isPending: Bool

  public init(_ source: Source, span: Span, ground: Ground, words: String, isPending: Bool = false) {
    self.source = source
    self.span = span
    self.ground = ground
    self.words = words
    self.isPending = isPending
  }

  /// What may be said of the source where text leaves. A rule's name tells what kind of thing it found, which is
  /// itself withheld; it stays in the case.
  public var releasableSource: String {
    switch source {
    case .marking: "marking"
    case .rule: "rule"
    case .identity: "identity"
    case .unread: "unread"
    }
  }

  /// The source with the rule's name, such as `source.cryptonym@2`, for the case's own record.
  public var sourceName: String {
    switch source {
    case .marking: "marking"
    case .rule(let id, let revision): "\(id)@\(revision)"
    case .identity: "identity"
    case .unread: "unread"
    }
  }
}

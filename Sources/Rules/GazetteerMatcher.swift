/// The entries of term lists, in every listed spelling.
public struct GazetteerMatcher: Sendable, Hashable {
  public enum Variant: String, Sendable, Hashable, CaseIterable {
    /// The canonical form and the listed variants.
    case full
    /// The last name by itself, in a document that has the full name before it.
    case familyAloneAfterFull = "family-alone-after-full"
    /// `J.P.`, `J. Petrov` and `Petrov J.`, in a document that has the full name before them.
    case initials
  }

  public enum Boundary: String, Sendable, Hashable, CaseIterable {
    /// Whole words; an Arabic conjunction or preposition may stand in front.
    case word
  }

  public var id: String?
  /// Names of lists, as the release order or the pack calls them.
  public var lists: [String]
  public var view: ReadingView
  public var variants: Set<Variant>
  public var boundary: Boundary
  public var near: Near?

  public init(
    id: String? = nil, lists: [String], view: ReadingView = .folded, variants: Set<Variant> = [.full],
    boundary: Boundary = .word, near: Near? = nil
  ) {
    self.id = id
    self.lists = lists
    self.view = view
    self.variants = variants
    self.boundary = boundary
    self.near = near
  }
}

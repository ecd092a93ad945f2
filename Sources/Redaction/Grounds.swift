import Rules

/// The grounds that redaction itself gives; rules bring their own.
struct Grounds: Sendable {
  /// A marking above the level or outside the audience of the order.
  let classified: Ground
  /// A person other than the subject.
  let privacy: Ground
  /// Nothing but the missing decision of a person.
  static let undecided = Ground(code: "pending decision", authority: "release order")
  /// A rule that was held without a ground of its own.
  static let held = Ground(code: "pending review", authority: "release order")

  /// Words of a person in the place of a passage that may clear someone.
  static let summary = Ground(code: "summary", authority: "release order")

  init(_ catalogue: GroundCatalogue?) {
    func ground(_ code: String, _ authority: String) -> Ground {
      catalogue?.ground(code: code, authority: authority) ?? Ground(code: code, authority: authority)
    }
    classified = ground("b1", "E.O. 13526")
    privacy = ground("b6", "5 U.S.C. 552(b)(6)")
  }
}

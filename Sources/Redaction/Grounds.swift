import Rules

/// The grounds that redaction itself gives; rules bring their own.
enum Grounds {
  /// A marking above the level or outside the audience of the order.
  static let classified = Ground(code: "b1", authority: "E.O. 13526")
  /// A person other than the subject.
  static let privacy = Ground(code: "b6", authority: "5 U.S.C. 552(b)(6)")
  /// Nothing but the missing decision of a person.
  static let undecided = Ground(code: "pending decision", authority: "release order")
  /// A rule that was held without a ground of its own.
  static let held = Ground(code: "pending review", authority: "release order")
}

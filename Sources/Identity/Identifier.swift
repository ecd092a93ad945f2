public import Documents

/// A number or code by which an authority names a person, or a court a case.
public struct Identifier: Sendable, Hashable {
  /// Never `.name`.
  public let kind: Mention.Kind
  /// Who issued it, as the registry says; empty where it does not.
  public let issuer: String
  /// As written in the registry.
  public let raw: String
  /// The normalised form that is compared; see `IdentifierKey`.
  public let key: String
  /// From when until when it was the person's, so far as the registry says.
  public let validFrom: PartialDate?
  public let validUntil: PartialDate?

  /// - Returns: nil where `raw` has not the form of its kind.
  public init?(
    _ kind: Mention.Kind, issuer: String = "", _ raw: String, validFrom: PartialDate? = nil,
    validUntil: PartialDate? = nil
  ) {
    guard let key = IdentifierKey.normalized(kind, raw) else { return nil }
    self.kind = kind
    self.issuer = issuer
    self.raw = raw
    self.key = key
    self.validFrom = validFrom
    self.validUntil = validUntil
  }
}

extension Identifier: Comparable {
  public static func < (left: Identifier, right: Identifier) -> Bool {
    (left.kind.rawValue, left.key, left.issuer, left.raw)
      < (right.kind.rawValue, right.key, right.issuer, right.raw)
  }
}

/// A finished PDF and where everything landed in it.
public struct TypesetOutput: Hashable, Sendable {
  /// The whole file.
  public let pdf: [UInt8]
  public let layout: LayoutResult
}

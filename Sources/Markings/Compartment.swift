/// A compartment of a control system or program, with its sub-compartments: `G ABCD DEFG` of `SI-G ABCD
/// DEFG`.
public struct Compartment: Hashable, Sendable {
  public var name: String
  public var subcompartments: [String]

  public init(_ name: String, _ subcompartments: [String] = []) {
    self.name = name
    self.subcompartments = subcompartments
  }
}

/// People by what they are to the packet: mentions that the link stage tied to the registry, and entries of the
/// order's lists of that kind.
public struct EntityMatcher: Sendable, Hashable {
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// The person whose packet it is.
    case subject
    /// Anyone else who is named or identified.
    case thirdParty = "third-party"
    case minor
    case witness
    case victim
    case source

    /// The list of a release order that names people of this kind.
    public var listName: String {
      switch self {
      case .subject: "subjects"
      case .thirdParty: "third-parties"
      case .minor: "minors"
      case .witness: "witnesses"
      case .victim: "victims"
      case .source: "sources"
      }
    }

    /// Whether it depends on whose packet is made, so that a finding holds for some packets and not for others.
    public var dependsOnPacket: Bool { self == .subject || self == .thirdParty }
  }

  public var id: String?
  public var roles: Set<Role>
  public var near: Near?

  public init(id: String? = nil, roles: Set<Role>, near: Near? = nil) {
    self.id = id
    self.roles = roles
    self.near = near
  }
}

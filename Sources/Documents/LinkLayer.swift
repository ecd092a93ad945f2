/// What the link stage says about a document: who is mentioned where, and who that may be.
public struct LinkLayer: Sendable, Hashable, Codable {
  /// Sorted by place.
  public let mentions: [Mention]
  /// Sorted by mention, then person.
  public let links: [PersonLink]

  public init(mentions: [Mention], links: [PersonLink]) {
    self.mentions = mentions
    self.links = links
  }

  /// The people a confirmed link of this document names, sorted.
  public var confirmed: [String] {
    Set(links.filter { $0.state == .confirmed }.map(\.person)).sorted()
  }

  public func links(of mention: Int) -> [PersonLink] { links.filter { $0.mention == mention } }
}

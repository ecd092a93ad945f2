public import Markings

/// Which release orders a rule is for. Empty means every order.
public struct OrderCondition: Sendable, Hashable {
  public enum Audience: String, Sendable, Hashable, CaseIterable {
    case `public`
    /// Named countries, the home country among them or not.
    case countries
  }

  public var audiences: Set<Audience>
  /// Three capitals each; the audience has one of them.
  public var countries: Set<String>
  public var levels: Set<Classification>
  /// Ids of orders.
  public var orders: Set<String>

  public init(
    audiences: Set<Audience> = [], countries: Set<String> = [], levels: Set<Classification> = [],
    orders: Set<String> = []
  ) {
    self.audiences = audiences
    self.countries = countries
    self.levels = levels
    self.orders = orders
  }

  public func holds(for order: ReleaseOrder) -> Bool {
    (audiences.isEmpty || audiences.contains(order.audience.isPublic ? .public : .countries))
      && (countries.isEmpty || !countries.isDisjoint(with: order.audience.countries))
      && (levels.isEmpty || levels.contains(order.level))
      && (orders.isEmpty || orders.contains(order.id))
  }
}

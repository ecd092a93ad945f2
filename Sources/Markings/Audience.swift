/// Who receives a release: countries, or the public.
public struct Audience: Hashable, Sendable {
  public var name: String
  /// Country trigraphs. Empty for the public.
  public var countries: Set<String>
  public var isPublic: Bool

  public init(name: String, countries: Set<String>, isPublic: Bool = false) {
    self.name = name
    self.countries = countries
    self.isPublic = isPublic
  }

  /// Whether someone other than the United States receives the release.
  public var isForeign: Bool { isPublic || countries.contains { $0 != "USA" } || countries.isEmpty }
}

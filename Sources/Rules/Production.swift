/// The production volume an order asks for beside each packet, for a review platform to load.
public struct Production: Sendable, Hashable {
  /// Whose list of fields the load file follows.
  public enum Profile: String, Sendable, Hashable, CaseIterable {
    case generic
    case justiceAntitrust = "doj-atr"
    case tradeCommission = "ftc"
  }

  /// What stands for the pages.
  public enum Images: String, Sendable, Hashable, CaseIterable {
    /// One PDF a document.
    case pdf
    /// One black and white TIFF a page as well.
    case tiff
  }

  public var profile: Profile
  public var images: Images

  public init(profile: Profile, images: Images = .pdf) {
    self.profile = profile
    self.images = images
  }
}

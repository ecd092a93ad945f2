/// A CUI marking (32 CFR 2002.20): its categories and limited dissemination controls. The controls it shares
/// with classified markings (NOFORN, REL TO, DISPLAY ONLY) stay in the `Marking` that holds it.
public struct ControlledUnclassified: Hashable, Sendable {
  /// Categories written with `SP-`, without the prefix, alphabetical.
  public var specified: [String]
  /// Basic categories, alphabetical.
  public var basic: [String]
  public var limits: Limits

  public init(specified: [String] = [], basic: [String] = [], limits: Limits = []) {
    self.specified = specified
    self.basic = basic
    self.limits = limits
  }

  /// Limited dissemination controls of CUI alone.
  public struct Limits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let federalOnly = Limits(rawValue: 1 << 0)
    public static let federalAndContractors = Limits(rawValue: 1 << 1)
    public static let noContractors = Limits(rawValue: 1 << 2)
    public static let listOnly = Limits(rawValue: 1 << 3)
    public static let attorneyClient = Limits(rawValue: 1 << 4)
    public static let attorneyWorkProduct = Limits(rawValue: 1 << 5)

    /// Banner form, portion form, ISM value, and the registry's spelling.
    static let entries: [(limit: Limits, title: String, portion: String, ism: String, registry: String)] = [
      (.federalOnly, "FED ONLY", "FED ONLY", "FED_ONLY", "FED ONLY"),
      (.federalAndContractors, "FEDCON", "FEDCON", "FEDCON", "FEDCON"),
      (.noContractors, "NOCON", "NOCON", "NOCON", "NOCON"),
      (.listOnly, "DL ONLY", "DL ONLY", "DL_ONLY", "DL ONLY"),
      (.attorneyClient, "ATTORNEY-CLIENT", "AC", "AC", "Attorney-Client"),
      (.attorneyWorkProduct, "ATTORNEY-WP", "AWP", "AWP", "Attorney-WP"),
    ]
  }
}

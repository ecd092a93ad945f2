/// The name and version that packets and ledgers carry.
public enum Software {
  public static let version = "0.1.0"
  public static let name = "Tearline " + version
}

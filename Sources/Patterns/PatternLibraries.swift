import CPCRE2
import CVectorscan

/// The versions of the libraries that match, as they say themselves.
public enum PatternLibraries {
  public static let vectorscan: String = hs_version().map { firstWord(String(cString: $0)) } ?? "unknown"

  public static let pcre2: String = {
    let size = pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), nil)
    guard size > 0 else { return "unknown" }
    var buffer = [UInt8](repeating: 0, count: Int(size))
    guard pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &buffer) > 0 else { return "unknown" }
    return firstWord(String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self))
  }()

  /// Without the date of the build.
  private static func firstWord(_ text: String) -> String {
    text.split(separator: " ").first.map(String.init) ?? "unknown"
  }
}

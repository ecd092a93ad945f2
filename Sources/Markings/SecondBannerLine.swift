import SourceText

/// The line under the banner that holds administrative and legal handling marks (ISM `secondBannerLine`).
public struct SecondBannerLine: Hashable, Sendable {
  /// Tokens of `CVEnumISMSecondBannerLine`, in its order: ACPI, AWP, CUSPI, DPPD, HVCO, SSS.
  public var tokens: [String]
  /// The channels `HVCO` names.
  public var channels: [String]

  public init(tokens: [String] = [], channels: [String] = []) {
    self.tokens = tokens
    self.channels = channels
  }

  public var isEmpty: Bool { tokens.isEmpty && channels.isEmpty }

  static let titles: [(token: String, title: String)] = [
    ("ACPI", "ATTORNEY-CLIENT PRIVILEGED INFO"), ("AWP", "ATTORNEY WORK PRODUCT"),
    ("CUSPI", "CONTENTS INCLUDE US PERSON INFORMATION"), ("DPPD", "DELIBERATIVE PROCESS PRIVILEGED DOCUMENT"),
    ("HVCO", "HANDLE VIA CHANNELS ONLY"), ("SSS", "SOURCE SELECTION SENSITIVE"),
  ]

  /// The words that close a list of channels.
  static let channelsEnd = " CHANNELS ONLY"

  /// Whether a channel of this name can be written and read again: upper case, and no end of the list within.
  static func isChannelName(_ name: some StringProtocol) -> Bool {
    !name.isEmpty && !name.hasSuffix(channelsEnd.dropFirst())
      && name.utf8.allSatisfy {
        $0.isASCIIUppercase || $0.isASCIIDigit || $0 == 0x20 || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "&")
      }
  }
}

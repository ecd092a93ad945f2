/// Checks a BagIt bag of version 1.0, or of a draft from 0.93 on, against RFC 8493, offline, reading nothing outside
/// the bag's folder.
public struct BagVerifier: Sendable {
  /// How much of a bag is looked at before the verifier gives up and says so.
  public struct Limits: Sendable {
    /// Files and folders.
    public var entries = 4_000_000
    /// Bytes of one manifest or other tag file that is read as text.
    public var tagFileBytes = 1 << 30

    public init() {}
  }

  private let limits: Limits

  public init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Never throws: a folder that cannot be read is a finding.
  public func verify(_ folder: String) -> BagReport {
    do {
      let listing = try FolderListing(of: folder, limit: limits.entries)
      var inspection = BagInspection(folder: folder, listing: listing, tagFileLimit: limits.tagFileBytes)
      inspection.run()
      return inspection.report
    } catch {
      var report = BagReport()
      report.findings = [
        BagFinding(kind: .unreadable, severity: .error, path: "", message: "the folder cannot be opened")
      ]
      return report
    }
  }
}

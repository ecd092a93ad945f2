/// How much of hostile input is looked at. Beyond a limit a file is unreadable, which is a failure, never clean.
public struct LeakLimits: Hashable, Sendable {
  /// Bytes of one file or of one part decoded out of it.
  public var partBytes = 512 << 20
  /// Bytes of all parts and texts of one file together.
  public var totalBytes = 8 << 30
  /// Files in files: attachments, archive members, encoded runs.
  public var depth = 8
  /// Objects, members or entries of one file.
  public var objects = 4_000_000
  /// Arrays, dictionaries and forms inside each other.
  public var nesting = 64
  /// Places reported for one secret in one file; more say nothing new.
  public var placesPerSecret = 20

  public init() {}
}

public import Hashing
import Interchange

/// One line of the ledger: who did what to which object, and the digest of the line before it.
///
/// An entry holds identifiers and digests, never text of a document: it must be releasable as it is.
public struct LedgerEntry: Hashable, Sendable {
  /// Counted from 1.
  public var sequence: Int
  /// The time as the caller recorded it, by convention RFC 3339 in UTC; this module never reads a clock.
  public var time: String
  public var actor: String
  public var role: String
  public var action: String
  public var object: String
  public var inputDigest: Digest?
  public var outputDigest: Digest?
  public var toolVersion: String
  public var configurationDigest: Digest?
  /// SHA-256 of the previous line's bytes; 32 zero bytes for the first.
  public var previousDigest: Digest

  public init(
    sequence: Int, time: String, actor: String, role: String, action: String, object: String,
    inputDigest: Digest? = nil, outputDigest: Digest? = nil, toolVersion: String,
    configurationDigest: Digest? = nil, previousDigest: Digest
  ) {
    self.sequence = sequence
    self.time = time
    self.actor = actor
    self.role = role
    self.action = action
    self.object = object
    self.inputDigest = inputDigest
    self.outputDigest = outputDigest
    self.toolVersion = toolVersion
    self.configurationDigest = configurationDigest
    self.previousDigest = previousDigest
  }

  /// The line: canonical JSON (RFC 8785), without its line feed. Absent digests are left out.
  public var line: [UInt8] {
    var members: [JSON.Member] = [
      .init("sequence", .integer(sequence)), .init("time", .string(time)), .init("actor", .string(actor)),
      .init("role", .string(role)), .init("action", .string(action)), .init("object", .string(object)),
      .init("toolVersion", .string(toolVersion)), .init("previousDigest", .string(previousDigest.hex)),
    ]
    if let inputDigest { members.append(.init("inputDigest", .string(inputDigest.hex))) }
    if let outputDigest { members.append(.init("outputDigest", .string(outputDigest.hex))) }
    if let configurationDigest {
      members.append(.init("configurationDigest", .string(configurationDigest.hex)))
    }
    return JSON.object(members).canonical
  }

  /// SHA-256 of `line`: what the next entry records.
  public var digest: Digest { SHA2.sha256(line) }

  /// Reads a line without its line feed.
  ///
  /// - Returns: nil unless the bytes are exactly what `line` would write: no other spelling of the same entry
  ///   is one, so that an entry has one digest.
  public init?(line: [UInt8]) {
    guard let value = try? JSON(parsing: line), let sequence = value["sequence"]?.integerValue,
      let time = value["time"]?.stringValue, let actor = value["actor"]?.stringValue,
      let role = value["role"]?.stringValue, let action = value["action"]?.stringValue,
      let object = value["object"]?.stringValue, let toolVersion = value["toolVersion"]?.stringValue,
      let previous = value["previousDigest"]?.stringValue.flatMap(Digest.init(hex:))
    else { return nil }
    self.init(
      sequence: sequence, time: time, actor: actor, role: role, action: action, object: object,
      inputDigest: value["inputDigest"]?.stringValue.flatMap(Digest.init(hex:)),
      outputDigest: value["outputDigest"]?.stringValue.flatMap(Digest.init(hex:)), toolVersion: toolVersion,
      configurationDigest: value["configurationDigest"]?.stringValue.flatMap(Digest.init(hex:)),
      previousDigest: previous)
    guard self.line == line else { return nil }
  }
}

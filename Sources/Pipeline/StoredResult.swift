import Diagnostics
import Documents
import FoundationEssentials
import Hashing
import SourceText

/// The forms in which stage results are kept in the case file: links and findings packed, what was read as JSON with
/// sorted names; never document text.
enum StoredResult {
  /// The read and mark stages.
  struct Reading: Codable, Sendable {
    var isQuarantined: Bool
    var dialect: String
    var regions: Int
    var portions: Int
    var unread: Int
    var diagnostics: [StoredDiagnostic]
    var section: StoredSection?
  }

  /// That a document is a section of a message.
  struct StoredSection: Codable, Sendable {
    /// The same for all sections of a message and for no others: a digest, since originator and serial are words of
    /// the document. Nil where the section does not say them.
    var message: String?
    var number: Int
    var count: Int

    init(_ section: MessageSection) {
      message = section.message.map { SHA2.sha256(Array($0.utf8)).hex }
      number = section.number
      count = section.count
    }
  }

  /// A diagnostic without its excerpt, which is document text.
  struct StoredDiagnostic: Codable, Sendable {
    var code: String
    var severity: String
    var message: String
    var help: String?
    var file: String?
    var line: Int?
    var column: Int?
    var span: Span?
    var node: String?
    var authority: String?

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code.id
      severity = diagnostic.severity.rawValue
      message = diagnostic.message
      help = diagnostic.help
      file = diagnostic.place?.file
      line = diagnostic.place?.line
      column = diagnostic.place?.column
      span = diagnostic.place?.span
      node = diagnostic.place?.node
      authority = diagnostic.authority
    }

    /// Nil where the code is not known any more.
    var diagnostic: Diagnostic? {
      guard let code = DiagnosticCode.named(code) else { return nil }
      return Diagnostic(
        code, message, severity: Severity(rawValue: severity), help: help,
        at: file.map { DiagnosticPlace(file: $0, line: line, column: column, span: span, node: node) },
        authority: authority)
    }
  }

  static func encode(_ links: LinkLayer) -> [UInt8] { StoredLinks.encode(links) }

  static func decode(_ type: LinkLayer.Type, _ bytes: [UInt8]) -> LinkLayer? { StoredLinks.decode(bytes) }

  static func encode(_ findings: [Finding]) -> [UInt8] { StoredFindings.encode(findings) }

  static func decode(_ type: [Finding].Type, _ bytes: [UInt8]) -> [Finding]? { StoredFindings.decode(bytes) }

  static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    // These types hold strings, numbers and arrays only, which always encode.
    guard let data = try? encoder.encode(value) else { preconditionFailure("a result could not be encoded") }
    return [UInt8](data)
  }

  /// - Returns: nil where the bytes are of another version; the stage is then run again.
  static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}

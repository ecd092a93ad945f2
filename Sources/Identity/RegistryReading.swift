public import Diagnostics
public import Interchange
import SourceText

/// A registry as it was read from a file: the people, where each stands, and what is wrong with them.
///
/// Three forms are read, told apart by their first character: comma-separated values (`RegistryImporter`),
/// FollowTheMoney entities, one JSON object a line (`FollowTheMoneyImporter`), and, once it has been parsed, the
/// XML of the United Nations list (`SanctionsListImporter`).
public struct RegistryReading: Sendable {
  /// Nil where one of the diagnostics is an error.
  public let registry: Registry?
  /// In order of place.
  public let diagnostics: [Diagnostic]
  private let draft: RegistryDraft

  /// Reads comma-separated values or FollowTheMoney entities.
  ///
  /// - Parameter file: the name under which diagnostics point to it.
  public init(_ bytes: [UInt8], file: String) {
    let start = bytes.firstIndex { !$0.isASCIIWhitespace && ![0xEF, 0xBB, 0xBF].contains($0) }
    if let start, bytes[start] == UInt8(ascii: "{") {
      var importer = FollowTheMoneyImporter(bytes, file: file)
      self.init(importer.read())
    } else {
      var importer = RegistryImporter(bytes, file: file)
      self.init(importer.read())
    }
  }

  /// Reads the United Nations list, which the caller has parsed.
  public init(_ root: XMLElement, file: String) {
    var importer = SanctionsListImporter(file: file)
    self.init(importer.read(root))
  }

  private init(_ draft: RegistryDraft) {
    self.draft = draft
    diagnostics = draft.diagnostics.sorted()
    let failed = diagnostics.contains { $0.severity == .error }
    registry = failed ? nil : Registry(people: draft.people)
  }

  /// Where the file speaks of a person.
  public func place(of person: String) -> DiagnosticPlace? { draft.place(of: person) }
}

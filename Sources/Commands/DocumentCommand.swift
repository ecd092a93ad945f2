import ArgumentParser
import Documents
import Markings

/// `tearline doc`: what Tearline saw in a file.
struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doc", abstract: "Show what was read from a file.",
    subcommands: [DocumentShowCommand.self, DocumentSpansCommand.self, DocumentPortionsCommand.self])

  /// A marking in words, and where it comes from.
  static func words(_ marking: EffectiveMarking) -> String {
    let text = marking.markings.map(\.portion).joined(separator: " and ")
    switch marking.basis {
    case .own: return text
    case .banner: return text + " from the banner"
    case .malformed: return "not readable, counts as the highest"
    case .unmarked: return "not marked, counts as the highest"
    }
  }
}

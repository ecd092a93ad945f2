import CaseStore
import Diagnostics
import Documents
import Hashing

/// A message that was sent in sections, as far as the case holds it: which documents its sections are.
struct RecordedMessage: Sendable {
  struct Section: Sendable {
    let record: DocumentRecord
    let place: StoredResult.StoredSection
    /// Of what was read.
    let output: Digest
  }

  /// By number, those with one number by the names of their files.
  let sections: [Section]
  /// How many there should be; the most that any of them says.
  let count: Int

  /// The messages that `sections` are of, in the order of their first sections there. A section that does not say
  /// what it is of is a message of its own.
  static func messages(of sections: [Section]) -> [RecordedMessage] {
    var groups: [[Section]] = []
    var known: [String: Int] = [:]
    for section in sections {
      if let message = section.place.message, let group = known[message] {
        groups[group].append(section)
      } else {
        if let message = section.place.message { known[message] = groups.count }
        groups.append([section])
      }
    }
    return groups.map(RecordedMessage.init)
  }

  private init(_ sections: [Section]) {
    self.sections = sections.sorted { left, right in
      left.place.number != right.place.number
        ? left.place.number < right.place.number
        : left.record.source.name.utf8.lexicographicallyPrecedes(right.record.source.name.utf8)
    }
    count = sections.map(\.place.count).max() ?? 1
  }

  /// The sections that no document is.
  var missing: [Int] {
    let numbers = Set(sections.map(\.place.number))
    return (1...count).filter { !numbers.contains($0) }
  }

  private var isNamed: Bool { sections.allSatisfy { $0.place.message != nil } }

  /// Whether the sections say different things of how many there are, or two say that they are the same one.
  private var isContradictory: Bool {
    Set(sections.map(\.place.count)).count > 1 || Set(sections.map(\.place.number)).count < sections.count
  }

  /// Whether every section is there, once.
  var isWhole: Bool { isNamed && !isContradictory && missing.isEmpty }

  /// Changes whenever what the sections together say could; nil where they do not count together.
  var joint: Digest? {
    guard isWhole else { return nil }
    var digest = DigestBuilder("tearline.message")
    for section in sections {
      digest.add(section.record.source.name)
      digest.add(section.output)
    }
    return digest.digest()
  }

  /// What a person should know of it; names files and numbers only.
  var diagnostic: Diagnostic? {
    guard let first = sections.first?.record.source.name, !isWhole else { return nil }
    let place = DiagnosticPlace(file: first)
    if !isNamed {
      return Diagnostic(.messageNotWhole, "the section does not say of which message it is", at: place)
    }
    if isContradictory {
      let files = sections.map {
        "section \($0.place.number) of \($0.place.count) is \($0.record.source.name)"
      }
      return Diagnostic(.sectionsContradict, files.joined(separator: ", "), at: place)
    }
    let numbers = missing.map(String.init).joined(separator: ", ")
    return Diagnostic(
      .messageNotWhole, "no file is section \(numbers) of the \(count) of its message", at: place)
  }
}

import Markings

/// A message that was sent in sections, each of which is a document of its own and stays one: the relation between
/// them, by originator and serial.
public struct MessageFamily: Sendable {
  /// Originator and serial, as in `MessageSection`.
  public let message: String
  /// How many sections there should be.
  public let count: Int
  /// The names of the files by section number, in order; more than one where sections were sent again.
  public let files: [Int: [String]]
  private let banners: [MarkingReading]
  private let isConsistent: Bool

  /// The sections that no file holds.
  public var missing: [Int] { (1...count).filter { files[$0] == nil } }

  /// Whether every section is there once, and all say the same of how many there are.
  public var isComplete: Bool { isConsistent && missing.isEmpty && files.values.allSatisfy { $0.count == 1 } }

  /// The families among `documents`, by name. A section that does not say what message it is of joins none.
  public static func families(of documents: [Document]) -> [MessageFamily] {
    var sections: [String: [Document]] = [:]
    for document in documents {
      if let message = document.section?.message { sections[message, default: []].append(document) }
    }
    return sections.sorted { $0.key < $1.key }.map { MessageFamily(message: $0.key, $0.value) }
  }

  private init(message: String, _ documents: [Document]) {
    self.message = message
    let ordered = documents.sorted { left, right in
      let numbers = (left.section?.number ?? 0, right.section?.number ?? 0)
      return numbers.0 != numbers.1 ? numbers.0 < numbers.1 : left.source.name < right.source.name
    }
    let counts = Set(ordered.compactMap { $0.section?.count })
    count = counts.max() ?? 1
    isConsistent = counts.count == 1
    files = ordered.reduce(into: [:]) { $0[$1.section?.number ?? 0, default: []].append($1.source.name) }
    banners = ordered.flatMap(\.banners)
  }

  /// The banners of all sections, which all count for each, where `document` is one of them and none is missing or
  /// there twice; else nil.
  func banners(for document: Document) -> [MarkingReading]? {
    guard isComplete, let section = document.section, section.message == message,
      files[section.number] == [document.source.name]
    else { return nil }
    return banners
  }
}

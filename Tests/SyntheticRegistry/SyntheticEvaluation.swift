public import Documents
import Hashing
public import Identity
import SourceText

/// What a linker makes of reports of which it is known whom they mean.
public struct SyntheticEvaluation: Sendable {
  /// Links to somebody who is not meant, by state and by how that person is alike to the one who is.
  public private(set) var falsePairs: [PersonLink.State: [SyntheticDetainees.Kinship: Int]] = [:]
  /// Reports whose person is among those not rejected, and all reports, by how the name is spelt.
  public private(set) var found: [SyntheticSpelling: Int] = [:]
  public private(set) var reports: [SyntheticSpelling: Int] = [:]
  /// Links to the person who is meant, by state.
  public private(set) var right: [PersonLink.State: Int] = [:]
  /// Reports behind a wrong confirmed link.
  public private(set) var wronglyConfirmed: [SyntheticMention] = []

  public init(_ detainees: SyntheticDetainees, _ mentions: [SyntheticMention], _ linker: Linker) {
    var positions: [String: Int] = [:]
    for (position, person) in detainees.people.enumerated() { positions[person.id] = position }
    for mention in mentions {
      reports[mention.spelling, default: 0] += 1
      let layer = linker.links(in: Self.document(mention.text))
      var isFound = false
      for link in layer.links where link.state != .rejected {
        guard let position = positions[link.person] else { continue }
        if position == mention.person {
          right[link.state, default: 0] += 1
          isFound = true
          continue
        }
        falsePairs[link.state, default: [:]][
          detainees.kinship(of: position, to: mention.person), default: 0] += 1
        if link.state == .confirmed { wronglyConfirmed.append(mention) }
      }
      if isFound { found[mention.spelling, default: 0] += 1 }
    }
  }

  public func falsePairs(_ state: PersonLink.State) -> Int {
    falsePairs[state]?.values.reduce(0, +) ?? 0
  }

  /// Share of the reports whose person is among those not rejected.
  public var recall: Double {
    Double(found.values.reduce(0, +)) / Double(max(1, reports.values.reduce(0, +)))
  }

  /// False pairs by state and kinship, one line a state.
  public var table: [String] {
    PersonLink.State.allCases.filter { $0 != .rejected }.map { state in
      let kinds = SyntheticDetainees.Kinship.allCases.map { kind in
        "\(kind.rawValue) \(falsePairs[state]?[kind] ?? 0)"
      }
      return "\(state.rawValue): right \(right[state] ?? 0), false \(falsePairs(state)) ("
        + kinds.joined(separator: ", ") + ")"
    }
  }

  /// A report of one paragraph.
  public static func document(_ text: String) -> Document {
    let count = text.utf8.count
    let region = Region(
      .paragraph, Span(0, count), name: "", place: FilePlace(line: 1, bytes: 0..<count), portion: 0, row: nil)
    return Document(
      source: SourceFile(name: "report.txt", digest: SHA2.sha256(text), byteCount: count),
      dialect: "text.plain", text: SourceText(text), regions: [region], portions: [], banners: [])
  }
}

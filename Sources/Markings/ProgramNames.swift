/// Nicknames of special access programs and their two or three letters, as a unit's own registry lists them; no list is
/// public. Only by it are `SAR-BUTTER POPCORN` and `SAR-BP` known to be one program (Manual H.5: a banner may have
/// either, a portion has the letters).
public struct ProgramNames: Hashable, Sendable {
  private let abbreviations: [String: String]
  private let nicknames: [String: String]

  /// - Parameter pairs: nickname and letters, each once; of two pairs that share one of them the first holds.
  public init(_ pairs: [(nickname: String, letters: String)]) {
    var abbreviations: [String: String] = [:]
    var nicknames: [String: String] = [:]
    for pair in pairs where abbreviations[pair.nickname] == nil && nicknames[pair.letters] == nil {
      abbreviations[pair.nickname] = pair.letters
      nicknames[pair.letters] = pair.nickname
    }
    self.abbreviations = abbreviations
    self.nicknames = nicknames
  }

  /// The marking with every program the registry has by its letters, as a portion writes it.
  public func abbreviated(_ marking: Marking) -> Marking { renamed(marking, by: abbreviations) }

  /// The marking with every program the registry has by its nickname, as a banner may write it.
  public func spelledOut(_ marking: Marking) -> Marking { renamed(marking, by: nicknames) }

  private func renamed(_ marking: Marking, by names: [String: String]) -> Marking {
    guard !marking.sap.isEmpty, !names.isEmpty else { return marking }
    var result = marking
    result.sap = ControlSystem.merged(
      marking.sap.map { ControlSystem(names[$0.name] ?? $0.name, $0.compartments) })
    return result
  }
}

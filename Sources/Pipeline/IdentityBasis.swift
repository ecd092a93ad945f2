import Documents
import Identity
import Redaction
import ReleaseModel

/// Why a document is, or is not, tied to a person, as the packet may say it.
struct IdentityBasis {
  /// Whether a confirmed link names the person at all.
  let isConfirmed: Bool
  /// Whether one does in text that leaves.
  let isTiedByReleasedText: Bool
  let confirmed: [IdentityRow]
  /// Other mentions that were considered, so far as they lie in text that is not withheld as a whole.
  let others: [IdentityRow]

  /// - Parameters:
  ///   - people: every record id of the registry; another person's never stands in a packet.
  ///   - sights: what is shown of each mention.
  init(
    _ links: LinkLayer, _ sights: MentionSights, person: String, people: Set<String>, controlNumber: String
  ) {
    func words(_ evidence: PersonLink.Evidence) -> String {
      IdentityBasis.words(evidence).split(separator: " ", omittingEmptySubsequences: false).map { word in
        let bare = word.trimming { ",;:.()".contains($0) }
        return people.contains(bare) && bare != person ? "another person" : String(word)
      }
      .joined(separator: " ")
    }
    var confirmed: [IdentityRow] = []
    var others: [IdentityRow] = []
    var isConfirmed = false
    var isTied = false
    for link in links.links where link.person == person {
      let mention = links.mentions[link.mention]
      let leaves = sights[link.mention] == .shown
      if link.state == .confirmed {
        isConfirmed = true
        isTied = isTied || leaves
        confirmed.append(
          IdentityRow(
            controlNumber: controlNumber, state: link.state.rawValue,
            basis: IdentityBasis.basis(mention, link, leaves: leaves),
            evidence: leaves ? link.evidence.map(words) : []))
      } else if sights[link.mention] != .hidden {
        // What was compared with a name under a box would tell the name.
        others.append(
          IdentityRow(
            controlNumber: controlNumber, state: link.state.rawValue,
            basis: leaves ? mention.kind.words : "\(mention.kind.words) in a passage that is withheld",
            evidence: leaves ? link.evidence.map(words) : []))
      }
    }
    self.isConfirmed = isConfirmed
    isTiedByReleasedText = isTied
    self.confirmed = confirmed.uniqued()
    self.others = others.uniqued()
  }

  /// What a confirmed link rests on.
  private static func basis(_ mention: Mention, _ link: PersonLink, leaves: Bool) -> String {
    if link.isDecided {
      return leaves
        ? "\(mention.kind.words), confirmed by a person" : "confirmed by a person, in withheld text"
    }
    return leaves ? mention.kind.words : "identifier in withheld text"
  }

  private static func words(_ evidence: PersonLink.Evidence) -> String {
    guard let bits = evidence.bits else { return "\(evidence.attribute): \(evidence.outcome)" }
    let tenths = Int((bits * 10).rounded())
    let sign = tenths < 0 ? "-" : "+"
    return "\(evidence.attribute): \(evidence.outcome), \(sign)\(abs(tenths) / 10).\(abs(tenths) % 10) bits"
  }
}

extension Substring {
  /// Without the characters at both ends that `isOuter` accepts.
  fileprivate func trimming(_ isOuter: (Character) -> Bool) -> String {
    var rest = drop(while: isOuter)
    while let last = rest.last, isOuter(last) { rest.removeLast() }
    return String(rest)
  }
}

extension Sequence where Element: Hashable {
  /// Without repetitions, in order of first appearance.
  func uniqued() -> [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}

/// Which documents of a volume belong together: a parent and all that is attached to it, directly or through another
/// attachment. The members of a family are adjacent, the parent first.
struct ProductionFamily: Hashable {
  /// Places of the members in the volume.
  let members: Range<Int>

  var parent: Int { members.lowerBound }
  var isSingle: Bool { members.count == 1 }

  /// The families of a volume, in order.
  /// - Throws: `inconsistent` where an attachment does not follow its family.
  static func families(of documents: [ProducedDocument]) throws(LoadFileFailure) -> [ProductionFamily] {
    var starts: [Int] = []
    for (place, document) in documents.enumerated() {
      guard let parent = document.parent else {
        starts.append(place)
        continue
      }
      guard let start = starts.last, (start..<place).contains(parent) else {
        throw .inconsistent(
          "the attachment \(document.pages.first ?? "without a number") does not stand behind its parent's family"
        )
      }
    }
    let ends = starts.dropFirst() + [documents.count]
    return zip(starts, ends).map { ProductionFamily(members: $0..<$1) }
  }
}

import Synchronization

/// What a name says wherever it stands, for every stage. Documents share their vocabularies, so what was found out
/// about a name is kept for the next one.
struct XMLNameTraits {
  let role: XMLVocabulary.Role?
  let isInlineInsideText: Bool
  let isBannerInfo: Bool
  let isLabel: Bool
  let isList: Bool
  let isItem: Bool
  let isNote: Bool
  let facts: XMLFacts.Name
  let marks: XMLMarks.Name
  /// Whether it is a word of a vocabulary known here, whatever the dialect.
  let isInVocabulary: Bool
  /// Whether an attribute of this name could be one that only tells of form.
  let mayBeStructure: Bool

  private init(_ name: XMLTree.Name) {
    role = XMLVocabulary.role(name.local)
    isInlineInsideText = XMLVocabulary.inlineInsideText.contains(name.local.lowercased())
    isBannerInfo = name.local == "releaseinfo"
    isLabel = name.local == "label"
    isList = name.local == "list"
    isItem = name.local == "item"
    isNote = name.local == "note"
    facts = XMLFacts.Name(name)
    marks = XMLMarks.Name(name)
    isInVocabulary = XMLStructure.isInVocabulary(name)
    mayBeStructure = XMLStructure.mayBeStructure(name)
  }

  private static let known = Mutex<[XMLTree.Name: XMLNameTraits]>([:])
  /// The most names kept, and the longest: words of one odd document are not worth the room.
  private static let mostKnown = 4_096
  private static let longestKnown = 128

  static func of(_ names: [XMLTree.Name]) -> [XMLNameTraits] {
    var traits = known.withLock { known in names.map { known[$0] } }
    var new: [Int] = []
    for index in names.indices where traits[index] == nil {
      traits[index] = XMLNameTraits(names[index])
      new.append(index)
    }
    if !new.isEmpty {
      let found = traits
      known.withLock { known in
        for index in new where known.count < mostKnown && names[index].size <= longestKnown {
          known[names[index]] = found[index]
        }
      }
    }
    return traits.compactMap(\.self)
  }
}

extension XMLTree.Name {
  fileprivate var size: Int { qualified.utf8.count + namespace.utf8.count }
}

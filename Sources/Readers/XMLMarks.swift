import Markings

/// The markings an XML document carries in its attributes.
struct XMLMarks {
  /// What the document says of itself as a whole.
  private(set) var banners: [MarkingReading] = []
  /// For each element the nearest marked ancestor or itself, below the one that carries the banner; nil where
  /// there is none, and the banner counts.
  private(set) var nearest: [Int?] = []
  private var readings: [Int: [MarkingReading]] = [:]

  init(_ tree: XMLTree) {
    let resources = XMLMarks.bannerElements(tree)
    // A root with a marking of its own counts beside a resource element further down.
    for element in resources.union([0]).sorted() {
      if let reading = XMLMarks.ism(element, tree) { banners.append(reading) }
    }
    for attribute in tree.attributes(of: 0) where tree.names[attribute.name].namespace.isEmpty {
      if XMLVocabulary.bannerAttributes.contains(tree.names[attribute.name].local.lowercased()) {
        banners.append(XMLMarks.bannerOrPortion(tree.string(attribute.value), nil))
      }
    }
    let banner = banners.lazy.compactMap(\.marking).first
    nearest.reserveCapacity(tree.elements.count)
    for (index, element) in tree.elements.enumerated() {
      if resources.contains(index) || index == 0 {
        nearest.append(nil)
        continue
      }
      let own = XMLMarks.own(index, tree, banner)
      if own.isEmpty {
        nearest.append(element.parent.flatMap { nearest[$0] })
      } else {
        readings[index] = own
        nearest.append(index)
      }
    }
  }

  /// What a marked element says of itself.
  func readings(of element: Int?) -> [MarkingReading] { element.flatMap { readings[$0] } ?? [] }

  /// The elements whose ISM attributes mark the whole: those that say so, else the root, else the one element
  /// that holds all the others.
  private static func bannerElements(_ tree: XMLTree) -> Set<Int> {
    let declared = tree.elements.indices.filter { element in
      guard let value = tree.attribute("resourceElement", in: XMLVocabulary.ism, of: element) else {
        return false
      }
      return ["true", "1"].contains(tree.string(value.value))
    }
    if !declared.isEmpty { return Set(declared) }
    var childCount = [Int](repeating: 0, count: tree.elements.count)
    for element in tree.elements {
      if let parent = element.parent { childCount[parent] += 1 }
    }
    // In document order the first child stands right behind its parent.
    var element = 0
    while true {
      if ism(element, tree) != nil { return [element] }
      guard childCount[element] == 1, !tree.elements[element].hasText else { return [] }
      element += 1
    }
  }

  private static func own(_ element: Int, _ tree: XMLTree, _ banner: Marking?) -> [MarkingReading] {
    var result: [MarkingReading] = []
    if let reading = ism(element, tree) { result.append(reading) }
    for attribute in tree.attributes(of: element) {
      let name = tree.names[attribute.name]
      if name.namespace.isEmpty, XMLVocabulary.portionAttributes.contains(name.local.lowercased()) {
        result.append(bannerOrPortion(tree.string(attribute.value), banner))
      }
    }
    return result
  }

  /// Reads the ISM attributes of an element; nil where it has none that mark it.
  private static func ism(_ element: Int, _ tree: XMLTree) -> MarkingReading? {
    var values: [String: String] = [:]
    var isMarked = false
    for attribute in tree.attributes(of: element)
    where tree.names[attribute.name].namespace == XMLVocabulary.ism {
      let name = tree.names[attribute.name].local
      values[name] = tree.string(attribute.value)
      if XMLVocabulary.ismMarks.contains(name) { isMarked = true }
    }
    return isMarked ? MarkingReader.ism(values) : nil
  }

  /// An attribute may hold a portion mark, with or without parentheses, or a banner.
  private static func bannerOrPortion(_ text: String, _ banner: Marking?) -> MarkingReading {
    let portion = MarkingReader.portion(text, banner: banner)
    if text.hasPrefix("(") { return portion }
    let whole = MarkingReader.banner(text)
    if portion.isMalformed { return whole }
    // Both read: the one the author wrote is the one with less to say against it.
    return whole.isMalformed || portion.problems.count <= whole.problems.count ? portion : whole
  }
}

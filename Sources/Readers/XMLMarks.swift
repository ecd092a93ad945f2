import Markings

/// The markings an XML document carries in its attributes.
struct XMLMarks {
  /// What the document says of itself as a whole.
  private(set) var banners: [MarkingReading] = []
  /// For each element the nearest marked ancestor or itself, below the one that carries the banner; -1 where there
  /// is none, and the banner counts.
  private var nearestMarked: [Int32] = []
  /// For each element its readings, as an index into `distinct`; zero where it has none.
  private var places: [Int32]
  /// What elements say of themselves, each combination once; the first is empty.
  private var distinct: [[MarkingReading]] = [[]]

  /// - Parameters:
  ///   - names: what each name of the tree says.
  ///   - mapped: attributes that a mapping calls marks, by index.
  init(_ tree: XMLTree, _ traits: [XMLNameTraits], mapped: Set<Int> = []) {
    let names = traits.map(\.marks)
    places = Array(repeating: 0, inRoomFor: tree.elements.count)
    nearestMarked = Array(repeating: -1, inRoomFor: tree.elements.count)
    var cache = MarkingCache.lent(under: nil)
    let resources = XMLMarks.bannerElements(tree, names)
    // A root with a marking of its own counts beside a resource element further down.
    for element in Set(resources + [0]).sorted() {
      if let reading = XMLMarks.ism(element, tree, names, &cache) { banners.append(reading) }
    }
    for index in tree.elements[0].attributes {
      let attribute = tree.attributes[index]
      guard names[attribute.name].marksBanner || mapped.contains(index) else { continue }
      banners.append(XMLMarks.bannerOrPortion(tree.string(attribute.value), nil))
    }
    readPortions(tree, names, resources, mapped, &cache)
    cache.giveBack()
  }

  /// The nearest marked element at or above an element; nil where the banner counts.
  func nearest(_ element: Int) -> Int? { nearestMarked[element] < 0 ? nil : Int(nearestMarked[element]) }

  /// What a marked element says of itself.
  func readings(of element: Int?) -> [MarkingReading] { element.map { distinct[Int(places[$0])] } ?? [] }

  /// Whether an attribute of a name has to do with markings.
  struct Name {
    fileprivate let isISM: Bool
    /// Whether it makes its element a marked one.
    fileprivate let marksElement: Bool
    fileprivate let marksPortion: Bool
    fileprivate let marksBanner: Bool
    fileprivate let marksResource: Bool

    init(_ name: XMLTree.Name) {
      isISM = name.namespace == XMLVocabulary.ism
      marksElement = isISM && XMLVocabulary.ismMarks.contains(name.local)
      marksResource = isISM && name.local == "resourceElement"
      let plain = name.namespace.isEmpty ? name.local.lowercased() : ""
      marksPortion = XMLVocabulary.portionAttributes.contains(plain)
      marksBanner = XMLVocabulary.bannerAttributes.contains(plain)
    }
  }

  /// Reads each element's own marks. The same attributes with the same values are read once.
  private mutating func readPortions(
    _ tree: XMLTree, _ names: [Name], _ resources: [Int], _ mapped: Set<Int>, _ cache: inout MarkingCache
  ) {
    var seen = XMLAttributeTable(tree)
    var resources = resources[...]
    for index in tree.elements.indices {
      if index == resources.first {
        resources.removeFirst()
        continue
      }
      guard index > 0 else { continue }
      let element = tree.elements[index]
      if element.attributes.isEmpty {
        if let parent = element.parent { nearestMarked[index] = nearestMarked[parent] }
        continue
      }
      var isMarked = false
      seen.begin()
      for place in element.attributes {
        let name = names[tree.attributes[place].name]
        let isMapped = !mapped.isEmpty && mapped.contains(place)
        guard name.isISM || name.marksPortion || isMapped else { continue }
        isMarked = isMarked || name.marksElement || name.marksPortion || isMapped
        seen.add(place)
      }
      guard isMarked else {
        if let parent = element.parent { nearestMarked[index] = nearestMarked[parent] }
        continue
      }
      let (number, isNew) = seen.number()
      if isNew { distinct.append(own(index, tree, names, mapped, &cache)) }
      places[index] = Int32(number + 1)
      nearestMarked[index] = Int32(index)
    }
  }

  /// The elements whose ISM attributes mark the whole: those that say so, else the root, else the one element
  /// that holds all the others. In document order.
  private static func bannerElements(_ tree: XMLTree, _ names: [Name]) -> [Int] {
    let declared = tree.elements.indices.filter { element in
      // The first attribute of the name decides.
      let value = tree.attributes(of: element).first { names[$0.name].marksResource }
      return value.map { ["true", "1"].contains(tree.string($0.value)) } ?? false
    }
    if !declared.isEmpty { return declared }
    var childCount = [Int32](repeating: 0, count: tree.elements.count)
    for element in tree.elements {
      if let parent = element.parent { childCount[parent] += 1 }
    }
    // In document order the first child stands right behind its parent.
    var element = 0
    while true {
      if isMarked(element, tree, names) { return [element] }
      guard childCount[element] == 1, !tree.elements[element].hasText else { return [] }
      element += 1
    }
  }

  private func own(
    _ element: Int, _ tree: XMLTree, _ names: [Name], _ mapped: Set<Int>, _ cache: inout MarkingCache
  ) -> [MarkingReading] {
    var result: [MarkingReading] = []
    if let reading = XMLMarks.ism(element, tree, names, &cache) { result.append(reading) }
    for index in tree.elements[element].attributes {
      let attribute = tree.attributes[index]
      guard names[attribute.name].marksPortion || mapped.contains(index) else { continue }
      let banner = banners.first { !$0.isMalformed }?.marking
      result.append(XMLMarks.bannerOrPortion(tree.string(attribute.value), banner))
    }
    return result
  }

  private static func isMarked(_ element: Int, _ tree: XMLTree, _ names: [Name]) -> Bool {
    tree.attributes(of: element).contains { names[$0.name].marksElement }
  }

  /// Reads the ISM attributes of an element; nil where it has none that mark it.
  private static func ism(
    _ element: Int, _ tree: XMLTree, _ names: [Name], _ cache: inout MarkingCache
  ) -> MarkingReading? {
    guard isMarked(element, tree, names) else { return nil }
    let attributes = tree.attributes(of: element).filter { names[$0.name].isISM }
    var key: [UInt8] = []
    for attribute in attributes {
      // No name and no value has a zero byte.
      key += tree.names[attribute.name].local.utf8
      key.append(0)
      tree.append(attribute.value, to: &key)
      key.append(0)
    }
    return cache.attributes(key) {
      var values: [String: String] = [:]
      for attribute in attributes { values[tree.names[attribute.name].local] = tree.string(attribute.value) }
      return values
    }
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

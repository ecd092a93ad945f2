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

  /// - Parameter mapped: attributes that a mapping calls marks, by index.
  init(_ tree: XMLTree, mapped: Set<Int> = []) {
    let names = tree.names.map(Name.init)
    places = [Int32](repeating: 0, count: tree.elements.count)
    let resources = XMLMarks.bannerElements(tree, names)
    // A root with a marking of its own counts beside a resource element further down.
    for element in resources.union([0]).sorted() {
      if let reading = XMLMarks.ism(element, tree, names) { banners.append(reading) }
    }
    for index in tree.elements[0].attributes {
      let attribute = tree.attributes[index]
      guard names[attribute.name].marksBanner || mapped.contains(index) else { continue }
      banners.append(XMLMarks.bannerOrPortion(tree.string(attribute.value), nil))
    }
    readPortions(tree, names, resources, mapped, banners.lazy.compactMap(\.marking).first)
  }

  /// The nearest marked element at or above an element; nil where the banner counts.
  func nearest(_ element: Int) -> Int? { nearestMarked[element] < 0 ? nil : Int(nearestMarked[element]) }

  /// What a marked element says of itself.
  func readings(of element: Int?) -> [MarkingReading] { element.map { distinct[Int(places[$0])] } ?? [] }

  /// Whether an attribute of a name has to do with markings.
  private struct Name {
    let isISM: Bool
    /// Whether it makes its element a marked one.
    let marksElement: Bool
    let marksPortion: Bool
    let marksBanner: Bool
    let marksResource: Bool

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
    _ tree: XMLTree, _ names: [Name], _ resources: Set<Int>, _ mapped: Set<Int>, _ banner: Marking?
  ) {
    nearestMarked.reserveCapacity(tree.elements.count)
    var seen: [[UInt8]: Int32] = [:]
    var key: [UInt8] = []
    for (index, element) in tree.elements.enumerated() {
      if index == 0 || resources.contains(index) {
        nearestMarked.append(-1)
        continue
      }
      key.removeAll(keepingCapacity: true)
      var isMarked = false
      for place in element.attributes {
        let attribute = tree.attributes[place]
        let name = names[attribute.name]
        let isMapped = !mapped.isEmpty && mapped.contains(place)
        guard name.isISM || name.marksPortion || isMapped else { continue }
        isMarked = isMarked || name.marksElement || name.marksPortion || isMapped
        // The name, the length and the value: no other attributes give the same bytes.
        for number in [attribute.name, attribute.value.count] {
          withUnsafeBytes(of: UInt32(number)) { key.append(contentsOf: $0) }
        }
        key += tree.characters[attribute.value]
      }
      guard isMarked else {
        nearestMarked.append(element.parent.map { nearestMarked[$0] } ?? -1)
        continue
      }
      if let place = seen[key] {
        places[index] = place
      } else {
        distinct.append(XMLMarks.own(index, tree, names, mapped, banner))
        places[index] = Int32(distinct.count - 1)
        seen[key] = places[index]
      }
      nearestMarked.append(Int32(index))
    }
  }

  /// The elements whose ISM attributes mark the whole: those that say so, else the root, else the one element
  /// that holds all the others.
  private static func bannerElements(_ tree: XMLTree, _ names: [Name]) -> Set<Int> {
    let declared = tree.elements.indices.filter { element in
      // The first attribute of the name decides.
      let value = tree.attributes(of: element).first { names[$0.name].marksResource }
      return value.map { ["true", "1"].contains(tree.string($0.value)) } ?? false
    }
    if !declared.isEmpty { return Set(declared) }
    var childCount = [Int32](repeating: 0, count: tree.elements.count)
    for element in tree.elements {
      if let parent = element.parent { childCount[parent] += 1 }
    }
    // In document order the first child stands right behind its parent.
    var element = 0
    while true {
      if ism(element, tree, names) != nil { return [element] }
      guard childCount[element] == 1, !tree.elements[element].hasText else { return [] }
      element += 1
    }
  }

  private static func own(
    _ element: Int, _ tree: XMLTree, _ names: [Name], _ mapped: Set<Int>, _ banner: Marking?
  ) -> [MarkingReading] {
    var result: [MarkingReading] = []
    if let reading = ism(element, tree, names) { result.append(reading) }
    for index in tree.elements[element].attributes {
      let attribute = tree.attributes[index]
      guard names[attribute.name].marksPortion || mapped.contains(index) else { continue }
      result.append(bannerOrPortion(tree.string(attribute.value), banner))
    }
    return result
  }

  /// Reads the ISM attributes of an element; nil where it has none that mark it.
  private static func ism(_ element: Int, _ tree: XMLTree, _ names: [Name]) -> MarkingReading? {
    let attributes = tree.attributes(of: element)
    guard attributes.contains(where: { names[$0.name].marksElement }) else { return nil }
    var values: [String: String] = [:]
    for attribute in attributes where names[attribute.name].isISM {
      values[tree.names[attribute.name].local] = tree.string(attribute.value)
    }
    return MarkingReader.ism(values)
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

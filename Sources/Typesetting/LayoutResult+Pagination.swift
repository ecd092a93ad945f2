extension LayoutResult {
  init(_ pagination: Pagination, setter: TextSetter) {
    pages = pagination.pages.map { page in
      Page(section: pagination.sections[page.section].id, bates: page.bates)
    }
    anchors = pagination.places.mapValues(\.page)
    var sections: [String: Range<Int>] = [:]
    for section in pagination.sections {
      guard let id = section.id else { continue }
      let start = pagination.places[id]?.page ?? 0
      sections[id] = start..<start
    }
    for (index, page) in pages.enumerated() {
      guard let id = page.section, let known = sections[id] else { continue }
      sections[id] = known.isEmpty ? index..<(index + 1) : known.lowerBound..<(index + 1)
    }
    self.sections = sections
    missingCharacters = Self.list(setter.missing)
    escapedCharacters = Self.list(setter.escaped)
  }

  private static func list(_ counts: [UInt32: Int]) -> [UnprintableCharacter] {
    counts.sorted { $0.key < $1.key }.compactMap { value, count in
      Unicode.Scalar(value).map { UnprintableCharacter(scalar: $0, count: count) }
    }
  }
}

/// Writes the outline (bookmarks), nested as the headings are.
struct OutlineWriter {
  let items: [Pagination.OutlineItem]
  let pages: [Int]
  let pageHeight: Int

  /// - Returns: the number of the outline's root; nil when there are no headings to list.
  func write(in objects: inout PDFObjects) -> Int? {
    guard !items.isEmpty else { return nil }
    let root = objects.reserve()
    let numbers = items.map { _ in objects.reserve() }
    var children: [[Int]] = items.map { _ in [] }
    var parents: [Int?] = []
    var top: [Int] = []
    var open: [Int] = []
    for (index, item) in items.enumerated() {
      while let last = open.last, items[last].level >= item.level { open.removeLast() }
      parents.append(open.last)
      if let parent = open.last { children[parent].append(index) } else { top.append(index) }
      open.append(index)
    }
    var siblings = [(previous: Int?, next: Int?)](repeating: (nil, nil), count: items.count)
    for row in [top] + children {
      for (before, after) in zip(row, row.dropFirst()) {
        siblings[before].next = after
        siblings[after].previous = before
      }
    }
    for (index, item) in items.enumerated() {
      var body = ByteBuffer()
      body.append("<</Title ")
      body.append(textString: item.title)
      Self.append(" /Parent ", parents[index].map { numbers[$0] } ?? root, to: &body)
      if let previous = siblings[index].previous { Self.append(" /Prev ", numbers[previous], to: &body) }
      if let next = siblings[index].next { Self.append(" /Next ", numbers[next], to: &body) }
      if let first = children[index].first, let last = children[index].last {
        Self.append(" /First ", numbers[first], to: &body)
        Self.append(" /Last ", numbers[last], to: &body)
        // Negative: the item is closed when the file is opened.
        body.append(" /Count -")
        body.append(number: children[index].count)
      }
      body.append(" /Dest [")
      body.append(reference: pages[item.place.page])
      body.append(" /XYZ null ")
      body.append(thousandths: min(pageHeight, pageHeight - item.place.y + 8_000))
      body.append(" null]>>")
      objects.set(numbers[index], body)
    }
    var body = ByteBuffer()
    body.append("<</Type /Outlines")
    if let first = top.first, let last = top.last {
      Self.append(" /First ", numbers[first], to: &body)
      Self.append(" /Last ", numbers[last], to: &body)
    }
    body.append(" /Count ")
    body.append(number: top.count)
    body.append(">>")
    objects.set(root, body)
    return root
  }

  private static func append(_ key: StaticString, _ number: Int, to body: inout ByteBuffer) {
    body.append(key)
    body.append(reference: number)
  }
}

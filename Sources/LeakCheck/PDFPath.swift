/// The path being built by page content: its parts as far as it matters what they cover.
struct PDFPath {
  private var parts: [[(x: Double, y: Double)]] = []

  mutating func move(to point: (x: Double, y: Double)) { parts.append([point]) }

  mutating func add(_ points: [(x: Double, y: Double)]) {
    if parts.isEmpty { parts.append([]) }
    parts[parts.count - 1] += points
  }

  mutating func addRectangle(_ corners: [(x: Double, y: Double)]) { parts.append(corners) }

  /// What filling the path covers: parts that fill most of the rectangle around them.
  var filled: [PDFRectangle] {
    parts.compactMap { part in
      guard part.count > 2, part.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return nil }
      let bounds = PDFRectangle(part)
      var doubled = 0.0
      for (index, point) in part.enumerated() {
        let next = part[(index + 1) % part.count]
        doubled += point.x * next.y - next.x * point.y
      }
      return abs(doubled) / 2 > 0.7 * bounds.width * bounds.height ? bounds : nil
    }
  }

  /// What drawing the path with a pen so wide covers: straight upright or level lines.
  func drawn(width: Double) -> [PDFRectangle] {
    guard width > 2, width.isFinite else { return [] }
    return parts.flatMap { part in
      zip(part, part.dropFirst()).compactMap { start, end in
        guard abs(start.x - end.x) < 1 || abs(start.y - end.y) < 1 else { return nil }
        return PDFRectangle([start, end]).grown(by: width / 2)
      }
    }
  }
}

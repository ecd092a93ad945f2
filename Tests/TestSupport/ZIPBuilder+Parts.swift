extension ZIPBuilder {
  /// An archive from a readable list of its members: each begins with a line `=== name`. The line feed in front of
  /// such a line belongs to it.
  public init(parts: [UInt8]) {
    var entries: [Entry] = []
    let opening = Array("=== ".utf8)
    var start = 0
    while start < parts.count, parts[start...].starts(with: opening) {
      let lineEnd = parts[start...].firstIndex(of: 0x0A) ?? parts.count
      let name = String(decoding: parts[(start + opening.count)..<lineEnd], as: UTF8.self)
      let body = min(lineEnd + 1, parts.count)
      var end = body
      while end < parts.count, !(parts[end] == 0x0A && parts[(end + 1)...].starts(with: opening)) { end += 1 }
      entries.append(Entry(name, Array(parts[body..<end])))
      start = min(end + 1, parts.count)
    }
    self.init(entries)
  }
}

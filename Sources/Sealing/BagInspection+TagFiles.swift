extension BagInspection {
  /// bagit.txt (RFC 8493 section 2.1.1).
  ///
  /// - Returns: whether the rest of the bag can be read.
  mutating func checkDeclaration() -> Bool {
    let name = Array("bagit.txt".utf8)
    guard sizes[name] != nil else {
      note(.missingDeclaration, .error, name, "there is no bagit.txt")
      return false
    }
    guard let bytes = try? FileSystem.read(name, below: folder, limit: 4096) else {
      note(.unreadable, .error, name, "bagit.txt cannot be read, or is longer than 4096 bytes")
      return false
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.starts(with: [0xFE, 0xFF])
    {
      note(.malformedDeclaration, .error, name, "it starts with a byte order mark")
      return false
    }
    let lines = Self.lines(of: bytes).map { String(decoding: $0, as: UTF8.self) }
    if let last = bytes.last, last != 0x0A, last != 0x0D {
      note(.looseNotation, .warning, name, "the last line has no line ending")
    }
    guard lines.count == 2, let version = value(of: "BagIt-Version", in: lines[0]),
      let declared = value(of: "Tag-File-Character-Encoding", in: lines[1])
    else {
      note(
        .malformedDeclaration, .error, name,
        "it is not the two lines 'BagIt-Version: M.N' and 'Tag-File-Character-Encoding: NAME'")
      return false
    }
    let parts = version.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } }) else {
      note(.malformedDeclaration, .error, name, "the version is not two numbers with a point")
      return false
    }
    report.version = version
    guard version == "1.0" || Self.earlierVersions.contains(version) else {
      note(.unsupportedVersion, .error, name, "the version is \(version)")
      return false
    }
    isVersion1 = version == "1.0"
    guard let encoding = TagFileEncoding(name: declared) else {
      note(.unsupportedEncoding, .error, name, "tag files are declared to be in an encoding not read here")
      return false
    }
    self.encoding = encoding
    return true
  }

  /// The drafts before the RFC that are still met. They differ from each other in the name of `bag-info.txt` only.
  private static let earlierVersions = ["0.93", "0.94", "0.95", "0.96", "0.97"]

  /// The value of `label: value`, exactly one space between, none at the ends.
  private func value(of label: String, in line: String) -> String? {
    guard line.hasPrefix(label + ": ") else { return nil }
    let value = line.dropFirst(label.count + 2)
    guard !value.isEmpty, !value.contains(where: \.isWhitespace) else { return nil }
    return String(value)
  }

  /// fetch.txt (section 2.2.3). Nothing is ever fetched: a file that is only listed here is missing.
  mutating func checkFetch() {
    let name = Array("fetch.txt".utf8)
    guard sizes[name] != nil, let text = text(of: "fetch.txt") else { return }
    var absent = 0
    for (index, line) in Self.lines(of: text).enumerated() {
      if line.isEmpty {
        note(.looseNotation, .warning, name, "line \(index + 1) is empty")
        continue
      }
      let parts = line.split(maxSplits: 2, whereSeparator: Self.isWhiteSpace)
      guard parts.count == 3, parts[0].contains(UInt8(ascii: ":")),
        parts[1] == [UInt8(ascii: "-")] || parts[1].allSatisfy({ 0x30...0x39 ~= $0 })
      else {
        note(.malformedFetch, .error, name, "line \(index + 1) is not a URL, a length and a path")
        continue
      }
      let path = decoded(Array(parts[2])).path
      if !isVersion1, Self.isSafe(path), !path.starts(with: Array("data/".utf8)) {
        note(.misplacedPath, .warning, name, "line \(index + 1) names a file outside the payload")
        continue
      }
      guard Self.isSafe(path), path.starts(with: Array("data/".utf8)) else {
        note(.unsafePath, .error, name, "line \(index + 1) names a path outside the payload")
        continue
      }
      elsewhere.insert(path)
      if sizes[path] == nil { absent += 1 }
    }
    if absent > 0 {
      note(.incomplete, .error, name, "\(absent) files are not here but elsewhere")
    } else if !elsewhere.isEmpty {
      note(.looseNotation, .warning, name, "the file is still here though every file it lists is, too")
    }
  }

  /// bag-info.txt (section 2.2.2).
  mutating func checkInfo() {
    let file = ["0.93", "0.94", "0.95"].contains(report.version) ? "package-info.txt" : "bag-info.txt"
    let name = Array(file.utf8)
    guard sizes[name] != nil, let text = text(of: file) else { return }
    for (index, line) in Self.lines(of: text).enumerated() {
      if line.allSatisfy(Self.isWhiteSpace) {
        note(.looseNotation, .warning, name, "line \(index + 1) is empty")
      } else if Self.isWhiteSpace(line[0]) {
        guard let last = report.fields.popLast() else {
          note(.malformedInfo, .error, name, "line \(index + 1) continues nothing")
          continue
        }
        let rest = String(decoding: line.drop(while: Self.isWhiteSpace), as: UTF8.self)
        report.fields.append(BagInfoField(last.label, last.value + " " + rest))
      } else {
        checkField(line, number: index + 1, in: name)
      }
    }
    checkReservedFields(in: name)
  }

  private mutating func checkField(_ line: [UInt8], number: Int, in name: [UInt8]) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0 else {
      note(.malformedInfo, .error, name, "line \(number) has no label with a colon")
      return
    }
    let value = line[(colon + 1)...]
    let isExact = !Self.isWhiteSpace(line[colon - 1]) && (value.first.map(Self.isWhiteSpace) ?? true)
    if !isExact {
      note(
        isVersion1 ? .malformedInfo : .looseNotation, isVersion1 ? .error : .warning, name,
        "line \(number) is not a label, a colon, one space or tab, and a value")
    }
    report.fields.append(
      BagInfoField(
        String(decoding: line[..<colon], as: UTF8.self),
        String(decoding: value.drop(while: Self.isWhiteSpace), as: UTF8.self)))
  }

  private mutating func checkReservedFields(in name: [UInt8]) {
    func values(_ label: String) -> [String] {
      report.fields.filter { $0.label.lowercased() == label }.map(\.value)
    }
    for label in ["bagging-date", "bag-size", "bag-group-identifier", "bag-count"]
    where values(label).count > 1 {
      note(.repeatedField, .warning, name, "\(label) occurs \(values(label).count) times")
    }
    for date in values("bagging-date") where !BagWriter.isDate(date) {
      note(.looseNotation, .warning, name, "Bagging-Date is not YYYY-MM-DD")
    }
    let sums = values("payload-oxum")
    if sums.count > 1 { note(.repeatedField, .error, name, "Payload-Oxum occurs \(sums.count) times") }
    for sum in sums where sum != "\(report.payloadBytes).\(report.payloadFiles)" {
      note(
        .wrongOxum, .error, name,
        "Payload-Oxum is not \(report.payloadBytes).\(report.payloadFiles), the bytes and files that are here"
      )
    }
  }
}

import SourceText

@testable import Markings

#if canImport(Glibc)
  import Glibc
#endif

/// Reads the public sample documents, when they are beside the repository, with the least XML a survey needs: runs
/// of text between block tags, and start tags with their attributes. Real reading is the readers' work.
enum CorpusSurvey {
  /// The folder of samples: `TEARLINE_CORPUS`, or `shared/corpus` beside the repository.
  static var folder: String? {
    var candidates: [String] = []
    if let named = getenv("TEARLINE_CORPUS") { candidates.append(String(cString: named)) }
    var up = #filePath.split(separator: "/").map(String.init)
    up.removeLast(3)
    candidates.append("/" + (up + ["shared", "corpus"]).joined(separator: "/"))
    up.removeLast()
    candidates.append("/" + (up + ["shared", "corpus"]).joined(separator: "/"))
    return candidates.first { access($0 + "/frus", R_OK) == 0 }
  }

  static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count <= 0 { return result }
      result += buffer[..<count]
    }
  }

  /// The text of each block element (`p`, `head`, `item`, `note` …), inline tags removed, entities decoded.
  static func blocks(_ bytes: [UInt8]) -> [String] {
    var blocks: [String] = []
    var current: [UInt8] = []
    var index = 0
    let inline: Set<String> = [
      "gloss", "persName", "hi", "date", "placeName", "ref", "pb", "del", "lb", "seg",
    ]
    func flush() {
      let words = current.split(whereSeparator: \.isASCIIWhitespace)
      if !words.isEmpty {
        blocks.append(String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self))
      }
      current = []
    }
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
        var name = bytes[index + 1..<end].prefix { $0.isASCIILetter || $0 == UInt8(ascii: "/") || $0 == 0x3A }
        if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
        if !inline.contains(String(decoding: name, as: UTF8.self)) { flush() }
        index = end + 1
      } else if bytes[index] == UInt8(ascii: "&"), let end = bytes[index...].firstIndex(of: UInt8(ascii: ";"))
      {
        let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
        let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
        current += Array((names[name] ?? "?").utf8)
        index = end + 1
      } else {
        current.append(bytes[index])
        index += 1
      }
    }
    flush()
    return blocks
  }

  /// The `ism:` attributes of each start tag that has a classification.
  static func attributes(_ bytes: [UInt8]) -> [[String: String]] {
    var found: [[String: String]] = []
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let close = bytes[open...].firstIndex(of: UInt8(ascii: ">")) else { break }
      var attributes: [String: String] = [:]
      let tag = String(decoding: bytes[open..<close], as: UTF8.self)
      for part in tag.split(whereSeparator: \.isWhitespace).joined(separator: " ").split(separator: "\"")
        .pairs
      {
        let key = part.0.split(separator: " ").last.map(String.init) ?? ""
        if key.hasPrefix("ism:"), key.hasSuffix("=") {
          attributes[String(key.dropFirst(4).dropLast())] = String(part.1)
        }
      }
      if attributes["classification"] != nil { found.append(attributes) }
      index = close + 1
    }
    return found
  }

  static func files(_ folder: String, suffix: String = ".xml") -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(suffix), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

extension Sequence {
  /// Elements two by two.
  fileprivate var pairs: [(Element, Element)] {
    var result: [(Element, Element)] = []
    var first: Element?
    for element in self {
      if let held = first {
        result.append((held, element))
        first = nil
      } else {
        first = element
      }
    }
    return result
  }
}

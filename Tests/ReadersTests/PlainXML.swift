/// A second, deliberately simple reading of well-formed XML for comparison: it shares nothing with the module under
/// test. Names and paths as written; entities of the predefined five and character references only.
struct PlainXML {
  struct TextNode {
    /// Path of the element it stands in, a position on every step that has siblings of its name.
    let path: String
    let text: String
    let offset: Int
  }

  struct Attribute {
    let path: String
    let value: String
  }

  private(set) var texts: [TextNode] = []
  private(set) var attributes: [Attribute] = []
  private(set) var comments: [String] = []

  private final class Node {
    let name: String
    let parent: Node?
    var children: [Node] = []
    init(_ name: String, _ parent: Node?) {
      self.name = name
      self.parent = parent
    }

    var path: String {
      guard let parent else { return "" }
      let same = parent.children.filter { $0.name == name }
      let position = same.count > 1 ? "[\((same.firstIndex { $0 === self } ?? 0) + 1)]" : ""
      return parent.path + "/" + name + position
    }
  }

  init(_ bytes: [UInt8]) {
    var index = 0
    let top = Node("", nil)
    var node = top
    var found: [(Node, String, Int)] = []
    var foundAttributes: [(Node, String, String)] = []
    func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }
    func take(to text: String) -> String {
      let start = index
      while index < bytes.count, !starts(text) { index += 1 }
      let piece = String(decoding: bytes[start..<index], as: UTF8.self)
      index += text.utf8.count
      return piece
    }
    while index < bytes.count {
      let start = index
      if starts("<!--") {
        index += 4
        comments.append(take(to: "-->"))
      } else if starts("<![CDATA[") {
        index += 9
        found.append((node, take(to: "]]>"), start + 9))
      } else if starts("<?") {
        _ = take(to: "?>")
      } else if starts("<!") {
        _ = take(to: ">")
      } else if starts("</") {
        _ = take(to: ">")
        node = node.parent ?? top
      } else if starts("<") {
        index += 1
        var name: [UInt8] = []
        while !" \t\r\n/>".utf8.contains(bytes[index]) {
          name.append(bytes[index])
          index += 1
        }
        let child = Node(String(decoding: name, as: UTF8.self), node)
        node.children.append(child)
        while true {
          while " \t\r\n".utf8.contains(bytes[index]) { index += 1 }
          if bytes[index] == UInt8(ascii: ">") {
            index += 1
            node = child
            break
          }
          if bytes[index] == UInt8(ascii: "/") {
            index += 2
            break
          }
          let attribute = take(to: "=").filter { !$0.isWhitespace }
          while " \t\r\n".utf8.contains(bytes[index]) { index += 1 }
          let quote = String(decoding: [bytes[index]], as: UTF8.self)
          index += 1
          foundAttributes.append((child, attribute, take(to: quote)))
        }
      } else {
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        found.append((node, PlainXML.resolved(String(decoding: bytes[start..<index], as: UTF8.self)), start))
      }
    }
    for (node, text, offset) in found where node !== top {
      texts.append(TextNode(path: node.path, text: text, offset: offset))
    }
    for (node, name, value) in foundAttributes {
      attributes.append(Attribute(path: node.path + "/@" + name, value: PlainXML.resolved(value)))
    }
  }

  private static func resolved(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      guard let semicolon = rest[ampersand...].firstIndex(of: ";") else { break }
      let name = rest[rest.index(after: ampersand)..<semicolon]
      switch name {
      case "amp": result += "&"
      case "lt": result += "<"
      case "gt": result += ">"
      case "quot": result += "\""
      case "apos": result += "'"
      default:
        let value =
          name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst(1), radix: 10)
        if let scalar = value.flatMap(Unicode.Scalar.init) { result.unicodeScalars.append(scalar) }
      }
      rest = rest[rest.index(after: semicolon)...]
    }
    return result + rest
  }
}

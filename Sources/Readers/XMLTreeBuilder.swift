import CLibXML2
import Diagnostics
import SourceText

/// Builds the tree while libxml2 reports what it parses, and holds the two readings against each other: each
/// event must meet the token our scanner cut at that place, with the same name and the same text. Where they
/// differ, text may be missing from one of them, so the file is refused.
///
/// This is also how each text run gets its source bytes: they are the token's, and its decoding was compared.
final class XMLTreeBuilder {
  private(set) var tree = XMLTree()
  /// The first reason to refuse the file, and the byte it is about (nil where libxml2 gave a line).
  private(set) var refusal: Refusal?

  struct Refusal {
    var code: DiagnosticCode
    var offset: Int?
    var line: Int?
    /// libxml2's error number.
    var number: Int?
  }

  private let bytes: [UInt8]
  private let scanner: XMLScanner
  private var cursor = 0
  /// Text as libxml2 reported it since the last tag, comment or instruction.
  private var reported: [UInt8] = []
  /// Whether the last byte of character data reported was a carriage return.
  private var isBehindReturn = false
  private var open: [Int] = []
  private var isInEmptyTag = false
  private var nameIndex: [XMLTree.Name: Int] = [:]
  private var siblings: [Sibling: (count: Int, first: Int)] = [:]

  private struct Sibling: Hashable {
    let parent: Int
    let name: Int
  }

  init(_ bytes: [UInt8], _ scanner: XMLScanner) {
    self.bytes = bytes
    self.scanner = scanner
    tree.characters.reserveCapacity(bytes.count)
    tree.events.reserveCapacity(scanner.tokens.count)
  }

  func refuse(_ refusal: Refusal) {
    guard self.refusal == nil else { return }
    self.refusal = refusal
    // libxml2 says "extra content" also where nothing came before it.
    if refusal.code == .secondRoot, tree.elements.isEmpty { self.refusal?.code = .malformedXML }
  }

  private func disagree() {
    let offset = cursor < scanner.tokens.count ? scanner.tokens[cursor].outer.lowerBound : bytes.count
    refuse(Refusal(code: .parserDisagreement, offset: offset))
  }

  // MARK: Events

  func startElement(
    name: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?,
    namespaces: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
    attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
  ) {
    guard refusal == nil, flushText(), let token = next([.startTag, .emptyTag]) else { return }
    let elementName = intern(prefix, name, namespace)
    guard agrees(elementName, token.inner) else { return disagree() }
    let first = tree.attributes.count
    guard readAttributes(of: token, namespaces, attributes) else { return }
    let element = tree.elements.count
    let parent = open.last
    let position = place(element, named: elementName, under: parent)
    tree.elements.append(
      XMLTree.Element(
        name: elementName, parent: parent, attributes: first..<tree.attributes.count, position: position,
        isRepeated: position > 1))
    tree.events.append(.start(element))
    open.append(element)
    cursor += 1
    // The end of an empty tag has no token of its own.
    isInEmptyTag = token.kind == .emptyTag
  }

  func endElement() {
    guard refusal == nil else { return }
    if isInEmptyTag {
      guard reported.isEmpty else { return disagree() }
      isInEmptyTag = false
    } else {
      guard flushText(), next([.endTag]) != nil else { return }
      cursor += 1
    }
    guard let element = open.popLast() else { return disagree() }
    tree.events.append(.end(element))
  }

  func characters(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard refusal == nil, let text, count > 0 else { return }
    reported += UnsafeBufferPointer(start: text, count: Int(count))
  }

  /// The push parser reports CDATA with the line ends of the file, where XML 1.0 section 2.11 wants line feeds.
  func characterData(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard refusal == nil, let text, count > 0 else { return }
    for byte in UnsafeBufferPointer(start: text, count: Int(count)) {
      if byte != 0x0A || !isBehindReturn { reported.append(byte == 0x0D ? 0x0A : byte) }
      isBehindReturn = byte == 0x0D
    }
  }

  func comment(_ text: UnsafePointer<xmlChar>?) {
    guard refusal == nil, flushText(), let token = next([.comment]) else { return }
    guard let piece = literal(token.inner), equals(piece.characters, text) else { return disagree() }
    tree.events.append(.comment(piece, parent: open.last))
    cursor += 1
  }

  func processingInstruction(_ target: UnsafePointer<xmlChar>?, _ data: UnsafePointer<xmlChar>?) {
    guard refusal == nil, flushText(), let token = next([.processingInstruction]) else { return }
    guard let piece = literal(token.inner) else { return disagree() }
    let name = string(target)
    // libxml2 gives the data without the white space that parts it from the target.
    var start = piece.characters.lowerBound + name.utf8.count
    guard start <= piece.characters.upperBound,
      tree.characters[piece.characters.lowerBound..<start].elementsEqual(name.utf8)
    else { return disagree() }
    while start < piece.characters.upperBound, tree.characters[start].isASCIIWhitespace { start += 1 }
    guard equals(start..<piece.characters.upperBound, data) else { return disagree() }
    tree.events.append(.processingInstruction(piece, target: name, parent: open.last))
    cursor += 1
  }

  /// Called when the parser is done: everything the scanner saw must have been reported.
  func finish() {
    guard refusal == nil, flushText() else { return }
    if cursor != scanner.tokens.count || !open.isEmpty || tree.elements.isEmpty { disagree() }
  }

  // MARK: Text

  /// Decodes the text tokens at the cursor and compares them with what libxml2 reported.
  private func flushText() -> Bool {
    let start = tree.characters.count
    while cursor < scanner.tokens.count {
      let token = scanner.tokens[cursor]
      guard token.kind == .text || token.kind == .characterData else { break }
      cursor += 1
      // White space outside the root is no text; anything else there libxml2 refuses.
      guard let element = open.last else { continue }
      guard let piece = decode(token.inner, token.kind == .text ? .content : .literal) else { return false }
      if piece.characters.isEmpty { continue }
      tree.events.append(.text(piece))
      if !tree.elements[element].hasText,
        tree.characters[piece.characters].contains(where: { !$0.isASCIIWhitespace })
      {
        tree.elements[element].hasText = true
      }
    }
    guard tree.characters[start...].elementsEqual(reported) else {
      disagree()
      return false
    }
    reported.removeAll(keepingCapacity: true)
    isBehindReturn = false
    return true
  }

  private func decode(_ range: Range<Int>, _ context: XMLReferences.Context) -> XMLTree.Piece? {
    let start = tree.characters.count
    do throws(XMLReferences.Unknown) {
      try XMLReferences.append(range, of: bytes, as: context, to: &tree.characters)
    } catch {
      refuse(Refusal(code: .undefinedEntity, offset: error.offset))
      return nil
    }
    return XMLTree.Piece(characters: start..<tree.characters.count, source: range)
  }

  private func literal(_ range: Range<Int>) -> XMLTree.Piece? { decode(range, .literal) }

  // MARK: Attributes

  /// Compares the attributes of a tag with libxml2's: five pointers each (local name, prefix, namespace, first
  /// and last byte of the value), and two for each namespace declaration (prefix, name).
  private func readAttributes(
    of token: XMLToken, _ namespaces: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
    _ reported: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
  ) -> Bool {
    var nextAttribute = 0
    var nextNamespace = 0
    for written in scanner.attributes[token.attributes] {
      guard let piece = decode(written.value, .attribute) else { return false }
      let qualified = bytes[written.name]
      let isDeclaration = qualified.elementsEqual("xmlns".utf8) || qualified.starts(with: "xmlns:".utf8)
      let name: Int
      if isDeclaration {
        guard nextNamespace + 1 < namespaces.count, agrees(piece.characters, namespaces[nextNamespace + 1])
        else {
          disagree()
          return false
        }
        nextNamespace += 2
        name = intern(
          XMLTree.Name(
            qualified: String(decoding: qualified, as: UTF8.self), local: "xmlns",
            namespace: XMLTree.declaration))
      } else {
        guard nextAttribute + 4 < reported.count,
          let start = reported[nextAttribute + 3], let end = reported[nextAttribute + 4]
        else {
          disagree()
          return false
        }
        name = intern(reported[nextAttribute + 1], reported[nextAttribute], reported[nextAttribute + 2])
        let value = UnsafeBufferPointer(start: start, count: end - start)[...]
        guard agrees(name, written.name), agrees(piece.characters, value) else {
          disagree()
          return false
        }
        nextAttribute += 5
      }
      tree.attributes.append(XMLTree.Attribute(name: name, value: piece.characters, source: written.value))
    }
    guard nextAttribute == reported.count, nextNamespace == namespaces.count else {
      disagree()
      return false
    }
    return true
  }

  // MARK: Names and places

  private func next(_ kinds: [XMLToken.Kind]) -> XMLToken? {
    guard cursor < scanner.tokens.count, kinds.contains(scanner.tokens[cursor].kind) else {
      disagree()
      return nil
    }
    return scanner.tokens[cursor]
  }

  /// The element's position among its parent's children of that name; marks the first when a second comes.
  private func place(_ element: Int, named name: Int, under parent: Int?) -> Int {
    let key = Sibling(parent: parent ?? -1, name: name)
    guard let seen = siblings[key] else {
      siblings[key] = (1, element)
      return 1
    }
    siblings[key] = (seen.count + 1, seen.first)
    tree.elements[seen.first].isRepeated = true
    return seen.count + 1
  }

  private func intern(
    _ prefix: UnsafePointer<xmlChar>?, _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
  ) -> Int {
    let local = string(local)
    let qualified = prefix == nil ? local : string(prefix) + ":" + local
    return intern(XMLTree.Name(qualified: qualified, local: local, namespace: string(namespace)))
  }

  private func intern(_ name: XMLTree.Name) -> Int {
    if let index = nameIndex[name] { return index }
    tree.names.append(name)
    nameIndex[name] = tree.names.count - 1
    return tree.names.count - 1
  }

  private func agrees(_ name: Int, _ written: Range<Int>) -> Bool {
    bytes[written].elementsEqual(tree.names[name].qualified.utf8)
  }

  /// Whether a decoded attribute value is the one libxml2 reports. As long as it replaces no entities, it leaves an
  /// ampersand in an attribute as `&#38;`.
  private func agrees(_ decoded: Range<Int>, _ reported: Slice<UnsafeBufferPointer<xmlChar>>) -> Bool {
    var rest = reported
    for byte in tree.characters[decoded] {
      guard rest.first == byte else { return false }
      rest = rest.dropFirst(byte == UInt8(ascii: "&") && rest.starts(with: "&#38;".utf8) ? 5 : 1)
    }
    return rest.isEmpty
  }

  private func agrees(_ decoded: Range<Int>, _ reported: UnsafePointer<xmlChar>?) -> Bool {
    guard let reported else { return decoded.isEmpty }
    // No value is longer than five times its decoding, so the end is looked for only that far.
    var count = 0
    while count <= decoded.count * 5, reported[count] != 0 { count += 1 }
    return agrees(decoded, UnsafeBufferPointer(start: reported, count: count)[...])
  }

  private func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  /// Whether decoded characters are those of a C string; nil counts as empty.
  private func equals(_ range: Range<Int>, _ pointer: UnsafePointer<xmlChar>?) -> Bool {
    guard let pointer else { return range.isEmpty }
    for (index, offset) in range.enumerated()
    where pointer[index] == 0 || pointer[index] != tree.characters[offset] {
      return false
    }
    return pointer[range.count] == 0
  }
}

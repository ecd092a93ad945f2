import CLibXML2
import Diagnostics
import SourceText

/// Builds the tree while libxml2 reports what it parses, and holds the two readings against each other: each
/// event must meet the token our scanner cut at that place, with the same name and the same text. Where they
/// differ, text may be missing from one of them, so the file is refused.
///
/// This is also how each text run gets its source bytes: they are the token's, and its decoding was compared.
/// All methods are `mutating`: for a call of one that is not, a value of this size is copied.
struct XMLTreeBuilder {
  private var tree: XMLTree
  /// The first reason to refuse the file, and the byte it is about (nil where libxml2 gave a line).
  private(set) var refusal: Refusal?

  struct Refusal {
    var code: DiagnosticCode
    var offset: Int?
    var line: Int?
    /// libxml2's error number.
    var number: Int?
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var scanner: XMLScanner
  /// What ended the scan early.
  private(set) var stop: XMLScanner.Stop?
  /// Whether room has been made for the tree.
  private var hasRoom = false
  private var cursor = 0
  /// The decoded text that libxml2 has still to report before the next token, as characters of the tree.
  private var awaited = 0..<0
  /// A reference without a meaning. libxml2 finds it too, and is left to say so first.
  private var unknownReference: Int?
  /// Whether the last byte of character data reported was a carriage return.
  private var isBehindReturn = false
  private var open: [(element: Int32, mark: Int32)] = []
  private var isInEmptyTag = false
  private var names = XMLNameTable()
  private var siblings = XMLSiblings()

  /// - Parameters:
  ///   - bytes: those of the file; must outlive the builder.
  init(_ bytes: UnsafeBufferPointer<UInt8>, of file: [UInt8], _ scanner: XMLScanner) {
    self.bytes = bytes
    self.scanner = scanner
    tree = XMLTree(file: file)
  }

  /// The tree, once the parser is done and nothing speaks against it.
  var finished: XMLTree {
    var tree = tree
    tree.names = names.names
    return tree
  }

  // MARK: Scanning

  /// Has the scanner read ahead, until something stops it; what libxml2 agreed to is forgotten.
  mutating func scan(to end: Int) {
    guard stop == nil else { return }
    let start = scanner.offset
    scanner.forget(cursor)
    cursor = 0
    do throws(XMLScanner.Stop) {
      try scanner.scan(to: end)
    } catch {
      stop = error
    }
    if !hasRoom, scanner.offset > start { makeRoom(scanned: scanner.offset - start) }
  }

  /// Makes room for the whole tree, as if the file went on as in the piece that has been scanned. Room that is not used
  /// takes no memory, and more is made where it is needed.
  private mutating func makeRoom(scanned: Int) {
    hasRoom = true
    let left = bytes.count - scanner.offset
    let limits = scanner.limits
    func room(_ count: Int, most: Int) -> Int { min(count + count * left / scanned * 5 / 4, most) }
    // The end of an empty tag has no token of its own.
    tree.events.makeRoom(for: room(scanner.tokens.count + scanner.emptyTags, most: limits.elements * 4))
    tree.elements.makeRoom(for: room(scanner.elements, most: limits.elements))
    tree.attributes.makeRoom(for: room(scanner.attributeCount, most: limits.elements * 4))
  }

  mutating func refuse(_ refusal: Refusal) {
    guard self.refusal == nil else { return }
    self.refusal = refusal
    // libxml2 says "extra content" also where nothing came before it.
    if refusal.code == .secondRoot, tree.elements.isEmpty { self.refusal?.code = .malformedXML }
  }

  private mutating func disagree() {
    while cursor == scanner.tokens.count, !scanner.isDone, stop == nil { scan(to: scanner.offset + 1) }
    let offset = cursor < scanner.tokens.count ? scanner.tokens[cursor].start : bytes.count
    refuse(Refusal(code: .parserDisagreement, offset: offset))
  }

  // MARK: Elements

  mutating func startElement(
    name: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?,
    namespaces: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
    attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
  ) {
    guard refusal == nil, flushText(), let token = next(.startTag, .emptyTag) else { return }
    let elementName = names.index(prefix: prefix, local: name, namespace: namespace, writtenAt: token.inner)
    guard agrees(elementName, token.inner) else { return disagree() }
    let first = tree.attributes.count
    guard readAttributes(of: token, namespaces, attributes) else { return }
    let element = tree.elements.count
    let parent = open.last.map { Int($0.element) }
    let (position, firstSibling) = siblings.add(
      element, named: names.sameSpelling[elementName], under: parent ?? -1)
    if position > 1 { tree.elements[firstSibling].isRepeated = true }
    tree.elements.append(
      XMLTree.Element(
        name: elementName, parent: parent, attributes: first..<tree.attributes.count, position: position))
    tree.events.append(.start(UInt32(element)))
    open.append((Int32(element), Int32(siblings.mark)))
    cursor += 1
    // The end of an empty tag has no token of its own.
    isInEmptyTag = token.kind == .emptyTag
  }

  mutating func endElement() {
    guard refusal == nil else { return }
    if isInEmptyTag {
      isInEmptyTag = false
    } else {
      guard flushText(), next(.endTag, .endTag) != nil else { return }
      cursor += 1
    }
    guard let mark = open.popLast()?.mark else { return disagree() }
    siblings.leave(Int(mark))
    tree.events.append(.end)
  }

  // MARK: Comments and instructions

  mutating func comment(_ text: UnsafePointer<xmlChar>?) {
    guard refusal == nil, flushText(), let token = next(.comment, .comment) else { return }
    guard let piece = decode(token, .literal), equals(piece.characters, text) else { return disagree() }
    tree.events.append(.comment(UInt32(tree.asides.count)))
    tree.asides.append(XMLTree.Aside(piece: piece, parent: open.last.map { Int($0.element) }))
    cursor += 1
  }

  mutating func processingInstruction(_ target: UnsafePointer<xmlChar>?, _ data: UnsafePointer<xmlChar>?) {
    guard refusal == nil, flushText(), let token = next(.processingInstruction, .processingInstruction)
    else { return }
    guard let piece = decode(token, .literal) else { return disagree() }
    let name = target.map { String(cString: $0) } ?? ""
    // libxml2 gives the data without the white space that parts it from the target.
    let start = piece.characters.lowerBound + name.utf8.count
    guard start <= piece.characters.upperBound,
      withCharacters(piece.characters.lowerBound..<start, { $0.elementsEqual(name.utf8) })
    else { return disagree() }
    let rest = start..<piece.characters.upperBound
    let first = tree.firstBlack(of: rest) ?? rest.upperBound
    guard equals(first..<rest.upperBound, data) else { return disagree() }
    tree.events.append(.processingInstruction(UInt32(tree.asides.count)))
    tree.asides.append(
      XMLTree.Aside(piece: piece, parent: open.last.map { Int($0.element) }, target: name))
    cursor += 1
  }

  /// Called when the parser is done: everything the scanner saw must have been reported.
  mutating func finish() {
    guard refusal == nil, flushText() else { return }
    if cursor != scanner.tokens.count || !open.isEmpty || tree.elements.isEmpty { disagree() }
  }

  // MARK: Text

  /// Holds a run of text against the tokens at the cursor, decoding each when its turn comes.
  mutating func characters(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard refusal == nil, let text, count > 0 else { return }
    if isInEmptyTag { return disagree() }
    var reported = UnsafeBufferPointer(start: text, count: Int(count))
    while !reported.isEmpty, unknownReference == nil {
      if awaited.isEmpty {
        guard cursor < scanner.tokens.count, scanner.tokens[cursor].kind.isText else { return disagree() }
        takeText()
        continue
      }
      let length = min(reported.count, awaited.count)
      let end = awaited.lowerBound + length
      let run = UnsafeBufferPointer(rebasing: reported[..<length])
      let isEqual = withCharacters(awaited.lowerBound..<end) { ByteSearch.isEqual($0, 0..<length, run) }
      guard isEqual else { return disagree() }
      awaited = end..<awaited.upperBound
      reported = UnsafeBufferPointer(rebasing: reported[length...])
    }
  }

  /// The push parser reports CDATA with the line ends of the file, where XML 1.0 section 2.11 wants line feeds.
  mutating func characterData(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard scanner.hasReturns, let text, count > 0 else { return characters(text, count) }
    var normal: [UInt8] = []
    for byte in UnsafeBufferPointer(start: text, count: Int(count)) {
      if byte != 0x0A || !isBehindReturn { normal.append(byte == 0x0D ? 0x0A : byte) }
      isBehindReturn = byte == 0x0D
    }
    normal.withUnsafeBufferPointer { characters($0.baseAddress, Int32($0.count)) }
  }

  /// Decodes the text token at the cursor; what libxml2 must report next is its decoding.
  private mutating func takeText() {
    let token = scanner.tokens[cursor]
    cursor += 1
    // White space outside the root is no text; anything else there libxml2 refuses.
    guard let element = open.last.map({ Int($0.element) }),
      let piece = decode(token, token.kind == .text ? .content : .literal), !piece.characters.isEmpty
    else { return }
    tree.events.append(.text(piece))
    awaited = piece.characters
    if !tree.elements[element].hasText,
      withCharacters(piece.characters, { $0.contains { !$0.isASCIIWhitespace } })
    {
      tree.elements[element].hasText = true
    }
  }

  /// Whether all text before the next tag, comment or instruction was reported.
  private mutating func flushText() -> Bool {
    while awaited.isEmpty, unknownReference == nil, cursor < scanner.tokens.count,
      scanner.tokens[cursor].kind.isText
    {
      takeText()
    }
    if let offset = unknownReference {
      refuse(Refusal(code: .undefinedEntity, offset: offset))
      return false
    }
    guard awaited.isEmpty, !isInEmptyTag else {
      disagree()
      return false
    }
    isBehindReturn = false
    return true
  }

  private mutating func decode(_ token: XMLToken, _ context: XMLReferences.Context) -> XMLTree.Piece? {
    guard let characters = decode(token.inner, context, isPlain: token.isPlain) else { return nil }
    return XMLTree.Piece(characters: characters, source: token.inner)
  }

  /// What a part of the file means, as characters of the tree.
  private mutating func decode(
    _ range: Range<Int>, _ context: XMLReferences.Context, isPlain: Bool
  ) -> Range<Int>? {
    if isPlain { return range }
    let start = bytes.count + tree.decoded.count
    do throws(XMLReferences.Unknown) {
      tree.numberedReferences += try XMLReferences.append(range, of: bytes, as: context, to: &tree.decoded)
    } catch {
      unknownReference = error.offset
      return nil
    }
    return start..<(bytes.count + tree.decoded.count)
  }

  /// The same as of the tree, without counting the file as used once more.
  @inline(__always)
  private func withCharacters<Result>(
    _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    range.upperBound <= bytes.count
      ? body(UnsafeBufferPointer(rebasing: bytes[range])) : tree.withCharacters(range, body)
  }

  // MARK: Attributes

  /// Compares the attributes of a tag with libxml2's: five pointers each (local name, prefix, namespace, first
  /// and last byte of the value), and two for each namespace declaration (prefix, name).
  private mutating func readAttributes(
    of token: XMLToken, _ namespaces: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
    _ reported: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
  ) -> Bool {
    var nextAttribute = 0
    var nextNamespace = 0
    for index in token.attributes {
      let written = scanner.attribute(index)
      guard let value = decode(written.value, .attribute, isPlain: written.isPlain) else {
        if let offset = unknownReference { refuse(Refusal(code: .undefinedEntity, offset: offset)) }
        return false
      }
      let name: Int
      if isDeclaration(written.name) {
        guard nextNamespace + 1 < namespaces.count, agrees(value, namespaces[nextNamespace + 1]) else {
          disagree()
          return false
        }
        nextNamespace += 2
        name = names.index(
          ofDeclaration: String(decoding: bytes[written.name], as: UTF8.self), writtenAt: written.name)
      } else {
        guard nextAttribute + 4 < reported.count,
          let start = reported[nextAttribute + 3], let end = reported[nextAttribute + 4]
        else {
          disagree()
          return false
        }
        name = names.index(
          prefix: reported[nextAttribute + 1], local: reported[nextAttribute],
          namespace: reported[nextAttribute + 2], writtenAt: written.name)
        guard agrees(name, written.name),
          agrees(value, UnsafeBufferPointer(start: start, count: end - start))
        else {
          disagree()
          return false
        }
        nextAttribute += 5
      }
      tree.attributes.append(XMLTree.Attribute(name: name, value: value, source: written.value))
    }
    guard nextAttribute == reported.count, nextNamespace == namespaces.count else {
      disagree()
      return false
    }
    return true
  }

  private mutating func isDeclaration(_ name: Range<Int>) -> Bool {
    guard name.count >= 5, bytes[name.lowerBound] == UInt8(ascii: "x"),
      bytes[name.lowerBound..<(name.lowerBound + 5)].elementsEqual("xmlns".utf8)
    else { return false }
    return name.count == 5 || bytes[name.lowerBound + 5] == UInt8(ascii: ":")
  }

  // MARK: Agreement

  private mutating func next(_ kind: XMLToken.Kind, _ other: XMLToken.Kind) -> XMLToken? {
    guard cursor < scanner.tokens.count,
      scanner.tokens[cursor].kind == kind || scanner.tokens[cursor].kind == other
    else {
      disagree()
      return nil
    }
    return scanner.tokens[cursor]
  }

  /// Whether a name libxml2 reports is written at a place in the file.
  private mutating func agrees(_ name: Int, _ written: Range<Int>) -> Bool {
    let spelling = names.spellings[name]
    if spelling == written {
      return UnsafeBufferPointer(rebasing: bytes[written]).elementsEqual(names.names[name].qualified.utf8)
    }
    return ByteSearch.isEqual(bytes, spelling, written)
  }

  /// Whether a decoded attribute value is the one libxml2 reports. As long as it replaces no entities, it leaves an
  /// ampersand in an attribute as `&#38;`.
  private mutating func agrees(_ decoded: Range<Int>, _ reported: UnsafeBufferPointer<xmlChar>) -> Bool {
    if decoded.upperBound <= bytes.count { return ByteSearch.isEqual(bytes, decoded, reported) }
    return XMLTreeBuilder.agrees(tree.bytes(decoded), reported)
  }

  private static func agrees(_ decoded: [UInt8], _ reported: UnsafeBufferPointer<xmlChar>) -> Bool {
    var rest = reported[...]
    for byte in decoded {
      guard rest.first == byte else { return false }
      rest = rest.dropFirst(byte == UInt8(ascii: "&") && rest.starts(with: "&#38;".utf8) ? 5 : 1)
    }
    return rest.isEmpty
  }

  private mutating func agrees(_ decoded: Range<Int>, _ reported: UnsafePointer<xmlChar>?) -> Bool {
    guard let reported else { return decoded.isEmpty }
    // No value is longer than five times its decoding, so the end is looked for only that far.
    var count = 0
    while count <= decoded.count * 5, reported[count] != 0 { count += 1 }
    return agrees(decoded, UnsafeBufferPointer(start: reported, count: count))
  }

  /// Whether decoded characters are those of a C string; nil counts as empty.
  private mutating func equals(_ range: Range<Int>, _ pointer: UnsafePointer<xmlChar>?) -> Bool {
    guard let pointer else { return range.isEmpty }
    return withCharacters(range) { characters in
      for (index, byte) in characters.enumerated() where pointer[index] == 0 || pointer[index] != byte {
        return false
      }
      return pointer[characters.count] == 0
    }
  }
}

import Diagnostics
import SourceText

/// Cuts XML into tokens and holds it against the limits, in one pass over the bytes and without recursion.
///
/// It runs ahead of libxml2, piece by piece, so what is too deep, too long or too much, and every DOCTYPE that could
/// define something, never reaches the parser. It also gives every piece its exact place in the file. It does
/// not judge well-formedness where libxml2 does; where the two see different things the file is set aside.
/// All methods for each token are `mutating`: for a call of one that is not, a value of this size is copied.
struct XMLScanner {
  /// Those that have not been forgotten.
  private(set) var tokens: [XMLToken] = []
  private var attributes: [XMLToken.Attribute] = []
  private var forgottenAttributes = 0
  private let bytes: UnsafeBufferPointer<UInt8>
  let limits: Limits
  /// Where the next token begins.
  private(set) var offset: Int
  /// Whether the file has a carriage return anywhere.
  let hasReturns: Bool
  /// The open elements, outermost first: their names, and the namespace declarations in scope outside them.
  private var open: [(name: Range<Int>, outerDeclarations: Int)] = []
  private(set) var elements = 0
  private(set) var emptyTags = 0
  /// Different declarations in the document, and declarations in scope: libxml2 looks names up in the latter one
  /// by one.
  private var namespaces: Set<[UInt8]> = []
  private var declarationsInScope = 0

  /// What ended a scan, and at which byte.
  struct Stop: Error {
    let code: DiagnosticCode
    let offset: Int
  }

  /// - Parameter bytes: must outlive the scanner.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limits: Limits) {
    self.bytes = bytes
    self.limits = limits
    offset = start
    // Markup has a token for every few dozen bytes.
    tokens.reserveCapacity(min(bytes.count, XMLParser.chunk) / 24)
    attributes.reserveCapacity(min(bytes.count, XMLParser.chunk) / 48)
    hasReturns = ByteSearch.first(0x0D, in: bytes, 0..<bytes.count) != nil
  }

  var isDone: Bool { offset >= bytes.count }

  /// Cuts all tokens that begin before `end`.
  mutating func scan(to end: Int) throws(Stop) {
    while offset < end {
      if bytes[offset] != UInt8(ascii: "<") {
        offset = try text(at: offset)
        continue
      }
      switch offset + 1 < bytes.count ? bytes[offset + 1] : 0 {
      case UInt8(ascii: "/"): offset = try endTag(at: offset)
      case UInt8(ascii: "!"): offset = try declaration(at: offset)
      case UInt8(ascii: "?"):
        offset = try delimited(.processingInstruction, at: offset, opening: 2, closing: "?>")
      default: offset = try startTag(at: offset)
      }
    }
    if isDone, !open.isEmpty { throw Stop(code: .unclosedXML, offset: bytes.count) }
  }

  /// Of all tags so far.
  var attributeCount: Int { forgottenAttributes + attributes.count }

  /// One of a tag that is not forgotten.
  func attribute(_ index: Int) -> XMLToken.Attribute { attributes[index - forgottenAttributes] }

  /// Forgets the first tokens, so that a large file takes no more room for them than a small one.
  mutating func forget(_ count: Int) {
    tokens.removeFirst(count)
    let first = tokens.first { $0.kind == .startTag || $0.kind == .emptyTag }?.attributes.lowerBound
    let kept = first ?? attributeCount
    attributes.removeFirst(kept - forgottenAttributes)
    forgottenAttributes = kept
  }

  private mutating func text(at start: Int) throws(Stop) -> Int {
    let end = ByteSearch.first(UInt8(ascii: "<"), in: bytes, start..<bytes.count) ?? bytes.count
    try check(end - start, limits.textBytes, .textTooLong, start)
    let hasReference = ByteSearch.first(UInt8(ascii: "&"), in: bytes, start..<end) != nil
    tokens.append(
      XMLToken(.text, start: start, inner: start..<end, isPlain: !hasReference && !hasReturn(start..<end)))
    return end
  }

  private mutating func hasReturn(_ range: Range<Int>) -> Bool {
    hasReturns && ByteSearch.first(0x0D, in: bytes, range) != nil
  }

  private mutating func declaration(at start: Int) throws(Stop) -> Int {
    if starts("<!--", at: start) { return try delimited(.comment, at: start, opening: 4, closing: "-->") }
    if starts("<![CDATA[", at: start) {
      return try delimited(.characterData, at: start, opening: 9, closing: "]]>")
    }
    if starts("<!DOCTYPE", at: start) { return try documentType(at: start) }
    return try startTag(at: start)
  }

  private mutating func delimited(
    _ kind: XMLToken.Kind, at start: Int, opening: Int, closing: StaticString
  ) throws(Stop) -> Int {
    let content = start + opening
    guard let end = find(closing, from: content) else { throw Stop(code: .unclosedXML, offset: start) }
    try check(end - content, limits.textBytes, .textTooLong, start)
    tokens.append(XMLToken(kind, start: start, inner: content..<end, isPlain: !hasReturn(content..<end)))
    return end + closing.utf8CodeUnitCount
  }

  /// A DOCTYPE that only names the root defines and fetches nothing, so it is let through; one with an internal
  /// subset or an external identifier is not.
  private mutating func documentType(at start: Int) throws(Stop) -> Int {
    var offset = start + 9
    var words = 0
    var inWord = false
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "["): throw Stop(code: .internalSubset, offset: start)
      case UInt8(ascii: "\""), UInt8(ascii: "'"): throw Stop(code: .externalSubset, offset: start)
      case UInt8(ascii: ">"):
        if words > 1 { throw Stop(code: .externalSubset, offset: start) }
        return offset + 1
      case UInt8(ascii: "<"): throw Stop(code: .malformedXML, offset: offset)
      default:
        if byte.isASCIIWhitespace {
          inWord = false
        } else if !inWord {
          inWord = true
          words += 1
        }
      }
      offset += 1
    }
    throw Stop(code: .unclosedXML, offset: start)
  }

  // MARK: Tags

  private mutating func endTag(at start: Int) throws(Stop) -> Int {
    if let element = open.last {
      // Nearly always it is the one that must come.
      let name = (start + 2)..<(start + 2 + element.name.count)
      if name.upperBound < bytes.count, bytes[name.upperBound] == UInt8(ascii: ">"),
        ByteSearch.isEqual(bytes, element.name, name)
      {
        open.removeLast()
        declarationsInScope = element.outerDeclarations
        tokens.append(XMLToken(.endTag, start: start, inner: name))
        return name.upperBound + 1
      }
    }
    let name = try name(at: start + 2)
    let closing = skipSpace(name.upperBound)
    guard closing < bytes.count else { throw Stop(code: .unclosedXML, offset: start) }
    guard bytes[closing] == UInt8(ascii: ">") else { throw Stop(code: .malformedXML, offset: closing) }
    guard let element = open.popLast(), ByteSearch.isEqual(bytes, element.name, name) else {
      throw Stop(code: .mismatchedTag, offset: start)
    }
    declarationsInScope = element.outerDeclarations
    tokens.append(XMLToken(.endTag, start: start, inner: name))
    return closing + 1
  }

  private mutating func startTag(at start: Int) throws(Stop) -> Int {
    let name = try name(at: start + 1)
    let first = attributeCount
    let outerDeclarations = declarationsInScope
    var offset = name.upperBound
    while true {
      let next = skipSpace(offset)
      guard next < bytes.count else { throw Stop(code: .unclosedXML, offset: start) }
      if bytes[next] == UInt8(ascii: ">") || starts("/>", at: next) {
        offset = next
        break
      }
      guard next > offset else { throw Stop(code: .malformedXML, offset: offset) }
      offset = try attribute(at: next)
      try check(attributeCount - first, limits.attributesPerElement, .tooManyAttributes, start)
    }
    elements += 1
    try check(elements, limits.elements, .tooManyElements, start)
    let isEmpty = bytes[offset] == UInt8(ascii: "/")
    try check(open.count + 1, limits.depth, .tooDeep, start)
    if isEmpty {
      emptyTags += 1
      declarationsInScope = outerDeclarations
    } else {
      open.append((name, outerDeclarations))
    }
    tokens.append(
      XMLToken(
        isEmpty ? .emptyTag : .startTag, start: start, inner: name, attributes: first..<attributeCount))
    return offset + (isEmpty ? 2 : 1)
  }

  private mutating func attribute(at start: Int) throws(Stop) -> Int {
    let name = try name(at: start)
    var offset = skipSpace(name.upperBound)
    guard offset < bytes.count else { throw Stop(code: .unclosedXML, offset: start) }
    guard bytes[offset] == UInt8(ascii: "=") else { throw Stop(code: .malformedXML, offset: offset) }
    offset = skipSpace(offset + 1)
    guard offset < bytes.count else { throw Stop(code: .unclosedXML, offset: start) }
    let quote = bytes[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw Stop(code: .malformedXML, offset: offset)
    }
    let value = offset + 1
    var end = value
    var isPlain = true
    while end < bytes.count {
      let byte = bytes[end]
      // Everything that ends a value or changes its meaning is below `@`.
      if byte < 0x40, byte != 0x20 {
        if byte == quote { break }
        if byte == UInt8(ascii: "<") { throw Stop(code: .malformedXML, offset: end) }
        if byte == UInt8(ascii: "&") || byte < 0x20 { isPlain = false }
      }
      end += 1
    }
    guard end < bytes.count else { throw Stop(code: .unclosedXML, offset: start) }
    try check(end - value, limits.attributeBytes, .attributeTooLong, start)
    if name.count >= 5, starts("xmlns", at: name.lowerBound) {
      namespaces.insert(Array(bytes[name.lowerBound..<end]))
      declarationsInScope += 1
      try check(namespaces.count, limits.namespaces, .tooManyNamespaces, start)
      try check(declarationsInScope, limits.namespacesInScope, .tooManyNamespaces, start)
    }
    attributes.append(XMLToken.Attribute(name: name, value: value..<end, isPlain: isPlain))
    return end + 1
  }

  // MARK: Bytes

  /// Everything up to white space or a delimiter; which characters a name may have is libxml2's to judge.
  private mutating func name(at start: Int) throws(Stop) -> Range<Int> {
    var end = start
    while end < bytes.count, !XMLScanner.endsName(bytes[end]) { end += 1 }
    if end >= bytes.count { throw Stop(code: .unclosedXML, offset: start) }
    if end == start || bytes[start] == UInt8(ascii: "!") { throw Stop(code: .malformedXML, offset: start) }
    try check(end - start, limits.nameBytes, .nameTooLong, start)
    return start..<end
  }

  /// White space, and `"`, `&`, `'`, `/`, `<`, `=`, `>`: all below `@`, one bit each.
  private static func endsName(_ byte: UInt8) -> Bool {
    byte < 0x40 && (0x7000_80C5_0000_3E00 as UInt64) >> UInt64(byte) & 1 == 1
  }

  private mutating func skipSpace(_ start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset].isASCIIWhitespace { offset += 1 }
    return offset
  }

  private mutating func starts(_ delimiter: StaticString, at offset: Int) -> Bool {
    let length = delimiter.utf8CodeUnitCount
    guard offset + length <= bytes.count else { return false }
    for index in 0..<length where bytes[offset + index] != delimiter.utf8Start[index] { return false }
    return true
  }

  /// The first place of a delimiter, by its last byte.
  private mutating func find(_ delimiter: StaticString, from start: Int) -> Int? {
    let before = delimiter.utf8CodeUnitCount - 1
    var from = start + before
    while from < bytes.count,
      let last = ByteSearch.first(delimiter.utf8Start[before], in: bytes, from..<bytes.count)
    {
      if starts(delimiter, at: last - before) { return last - before }
      from = last + 1
    }
    return nil
  }

  private mutating func check(_ value: Int, _ limit: Int, _ code: DiagnosticCode, _ offset: Int) throws(Stop)
  {
    if value > limit { throw Stop(code: code, offset: offset) }
  }
}

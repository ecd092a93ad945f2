/// All objects of a PDF file, whether anything refers to them or not.
///
/// The cross-reference data is not believed: the file is read from its first byte to its last, so that objects
/// of earlier revisions, unreferenced ones and those hidden in streams are all found. What is read has to add up
/// to the whole file; bytes that are nothing known make the file unreadable, because a viewer might show what
/// this reader did not see.
struct PDFFile {
  struct Object {
    let number: Int
    let value: PDFValue
    /// The undecoded data, where the object is a stream.
    let data: Range<Int>?
    /// Where it stands in the file: of two definitions of one number the later counts. -1 for a hidden one.
    let offset: Int
    var dictionary: [String: PDFValue] { value.dictionary ?? [:] }
  }

  let bytes: [UInt8]
  let limits: LeakLimits
  private(set) var objects: [Object] = []
  /// The last definition of each number.
  private(set) var latest: [Int: Int] = [:]
  private(set) var trailers: [[String: PDFValue]] = []
  private(set) var problems: Set<String> = []
  private var headers: [Header] = []
  private var lastHeader: [Int: Int] = [:]
  /// Steps left for what could be read again and again, such as objects inside each other.
  private var stepsLeft: Int

  struct Header {
    let offset: Int
    let number: Int
    /// Behind `obj`.
    let body: Int
  }

  init(_ bytes: [UInt8], limits: LeakLimits) {
    self.bytes = bytes
    self.limits = limits
    stepsLeft = bytes.count * 8 + (1 << 20)
    findHeaders()
    let seen = readInOrder()
    readHidden(seen)
    readObjectStreams()
  }

  var isEncrypted: Bool {
    trailers.contains { $0["Encrypt"] != nil } || objects.contains { $0.dictionary["Encrypt"] != nil }
  }

  mutating func fail(_ problem: String) { problems.insert(problem) }

  /// The object a value refers to, followed at most sixteen times.
  func resolve(_ value: PDFValue?) -> PDFValue? {
    var value = value
    for _ in 0..<16 {
      guard case .reference(let number) = value else { return value }
      guard let index = latest[number] else { return nil }
      value = objects[index].value
    }
    return nil
  }

  /// The index of the object a value refers to.
  func index(_ value: PDFValue?) -> Int? { value?.reference.flatMap { latest[$0] } }

  /// A stream's data without its filters.
  func decoded(_ object: Object) -> PDFFilters.Result? {
    guard let data = object.data else { return nil }
    let dictionary = object.dictionary
    func list(_ long: String, _ short: String) -> [PDFValue] {
      guard let value = resolve(dictionary[long] ?? dictionary[short]) else { return [] }
      return value.array?.map { resolve($0) ?? .null } ?? [value]
    }
    let filters = list("Filter", "F").map { $0.name ?? "?" }
    let parameters = list("DecodeParms", "DP").map { value in
      (value.dictionary ?? [:]).mapValues { resolve($0) ?? .null }
    }
    return PDFFilters.decode(bytes[data], filters: filters, parameters: parameters, limit: limits.partBytes)
  }

  // MARK: Finding objects

  /// Every place where `12 0 obj` stands, in streams and comments, too.
  private mutating func findHeaders() {
    var index = 0
    while index + 3 <= bytes.count {
      guard bytes[index] == UInt8(ascii: "o"), bytes[index + 1] == UInt8(ascii: "b"),
        bytes[index + 2] == UInt8(ascii: "j"), index > 0
      else {
        index += 1
        continue
      }
      if let header = header(endingAt: index) {
        lastHeader[header.number] = headers.count
        headers.append(header)
      }
      index += 3
    }
  }

  private func header(endingAt word: Int) -> Header? {
    var index = word - 1
    func skipSpace() -> Bool {
      let start = index
      while index >= 0, start - index < 32, PDFLexer.isSpace(bytes[index]) { index -= 1 }
      return index < start
    }
    func digits() -> Int? {
      var value = 0
      var scale = 1
      let start = index
      while index >= 0, bytes[index] >= 0x30, bytes[index] <= 0x39, start - index < 10 {
        value += Int(bytes[index] - 0x30) * scale
        scale *= 10
        index -= 1
      }
      return index < start ? value : nil
    }
    _ = skipSpace()
    guard digits() != nil, skipSpace(), let number = digits() else { return nil }
    return Header(offset: index + 1, number: number, body: word + 3)
  }

  /// Reads the file from start to end.
  ///
  /// - Returns: the indices of the headers that were read.
  private mutating func readInOrder() -> Set<Int> {
    var seen: Set<Int> = []
    let byOffset = Dictionary(headers.enumerated().map { ($0.element.offset, $0.offset) }) { first, _ in first
    }
    var lexer = PDFLexer(bytes, hasReferences: true, nesting: limits.nesting)
    if !bytes.starts(with: Array("%PDF-".utf8)) { fail("the file does not begin with a PDF header") }
    let end = bytes.suffix(64).reversed().drop(while: PDFLexer.isSpace)
    if !end.starts(with: "%%EOF".utf8.reversed()) { fail("the end of the file is missing") }
    while true {
      lexer.skipSpace()
      guard lexer.position < bytes.count else { return seen }
      if let index = byOffset[lexer.position] {
        seen.insert(index)
        lexer.position = read(headers[index])
      } else if lexer.take("xref") {
        skipEntries(&lexer)
      } else if lexer.take("trailer") {
        lexer.isDamaged = false
        if let dictionary = lexer.value()?.dictionary {
          trailers.append(dictionary)
        } else {
          lexer.isDamaged = true
        }
        if lexer.isDamaged { fail("a trailer is damaged") }
      } else if lexer.take("startxref") {
        if lexer.value()?.integer == nil { fail("the end of the file is damaged") }
      } else {
        fail("the file holds bytes that are no part of a PDF")
        let from = lexer.position
        guard let next = nextHeader(after: from) else { return seen }
        lexer.position = headers[next].offset
      }
    }
  }

  private func nextHeader(after offset: Int) -> Int? {
    var low = 0
    var high = headers.count
    while low < high {
      let middle = (low + high) / 2
      if headers[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low < headers.count ? low : nil
  }

  private func skipEntries(_ lexer: inout PDFLexer) {
    while true {
      lexer.skipSpace()
      guard let byte = lexer.next else { return }
      if byte >= 0x30, byte <= 0x39 {
        while let byte = lexer.next, byte >= 0x30, byte <= 0x39 { lexer.position += 1 }
      } else if !lexer.take("n"), !lexer.take("f") {
        return
      }
    }
  }

  /// Objects that reading in order did not meet, such as in the data of a stream.
  private mutating func readHidden(_ seen: Set<Int>) {
    for index in headers.indices where !seen.contains(index) {
      guard stepsLeft > 0 else { return fail("objects inside each other are beyond the limit of work") }
      let problemsBefore = problems
      _ = read(headers[index], isHidden: true)
      // Chance makes object headers in compressed data: what they head is searched, but proves no damage.
      problems = problemsBefore
    }
  }

  /// - Returns: where to go on.
  private mutating func read(_ header: Header, isHidden: Bool = false) -> Int {
    guard objects.count < limits.objects else {
      fail("the file has too many objects")
      return bytes.count
    }
    var lexer = PDFLexer(bytes, at: header.body, hasReferences: true, nesting: limits.nesting)
    let value = lexer.value() ?? .null
    lexer.skipSpace()
    var data: Range<Int>?
    if value.dictionary != nil, lexer.take("stream") {
      let range = streamData(value.dictionary ?? [:], from: lexer.position)
      data = range.data
      lexer.position = range.end
      lexer.skipSpace()
    }
    if value.keyword == "endobj" {
      // An empty object is null.
    } else if !lexer.take("endobj") {
      fail("an object does not end as it should")
    }
    if lexer.isDamaged { fail("an object is damaged") }
    stepsLeft -= lexer.position - header.offset
    add(Object(number: header.number, value: value, data: data, offset: isHidden ? -1 : header.offset))
    return max(lexer.position, header.body)
  }

  private mutating func add(_ object: Object) {
    if let index = latest[object.number], objects[index].offset > object.offset {
      objects.append(object)
      return
    }
    latest[object.number] = objects.count
    objects.append(object)
  }

  private mutating func streamData(
    _ dictionary: [String: PDFValue], from position: Int
  ) -> (data: Range<Int>, end: Int) {
    var start = position
    if start < bytes.count, bytes[start] == 0x0D { start += 1 }
    if start < bytes.count, bytes[start] == 0x0A { start += 1 }
    if let length = streamLength(dictionary["Length"]), length >= 0, length <= bytes.count - start {
      var lexer = PDFLexer(bytes, at: start + length, hasReferences: true)
      while let byte = lexer.next, PDFLexer.isSpace(byte), lexer.position < start + length + 3 {
        lexer.position += 1
      }
      if lexer.take("endstream") { return (start..<(start + length), lexer.position) }
    }
    fail("the length of a stream is wrong")
    let word = Array("endstream".utf8)
    var index = start
    while index + word.count <= bytes.count {
      if bytes[index] == word[0], bytes[index..<(index + word.count)].elementsEqual(word) {
        return (start..<index, index + word.count)
      }
      index += 1
    }
    stepsLeft -= bytes.count - start
    return (start..<bytes.count, bytes.count)
  }

  private func streamLength(_ value: PDFValue?) -> Int? {
    if let length = value?.integer { return length }
    guard let number = value?.reference, let index = lastHeader[number] else { return nil }
    var lexer = PDFLexer(bytes, at: headers[index].body, hasReferences: true)
    return lexer.value()?.integer
  }

  // MARK: Object streams

  private mutating func readObjectStreams() {
    var inStreams: [Object] = []
    for object in objects where object.data != nil {
      let keys = object.dictionary
      guard resolve(keys["Type"])?.name == "ObjStm" || keys["N"] != nil && keys["First"] != nil else {
        continue
      }
      guard let stream = decoded(object), let count = resolve(object.dictionary["N"])?.integer,
        let first = resolve(object.dictionary["First"])?.integer, first >= 0, first <= stream.bytes.count,
        count >= 0, count <= limits.objects
      else {
        fail("an object stream is damaged")
        continue
      }
      var index = PDFLexer(stream.bytes, hasReferences: false)
      var isComplete = true
      for _ in 0..<count {
        guard let number = index.value()?.integer, let offset = index.value()?.integer,
          index.position <= first,
          offset >= 0, offset <= stream.bytes.count - first, inStreams.count + objects.count < limits.objects,
          stepsLeft > 0
        else {
          fail("an object stream is damaged")
          isComplete = false
          break
        }
        var lexer = PDFLexer(
          stream.bytes, at: first + offset, hasReferences: true, nesting: limits.nesting)
        let value = lexer.value() ?? .null
        if lexer.isDamaged { fail("an object in an object stream is damaged") }
        stepsLeft -= lexer.position - first - offset
        inStreams.append(Object(number: number, value: value, data: nil, offset: object.offset))
      }
      index.skipSpace()
      if isComplete, index.position != first { fail("an object stream holds more than it says") }
    }
    for object in inStreams { add(object) }
  }
}

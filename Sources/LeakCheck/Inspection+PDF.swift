extension Inspection {
  /// Searches a PDF file: its pages' text in every order, and every string, name and stream of every object.
  mutating func examine(pdf bytes: [UInt8], place: String) {
    let file = PDFFile(bytes, limits: limits)
    for problem in file.problems { fail(place, problem) }
    if file.isEncrypted { fail(place, "the file is encrypted") }
    if file.objects.isEmpty { fail(place, "the file has no objects") }
    let fonts = Self.fontsByName(file)
    let layers = looksForHidden ? Self.hiddenLayers(file) : []
    var reader = PDFPages(file: file)
    reader.find()
    for problem in reader.problems { fail(place, problem) }

    var drawn: Set<Int> = []
    var previousEnd: [UInt8] = []
    for page in reader.pages {
      guard bytesLeft > 0 else { return }
      let content = read(
        page.streams, page.resources, file, fonts, hiding: layers, place + page.name + ", ", isCertain: true)
      examineScene(content.scene, of: page, file, place)
      drawn.formUnion(content.forms)
      drawn.formUnion(page.streams)
      // What runs over the end of a page is found across it.
      let text = content.text.readings.first?.text ?? []
      let across = previousEnd + PDFText.lineEnd + Self.lines(at: .start, of: text)
      match(across, place: place + page.name + " and the page before it")
      previousEnd = Array(Self.lines(at: .end, of: text))
    }
    noteChecked(
      place
        + "PDF: \(reader.pages.count) pages, \(file.objects.count) objects, their text in every order, strings, "
        + "names and streams, earlier revisions and unused objects included")
    noteNotChecked(place, "what the pages look like: text that is only a picture is not found")
    examineStrings(file, place)
    examineHiddenObjects(file, place)
    for index in file.objects.indices where file.objects[index].data != nil {
      guard bytesLeft > 0 else { return }
      examineStream(index, isDrawn: drawn.contains(index), file, fonts, hiding: layers, place)
    }
  }

  private enum Side { case start, end }

  /// The first or last lines of a page, some 2,000 bytes of them. A line is not cut, as part of a name that may stand
  /// there can be somebody else's.
  private static func lines(at side: Side, of text: [UInt8]) -> ArraySlice<UInt8> {
    let reach = 2_000
    guard text.count > reach else { return text[...] }
    let lineEnd = UInt8(ascii: "\n")
    switch side {
    case .start:
      let part = text.prefix(reach)
      return part.lastIndex(of: lineEnd).map { part[..<$0] } ?? part
    case .end:
      let part = text.suffix(reach)
      return part.firstIndex(of: lineEnd).map { part[($0 + 1)...] } ?? part
    }
  }

  /// What is no stream of a PDF file, where text stands as it is: what no object holds, comments among it, and the
  /// objects' own strings.
  static func outsideStreams(_ bytes: [UInt8]) -> [UInt8] {
    let start = Array("stream".utf8)
    let end = Array("endstream".utf8)
    var outside: [UInt8] = []
    var next = 0
    while let opening = place(of: start, in: bytes, from: next) {
      outside += bytes[next..<opening]
      outside.append(0x0A)
      next = opening + start.count
      // Without its end, a stream hides nothing behind it.
      guard let closing = place(of: end, in: bytes, from: next) else { break }
      next = closing + end.count
    }
    return outside + bytes[next...]
  }

  private static func place(of word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      (start..<max(start, buffer.count - word.count + 1)).first { offset in
        buffer[offset] == word[0] && word.indices.allSatisfy { buffer[offset + $0] == word[$0] }
      }
    }
  }

  /// The fonts of all resources by their names there, for content that nothing refers to.
  private static func fontsByName(_ file: PDFFile) -> [String: [PDFValue]] {
    var fonts: [String: [PDFValue]] = [:]
    var seen: Set<String> = []
    func add(_ resources: PDFValue?) {
      for (name, font) in file.resolve(file.resolve(resources)?.dictionary?["Font"])?.dictionary ?? [:] {
        if seen.insert("\(name) \(font.reference ?? -1)").inserted { fonts[name, default: []].append(font) }
      }
    }
    for object in file.objects { add(object.dictionary["Resources"]) }
    // Resources may be objects of their own.
    for object in file.objects where object.dictionary["Font"] != nil { add(object.value) }
    return fonts.mapValues { $0.sorted { ($0.reference ?? -1) < ($1.reference ?? -1) } }
  }

  /// Reads content and searches its text.
  ///
  /// - Parameters:
  ///   - layers: that are switched off, where that is looked for.
  ///   - isCertain: whether the streams are known to be page content, so that damage in them is damage.
  private mutating func read(
    _ streams: [Int], _ resources: [String: PDFValue], _ file: PDFFile, _ fonts: [String: [PDFValue]],
    hiding layers: Set<Int>, _ place: String, isCertain: Bool
  ) -> PDFContent {
    var content = PDFContent(
      file, fallbackFonts: fonts, hiddenLayers: layers, steps: min(bytesLeft, 200_000_000))
    var bytes: [UInt8] = []
    for index in streams {
      guard let stream = file.decoded(file.objects[index]), spend(stream.bytes.count) else { continue }
      bytes += stream.bytes
      bytes.append(0x0A)
    }
    content.run(bytes, resources: resources)
    if isCertain { for problem in content.problems { fail(place, problem) } }
    if content.hasPictures { noteNotChecked(place, "pictures: their pixels") }
    for reading in content.text.readings {
      examine(text: reading.text, place: place + reading.name, isTurned: reading.isTurned)
    }
    match(content.text.glyphNumberText, place: place + "numbers of the glyphs", isPacked: true)
    return content
  }

  /// Keys whose strings are worth naming in a report; all strings are searched.
  private static let tellingKeys: Set<String> = [
    "Title", "Author", "Subject", "Keywords", "Creator", "Producer", "Contents", "T", "TU", "TM", "V", "DV",
    "RC",
    "Alt", "ActualText", "E", "Lang", "Name", "F", "UF", "Desc", "CA", "URI", "JS", "DA", "ID",
  ]

  private mutating func examineStrings(_ file: PDFFile, _ place: String) {
    var structure: [UInt8] = []
    var all: [([String: PDFValue], String)] = file.trailers.map { ($0, "trailer") }
    for object in file.objects {
      let here = "object \(object.number)"
      if let dictionary = object.value.dictionary {
        all.append((dictionary, here))
      } else {
        all.append(([" ": object.value], here))
      }
    }
    for (dictionary, here) in all {
      var names: [UInt8] = []
      for key in dictionary.keys.sorted() {
        names += Array(key.utf8) + [0x0A]
        guard let value = dictionary[key] else { continue }
        var strings: [[UInt8]] = []
        Self.collect(value, &strings, &names)
        let shown = Self.tellingKeys.contains(key) ? "\(place)\(here), /\(key)" : "\(place)\(here), string"
        for string in strings {
          let text = TextDecoding.pdfString(string)
          examine(text: text, place: shown)
          if ["ActualText", "Alt", "E", "T"].contains(key) { structure += text + FoldTable.softBreak }
          if text != string { examine(text: string, place: shown) }
        }
        if strings.count > 1 {
          match(Array(strings.map(TextDecoding.pdfString).joined(separator: [0x20])), place: shown)
        }
      }
      match(names, place: "\(place)\(here), name")
    }
    match(structure, place: place + "replacement text of all objects together")
  }

  /// All strings and names in a value, dictionary keys in sorted order.
  private static func collect(_ value: PDFValue, _ strings: inout [[UInt8]], _ names: inout [UInt8]) {
    switch value {
    case .string(let bytes): strings.append(bytes)
    case .name(let name): names += Array(name.utf8) + [0x0A]
    case .array(let values): for value in values { collect(value, &strings, &names) }
    case .dictionary(let values):
      for key in values.keys.sorted() {
        names += Array(key.utf8) + [0x0A]
        if let value = values[key] { collect(value, &strings, &names) }
      }
    case .keyword(let word): names += Array(word.utf8) + [0x0A]
    case .null, .boolean, .number, .reference: break
    }
  }

  private mutating func examineStream(
    _ index: Int, isDrawn: Bool, _ file: PDFFile, _ fonts: [String: [PDFValue]], hiding layers: Set<Int>,
    _ place: String
  ) {
    let object = file.objects[index]
    guard let stream = file.decoded(object) else { return }
    let here = "\(place)object \(object.number), "
    if !stream.isWhole { fail(here, "a stream is damaged, or is in a form that is not known here") }
    guard spend(stream.bytes.count) else { return }
    examineUndeclared(stream.bytes, here)
    let type = file.resolve(object.dictionary["Type"])?.name ?? ""
    let subtype = file.resolve(object.dictionary["Subtype"])?.name ?? ""
    if subtype == "Image" || stream.picture != nil {
      noteNotChecked(place, "pictures: their pixels")
      match(stream.bytes, place: here + "picture data", isPacked: true)
      if subtype != "Image" { fail(here, "a stream that is no picture is packed like one") }
      return
    }
    let isPacked = !FileKind.isText(stream.bytes)
    let isForm = subtype == "Form" || type == "Pattern"
    let words = Self.words(stream.bytes)
    let isContent = isDrawn || isForm || words.contains("Tj") || words.contains("TJ")
    if type == "EmbeddedFile" || FileKind(of: stream.bytes, name: "").isContainer {
      depth += 1
      examine(file: stream.bytes, name: "", place: here + "attached file, ")
      depth -= 1
    } else if !isPacked {
      let isSyntax = isContent || Self.place(of: Array("begincmap".utf8), in: stream.bytes, from: 0) != nil
      examine(
        text: stream.bytes, place: here + "stream",
        shown: isSyntax ? PDFSyntax.text(of: stream.bytes) : nil)
      if String(validating: stream.bytes, as: UTF8.self) == nil {
        match(TextDecoding.western(stream.bytes), place: here + "stream")
      }
    } else {
      match(stream.bytes, place: here + "stream", isPacked: true)
    }
    for text in TextDecoding.wide(stream.bytes, collapsing: self.index.foreign) {
      match(text, place: here + "stream, as UTF-16", isPacked: isPacked)
    }
    guard !isDrawn, isContent else { return }
    let resources = file.resolve(object.dictionary["Resources"])?.dictionary ?? [:]
    _ = read(
      [index], resources, file, fonts, hiding: layers, here + "content that is on no page, ",
      isCertain: isForm || words.isSuperset(of: ["BT", "ET", "Tf"]))
  }

  /// Compressed data that no filter declares would be read by nobody but somebody who looks for it.
  private mutating func examineUndeclared(_ bytes: [UInt8], _ here: String) {
    guard bytes.count > 8, bytes[0] & 0x0F == 8, (Int(bytes[0]) << 8 | Int(bytes[1])).isMultiple(of: 31)
    else {
      return
    }
    let hidden = Inflate.zlib(bytes[...], limit: min(limits.partBytes, max(0, bytesLeft)))
    guard hidden.isWhole, !hidden.bytes.isEmpty, spend(hidden.bytes.count) else { return }
    fail(here, "compressed data is not declared as such")
    depth += 1
    examine(file: hidden.bytes, name: "", place: here + "compressed data, ")
    depth -= 1
  }

  /// Which of the operators that only page content has stand somewhere in a stream.
  private static func words(_ bytes: [UInt8]) -> Set<String> {
    var words: Set<String> = []
    for index in bytes.indices.dropFirst() {
      switch (bytes[index - 1], bytes[index]) {
      case (UInt8(ascii: "T"), UInt8(ascii: "j")): words.insert("Tj")
      case (UInt8(ascii: "T"), UInt8(ascii: "J")): words.insert("TJ")
      case (UInt8(ascii: "T"), UInt8(ascii: "f")): words.insert("Tf")
      case (UInt8(ascii: "B"), UInt8(ascii: "T")): words.insert("BT")
      case (UInt8(ascii: "E"), UInt8(ascii: "T")): words.insert("ET")
      default: continue
      }
    }
    return words
  }
}

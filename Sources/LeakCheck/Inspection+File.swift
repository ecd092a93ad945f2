extension Inspection {
  /// Searches a file and everything in it.
  ///
  /// - Parameters:
  ///   - name: only its ending is used, as a hint.
  ///   - place: what to put before each place, such as `member 3, `.
  mutating func examine(file bytes: [UInt8], name: String, place: String) {
    guard bytes.count <= limits.partBytes else { return fail(place, "the file is beyond the size limit") }
    guard depth <= limits.depth else { return fail(place, "files are in files beyond the limit of depth") }
    switch FileKind(of: bytes, name: name) {
    case .pdf:
      match(bytes, place: place + "file as it is stored", isPacked: true)
      match(
        PDFSyntax.text(of: Self.outsideStreams(bytes)),
        place: place + "file as it is stored, outside its streams")
      examine(pdf: bytes, place: place)
    case .archive:
      match(bytes, place: place + "file as it is stored", isPacked: true)
      examine(archive: bytes, place: place)
    case .gzip:
      match(bytes, place: place + "file as it is stored", isPacked: true)
      examine(gzip: bytes, place: place)
    case .markup:
      examineHiddenMarkup(bytes, place)
      examine(plain: bytes, place: place, kind: "XML or HTML: text, attributes, comments, references")
    case .json: examine(plain: bytes, place: place, kind: "JSON: all strings, escapes undone")
    case .table: examine(plain: bytes, place: place, kind: "table: all cells")
    case .text: examine(plain: bytes, place: place, kind: "text")
    case .wideText(let bigEndian):
      noteChecked(place + "text in UTF-16")
      match(bytes, place: place + "file as it is stored")
      examine(text: TextDecoding.utf16(bytes[...], bigEndian: bigEndian), place: place, hasLines: true)
      // One byte too many or too few would hide the rest of the text.
      match(TextDecoding.utf16(bytes.dropFirst(), bigEndian: bigEndian), place: place + "UTF-16, shifted")
    case .other(let what):
      noteNotChecked(place, "\(what): its bytes were searched as text, and nothing else in it was looked at")
      match(bytes, place: place + "file as it is stored")
      for text in TextDecoding.wide(bytes, collapsing: index.foreign) {
        match(text, place: place + "file as it is stored")
      }
    }
  }

  private mutating func examine(plain bytes: [UInt8], place: String, kind: String) {
    noteChecked(place + kind)
    examine(text: bytes, place: place, hasLines: true)
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    noteNotChecked(place, "the text is not UTF-8; it was also read as Windows-1252 and Windows-1256")
    examine(text: TextDecoding.western(bytes), place: place, hasLines: true)
    examine(text: TextDecoding.arabic(bytes), place: place, hasLines: true)
  }

  private mutating func examine(gzip bytes: [UInt8], place: String) {
    noteChecked(place + "gzip: its contents")
    let result = Inflate.gzip(bytes, limit: min(limits.partBytes, max(0, bytesLeft)))
    if !result.isWhole { fail(place, "the compressed data is damaged, or beyond a limit") }
    guard spend(result.bytes.count) else { return }
    depth += 1
    examine(file: result.bytes, name: "", place: place + "gzip contents, ")
    depth -= 1
  }
}

extension Inspection {
  /// Searches a text and what its layers hide: escapes, markup, percent signs, encoded runs.
  mutating func examine(text: [UInt8], place: String, hasLines: Bool = false, layer: Int = 0) {
    match(text, place: place, hasLines: hasLines)
    guard layer < 4, bytesLeft > 0 else {
      if layer >= 4, EncodedRuns.mayHold(text) || TextLayers.mayHold(text) {
        noteNotChecked(place, "text encoded more than four times over was not decoded further")
      }
      return
    }
    for decoded in TextLayers.decoded(text) where decoded != text {
      examine(text: decoded, place: place, hasLines: hasLines, layer: layer + 1)
    }
    for run in EncodedRuns.runs(in: text) {
      guard spend(run.count) else { return }
      examine(decodedRun: run, place: place, layer: layer + 1)
    }
  }

  /// The bytes of a base64 or hexadecimal run: a file if they look like one, text otherwise.
  private mutating func examine(decodedRun bytes: [UInt8], place: String, layer: Int) {
    if FileKind(of: bytes, name: "").isContainer, depth < limits.depth {
      depth += 1
      defer { depth -= 1 }
      examine(file: bytes, name: "", place: place + "encoded run, ")
    } else if FileKind.isText(bytes) {
      examine(text: bytes, place: place, layer: layer)
    } else {
      match(bytes, place: place)
      for text in TextDecoding.wide(bytes) { match(text, place: place) }
    }
  }
}

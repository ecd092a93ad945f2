extension Inspection {
  /// Searches a text and what its layers hide: escapes, markup, percent signs, encoded runs.
  ///
  /// - Parameters:
  ///   - shown: what of it is read as it is; nil for all.
  ///   - isTurned: whether it is read against the direction of its numbers.
  mutating func examine(
    text: [UInt8], place: String, shown: [UInt8]? = nil, hasLines: Bool = false, layer: Int = 0,
    isTurned: Bool = false
  ) {
    match(shown ?? text, place: place, hasLines: hasLines, isTurned: isTurned)
    examine(layersOf: text, shown: shown ?? text, place: place, hasLines: hasLines, layer: layer)
  }

  private mutating func examine(
    layersOf text: [UInt8], shown: [UInt8], place: String, hasLines: Bool, layer: Int
  ) {
    guard layer < 4, bytesLeft > 0 else {
      if layer >= 4, EncodedRuns.mayHold(text) || TextLayers.mayHold(text) {
        noteNotChecked(place, "text encoded more than four times over was not decoded further")
      }
      return
    }
    for decoded in TextLayers.decoded(shown) where decoded != shown {
      examine(text: decoded, place: place, hasLines: hasLines, layer: layer + 1)
    }
    var decoded = DecodedRuns()
    var packed = DecodedRuns()
    for run in EncodedRuns.runs(in: text) {
      guard spend(run.count) else { return }
      examine(decodedRun: run, place: place, layer: layer + 1, &decoded, &packed)
    }
    for text in decoded.texts { match(text, place: place) }
    for text in packed.texts { match(text, place: place, isPacked: true) }
  }

  /// Decoded runs that are searched together: a page's content has thousands of them, of some bytes each.
  private struct DecodedRuns {
    /// The runs as they are, and what they read as in UTF-16; words end where a run does.
    private(set) var texts: [[UInt8]] = []

    mutating func add(_ readings: [[UInt8]]) {
      for (place, reading) in readings.enumerated() {
        if place == texts.count { texts.append([]) }
        texts[place] += reading
        texts[place].append(0x0A)
      }
    }
  }

  /// The bytes of a base64 or hexadecimal run: a file if they look like one, text otherwise.
  private mutating func examine(
    decodedRun bytes: [UInt8], place: String, layer: Int, _ decoded: inout DecodedRuns,
    _ packed: inout DecodedRuns
  ) {
    if FileKind.mayBeContainer(bytes), FileKind(of: bytes, name: "").isContainer, depth < limits.depth {
      depth += 1
      defer { depth -= 1 }
      examine(file: bytes, name: "", place: place + "encoded run, ")
    } else if FileKind.isText(bytes) {
      decoded.add([bytes])
      examine(layersOf: bytes, shown: bytes, place: place, hasLines: false, layer: layer)
    } else {
      packed.add([bytes] + TextDecoding.wide(bytes, collapsing: index.foreign))
    }
  }
}

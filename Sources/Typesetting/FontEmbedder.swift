import CHarfBuzz
import Hashing

/// Writes a font that was used: Type 0 over CIDFontType2, with the glyphs drawn and no others.
struct FontEmbedder {
  let use: FontUse
  let sources: SourceTexts

  /// - Returns: the number of the Type 0 font's object.
  func embed(in objects: inout PDFObjects) throws(TypesettingError) -> Int {
    let file = try subset()
    let name = Self.tag(of: file) + "+" + use.face.role.postScriptName
    let fileNumber = try objects.add(stream: file, entries: "/Length1 \(file.count)")
    let descriptor = objects.add(descriptor(name: name, file: fileNumber))
    let map = try objects.add(stream: glyphMap())
    let unicode = try objects.add(stream: toUnicode())
    let descendant = objects.add(cidFont(name: name, descriptor: descriptor, map: map))
    var body = ByteBuffer()
    body.append("<</Type /Font /Subtype /Type0 /BaseFont ")
    body.append(name: name)
    body.append(" /Encoding /Identity-H /DescendantFonts [")
    body.append(reference: descendant)
    body.append("] /ToUnicode ")
    body.append(reference: unicode)
    body.append(">>")
    return objects.add(body)
  }

  /// Tables that are of no use in a PDF. Without the layout tables HarfBuzz adds no glyphs to those asked for.
  private static let droppedTables: [StaticString] = [
    "GSUB", "GPOS", "GDEF", "DSIG", "name", "post", "OS/2", "cmap", "gasp",
  ]

  /// The font with the outlines of all but the used glyphs emptied; glyph numbers stay.
  private func subset() throws(TypesettingError) -> [UInt8] {
    let failed = TypesettingError(
      .library, "HarfBuzz could not make a subset of \(use.face.role.fileName).",
      remedy: "Free some memory and try again; if it fails again, install the font anew.")
    guard let input = hb_subset_input_create_or_fail() else { throw failed }
    defer { hb_subset_input_destroy(input) }
    hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    let glyphs = hb_subset_input_glyph_set(input)
    for glyph in use.glyphs { hb_set_add(glyphs, glyph) }
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in Self.droppedTables {
      hb_set_add(dropped, table.withUTF8Buffer { $0.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } })
    }
    guard let face = hb_subset_or_fail(use.face.face, input) else { throw failed }
    defer { hb_face_destroy(face) }
    guard let blob = hb_face_reference_blob(face) else { throw failed }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 0 else { throw failed }
    return Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
  }

  /// Six capital letters from the subset's digest.
  private static func tag(of file: [UInt8]) -> String {
    let letters = SHA2.sha256(file).bytes.prefix(6).map { UInt8(ascii: "A") + $0 % 26 }
    return String(decoding: letters, as: UTF8.self)
  }

  private func thousandths(_ units: Int) -> Int { units * 1000 / use.face.unitsPerEm }

  private func descriptor(name: String, file: Int) -> ByteBuffer {
    let face = use.face
    var body = ByteBuffer()
    body.append("<</Type /FontDescriptor /FontName ")
    body.append(name: name)
    // 4: symbolic, as a font addressed by glyph number is.
    body.append(face.role.isItalic ? " /Flags 68" : " /Flags 4")
    body.append(" /FontBBox [")
    for (index, edge) in face.boundingBox.enumerated() {
      if index > 0 { body.append(" ") }
      body.append(number: thousandths(edge))
    }
    body.append("] /ItalicAngle ")
    body.append(number: face.italicAngle)
    body.append(" /Ascent ")
    body.append(number: thousandths(face.ascender))
    body.append(" /Descent ")
    body.append(number: thousandths(face.descender))
    body.append(" /CapHeight ")
    body.append(number: thousandths(face.capHeight))
    body.append(" /StemV 80 /FontFile2 ")
    body.append(reference: file)
    body.append(">>")
    return body
  }

  private func cidFont(name: String, descriptor: Int, map: Int) -> ByteBuffer {
    var body = ByteBuffer()
    body.append("<</Type /Font /Subtype /CIDFontType2 /BaseFont ")
    body.append(name: name)
    body.append(" /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor ")
    body.append(reference: descriptor)
    body.append(" /DW 1000 /CIDToGIDMap ")
    body.append(reference: map)
    body.append(" /W [1 [")
    for (index, glyph) in use.glyphs.enumerated() {
      if index > 0 { body.append(index % 32 == 0 ? "\n" : " ") }
      body.append(number: use.width(of: glyph))
    }
    body.append("]]>>")
    return body
  }

  /// Two bytes a code: the glyph it draws.
  private func glyphMap() -> [UInt8] {
    var bytes: [UInt8] = [0, 0]
    for glyph in use.glyphs {
      bytes.append(UInt8(truncatingIfNeeded: glyph >> 8))
      bytes.append(UInt8(truncatingIfNeeded: glyph))
    }
    return bytes
  }

  private func toUnicode() -> [UInt8] {
    var out = ByteBuffer()
    out.append(
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """)
    // A block holds at most 100 entries.
    for start in stride(from: 0, to: use.sources.count, by: 100) {
      let end = min(start + 100, use.sources.count)
      out.append(number: end - start)
      out.append(" beginbfchar\n")
      for index in start..<end {
        out.append("<")
        out.append(code: UInt16(index + 1))
        out.append("> <")
        for scalar in sources.text(of: use.sources[index]) {
          for unit in String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf16 { out.append(code: unit) }
        }
        out.append(">\n")
      }
      out.append("endbfchar\n")
    }
    out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
    return out.bytes
  }
}

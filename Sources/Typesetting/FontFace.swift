import CHarfBuzz

/// One opened font: HarfBuzz's face and font at the font's own units, and what a font descriptor needs.
/// Used by one typesetting run only.
final class FontFace {
  let role: FontRole
  let face: OpaquePointer
  let font: OpaquePointer
  /// Font units to the em.
  let unitsPerEm: Int
  /// Above and below the baseline, in font units; the descender is negative.
  let ascender: Int
  let descender: Int
  let capHeight: Int
  /// xMin, yMin, xMax, yMax in font units.
  let boundingBox: [Int]
  let italicAngle: Int
  /// A glyph without outline and width; nil when the font has none.
  private(set) var blankGlyph: UInt32?
  private var outlines: [UInt32: GlyphOutline] = [:]

  init(role: FontRole, bytes: [UInt8]) throws(TypesettingError) {
    guard let face = Self.open(bytes) else {
      throw TypesettingError(
        .fontDamaged, "\(role.fileName) is not a TrueType font that can be used.",
        remedy: "Install it again: apt-get install --reinstall \(role.package)")
    }
    guard let font = hb_font_create(face) else {
      hb_face_destroy(face)
      throw TypesettingError(
        .library, "HarfBuzz could not open \(role.fileName).", remedy: "Free some memory and try again.")
    }
    self.role = role
    self.face = face
    self.font = font
    unitsPerEm = Int(hb_face_get_upem(face))
    let head = Self.table(face, "head")
    let horizontal = Self.table(face, "hhea")
    let metrics = Self.table(face, "OS/2")
    func signed(_ table: [UInt8], _ offset: Int) -> Int? {
      guard offset + 1 < table.count else { return nil }
      return Int(Int16(bitPattern: UInt16(table[offset]) << 8 | UInt16(table[offset + 1])))
    }
    ascender = signed(horizontal, 4) ?? unitsPerEm
    descender = signed(horizontal, 6) ?? 0
    capHeight = signed(metrics, 88) ?? ascender
    boundingBox = [36, 38, 40, 42].map { signed(head, $0) ?? 0 }
    italicAngle = role.isItalic ? -12 : 0
    if let blank = glyph(of: 0x200B), advance(of: blank) == 0, outline(of: blank).steps.isEmpty {
      blankGlyph = blank
    }
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(face)
  }

  /// The glyph of a character by itself; nil when the font has none.
  func glyph(of scalar: UInt32) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(font, scalar, &glyph) != 0, glyph != 0 else { return nil }
    return glyph
  }

  /// The advance width the font's `hmtx` gives, in font units.
  func advance(of glyph: UInt32) -> Int {
    Int(hb_font_get_glyph_h_advance(font, glyph))
  }

  /// The outline of a glyph, remembered.
  func knownOutline(of glyph: UInt32) -> GlyphOutline {
    if let known = outlines[glyph] { return known }
    let outline = outline(of: glyph)
    outlines[glyph] = outline
    return outline
  }

  /// What the name table says of the version; nil when `bytes` are not a usable TrueType font.
  static func version(of bytes: [UInt8]) -> String? {
    guard let face = open(bytes) else { return nil }
    defer { hb_face_destroy(face) }
    var length: UInt32 = 200
    var text = [CChar](repeating: 0, count: Int(length))
    hb_ot_name_get_utf8(face, tearline_hb_name_version(), nil, &length, &text)
    return String(decoding: text.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// A copy of one table; empty when the font has none.
  static func table(_ face: OpaquePointer, _ tag: StaticString) -> [UInt8] {
    let value = tag.withUTF8Buffer { $0.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
    guard let blob = hb_face_reference_table(face, value) else { return [] }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length) else { return [] }
    return [UInt8](UnsafeRawBufferPointer(start: data, count: Int(length)))
  }

  private static func open(_ bytes: [UInt8]) -> OpaquePointer? {
    let blob = bytes.withUnsafeBytes { buffer in
      hb_blob_create_or_fail(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(buffer.count),
        HB_MEMORY_MODE_DUPLICATE, nil, nil)
    }
    guard let blob else { return nil }
    defer { hb_blob_destroy(blob) }
    guard let face = hb_face_create(blob, 0) else { return nil }
    guard hb_face_get_glyph_count(face) > 1, !table(face, "glyf").isEmpty, !table(face, "cmap").isEmpty else {
      hb_face_destroy(face)
      return nil
    }
    return face
  }
}

/// The codes (CIDs) given to one font's glyphs in one file: one for each pair of a glyph and the text it stands
/// for, so that a glyph shared by two letters still reads as the right one.
final class FontUse {
  let face: FontFace
  private var codes: [UInt64: UInt16] = [:]
  /// By code - 1.
  private(set) var glyphs: [UInt32] = []
  private(set) var sources: [UInt32] = []

  var isEmpty: Bool { glyphs.isEmpty }

  init(_ face: FontFace) {
    self.face = face
  }

  /// The width of a glyph in thousandths of the em, as the file's `/W` states it.
  func width(of glyph: UInt32) -> Int {
    (face.advance(of: glyph) * 1000 + face.unitsPerEm / 2) / face.unitsPerEm
  }

  func code(glyph: UInt32, source: UInt32) throws(TypesettingError) -> UInt16 {
    let key = UInt64(glyph) << 32 | UInt64(source)
    if let code = codes[key] { return code }
    // Code 0 is .notdef and never used.
    guard glyphs.count < 65_534 else {
      throw TypesettingError(
        .limit, "The document uses more than 65,534 forms of \(face.role.fileName).",
        remedy: "Split it into several files.")
    }
    glyphs.append(glyph)
    sources.append(source)
    let code = UInt16(glyphs.count)
    codes[key] = code
    return code
  }
}

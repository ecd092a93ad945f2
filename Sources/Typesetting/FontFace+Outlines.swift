import CHarfBuzz

extension FontFace {
  /// The outline of a glyph; empty for a blank one.
  func outline(of glyph: UInt32) -> GlyphOutline {
    guard let functions = hb_draw_funcs_create() else { return GlyphOutline() }
    defer { hb_draw_funcs_destroy(functions) }
    hb_draw_funcs_set_move_to_func(
      functions, { _, data, _, x, y, _ in FontFace.add(.move(Int(x.rounded()), Int(y.rounded())), data) },
      nil, nil)
    hb_draw_funcs_set_line_to_func(
      functions, { _, data, _, x, y, _ in FontFace.add(.line(Int(x.rounded()), Int(y.rounded())), data) },
      nil, nil)
    hb_draw_funcs_set_quadratic_to_func(
      functions,
      { _, data, _, controlX, controlY, x, y, _ in
        FontFace.add(
          .curve(Int(controlX.rounded()), Int(controlY.rounded()), Int(x.rounded()), Int(y.rounded())), data)
      }, nil, nil)
    hb_draw_funcs_set_close_path_func(functions, { _, data, _, _ in FontFace.add(.close, data) }, nil, nil)
    var outline = GlyphOutline()
    withUnsafeMutablePointer(to: &outline) { tearline_hb_draw(font, glyph, functions, $0) }
    return outline
  }

  private static func add(_ step: GlyphOutline.Step, _ data: UnsafeMutableRawPointer?) {
    data?.assumingMemoryBound(to: GlyphOutline.self).pointee.steps.append(step)
  }

  /// Whether the font's own tables call a glyph a mark.
  func isMark(_ glyph: UInt32) -> Bool {
    hb_ot_layout_get_glyph_class(face, glyph) == HB_OT_LAYOUT_GLYPH_CLASS_MARK
  }
}

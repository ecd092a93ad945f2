#pragma once
#include <hb.h>
#include <hb-ot.h>
#include <hb-subset.h>

// The name id is an enumeration constant or a macro, depending on HarfBuzz's version.
static inline hb_ot_name_id_t tearline_hb_name_version(void) { return HB_OT_NAME_ID_VERSION_STRING; }

// Draws a glyph's outline with whichever function the installed HarfBuzz has.
static inline void tearline_hb_draw(hb_font_t *font, hb_codepoint_t glyph, hb_draw_funcs_t *functions, void *data) {
#if HB_VERSION_ATLEAST(7, 0, 0)
  hb_font_draw_glyph(font, glyph, functions, data);
#else
  hb_font_get_glyph_shape(font, glyph, functions, data);
#endif
}

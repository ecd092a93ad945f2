#pragma once
#include <fribidi.h>

// Swift does not import FriBidi's mask macros.
static inline FriBidiParType tearline_fribidi_left_to_right(void) { return FRIBIDI_PAR_LTR; }
static inline FriBidiParType tearline_fribidi_right_to_left(void) { return FRIBIDI_PAR_RTL; }
static inline FriBidiParType tearline_fribidi_automatic(void) { return FRIBIDI_PAR_ON; }
static inline FriBidiCharType tearline_fribidi_letter(void) { return FRIBIDI_TYPE_LTR; }
static inline int tearline_fribidi_is_right_to_left(FriBidiParType type) { return FRIBIDI_IS_RTL(type) ? 1 : 0; }

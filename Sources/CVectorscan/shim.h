#pragma once
#include <hs.h>

// hs_scan takes the widest instructions the processor has. With those of AVX-512, releases such as 5.4.9 miss matches,
// depending on where a text happens to lie in memory; so the builds for narrower ones are called by name. They are weak:
// a library for one processor alone does not have them.
hs_error_t avx2_hs_scan(
    const hs_database_t *database, const char *data, unsigned int length, unsigned int flags, hs_scratch_t *scratch,
    match_event_handler onEvent, void *context) __attribute__((weak));
hs_error_t corei7_hs_scan(
    const hs_database_t *database, const char *data, unsigned int length, unsigned int flags, hs_scratch_t *scratch,
    match_event_handler onEvent, void *context) __attribute__((weak));

static inline hs_error_t tearline_hs_scan(
    const hs_database_t *database, const char *data, unsigned int length, hs_scratch_t *scratch, int hasAVX2,
    match_event_handler onEvent, void *context) {
  if (hasAVX2 && avx2_hs_scan) return avx2_hs_scan(database, data, length, 0, scratch, onEvent, context);
  if (corei7_hs_scan) return corei7_hs_scan(database, data, length, 0, scratch, onEvent, context);
  return hs_scan(database, data, length, 0, scratch, onEvent, context);
}

// Asks for the memory at an address before it is read, so that several waits for memory go on at once. Swift has no
// word for it.
static inline void tearline_prefetch(const void *address) { __builtin_prefetch(address); }

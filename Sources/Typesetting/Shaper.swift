import CHarfBuzz
import Glibc

/// Turns characters into glyphs with HarfBuzz, one word at a time, and remembers the words.
/// Used by one typesetting run only.
final class Shaper {
  let faces: [FontFace]
  private(set) var sources = SourceTexts()
  private let buffer: OpaquePointer
  private let functions: OpaquePointer?
  private let arabicLanguage: OpaquePointer?
  private let otherLanguage: OpaquePointer?
  private let shapers: ShaperList
  /// By hash of the word and how it is set. Two words with one hash: the later one is shaped each time.
  private var cache: [Int: ShapedWord] = [:]
  /// For each font and each character of the first plane: 0 unknown, 1 has a glyph, 2 has none.
  private var coverage: [[UInt8]]

  private let largestCache: Int
  /// An extra glyph of one character reads as this, which readers leave out of words.
  static let joiner: UInt32 = 0x200D

  init(fonts: FontBook, shapedWords: Int = 0) throws(TypesettingError) {
    var faces: [FontFace] = []
    for role in FontRole.allCases {
      faces.append(try FontFace(role: role, bytes: fonts.files[role] ?? []))
    }
    guard let buffer = hb_buffer_create(), hb_buffer_allocation_successful(buffer) != 0 else {
      throw TypesettingError(
        .library, "HarfBuzz is out of memory.", remedy: "Free some memory and try again.")
    }
    self.faces = faces
    largestCache = shapedWords
    self.buffer = buffer
    functions = hb_unicode_funcs_get_default()
    arabicLanguage = hb_language_from_string("ar", -1)
    otherLanguage = hb_language_from_string("en", -1)
    shapers = ShaperList()
    coverage = [[UInt8]](repeating: [UInt8](repeating: 0, count: 0x10000), count: faces.count)
  }

  deinit {
    hb_buffer_destroy(buffer)
  }

  func face(_ role: FontRole) -> FontFace { faces[role.rawValue] }

  func script(of scalar: UInt32) -> hb_script_t {
    hb_unicode_script(functions, scalar)
  }

  func isMark(_ scalar: UInt32) -> Bool {
    switch hb_unicode_general_category(functions, scalar) {
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK, HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK,
      HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
      true
    default: false
    }
  }

  /// Whether a text that a glyph stands for begins with a letter.
  func isLetter(_ source: UInt32) -> Bool {
    let scalar = sources.text(of: source).first ?? source
    return switch hb_unicode_general_category(functions, scalar) {
    case HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER, HB_UNICODE_GENERAL_CATEGORY_MODIFIER_LETTER,
      HB_UNICODE_GENERAL_CATEGORY_OTHER_LETTER, HB_UNICODE_GENERAL_CATEGORY_TITLECASE_LETTER,
      HB_UNICODE_GENERAL_CATEGORY_UPPERCASE_LETTER:
      true
    default: scalar == Self.rightToLeftMark
    }
  }

  func has(_ scalar: UInt32, _ role: FontRole) -> Bool {
    guard scalar < 0x10000 else { return face(role).glyph(of: scalar) != nil }
    let index = role.rawValue
    let known = coverage[index][Int(scalar)]
    if known != 0 { return known == 1 }
    let found = face(role).glyph(of: scalar) != nil
    coverage[index][Int(scalar)] = found ? 1 : 2
    return found
  }

  /// The font for a character; nil when none has it.
  func role(for scalar: UInt32, style: TextStyle, prefersArabic: Bool) -> FontRole? {
    let latin = FontRole.latin(style)
    let arabic = FontRole.arabic(style)
    let first = prefersArabic ? arabic : latin
    if has(scalar, first) || TextFilter.isInvisible(scalar) { return first }
    let second = prefersArabic ? latin : arabic
    if has(scalar, second) { return second }
    for role in FontRole.allCases where has(scalar, role) { return role }
    return nil
  }

  /// Shapes a whole word, without regard to what is around it.
  func word(
    _ scalars: ArraySlice<UInt32>, role: FontRole, script: hb_script_t, isRightToLeft: Bool
  ) -> ShapedWord {
    var hasher = Hasher()
    scalars.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(UInt8(truncatingIfNeeded: role.rawValue << 1 | (isRightToLeft ? 1 : 0)))
    hasher.combine(script.rawValue)
    let key = hasher.finalize()
    if let known = cache[key] {
      if known.role == role, known.isRightToLeft == isRightToLeft, Self.isEqual(known.scalars, scalars) {
        return known
      }
      return shape(
        Array(scalars), 0..<scalars.count, role: role, script: script, isRightToLeft: isRightToLeft)
    }
    let word = shape(
      Array(scalars), 0..<scalars.count, role: role, script: script, isRightToLeft: isRightToLeft)
    guard largestCache > 0 else { return word }
    if cache.count >= largestCache { cache.removeAll(keepingCapacity: true) }
    cache[key] = word
    return word
  }

  private static func isEqual(_ known: [UInt32], _ scalars: ArraySlice<UInt32>) -> Bool {
    guard known.count == scalars.count else { return false }
    return known.withUnsafeBytes { first in
      scalars.withUnsafeBytes { second in
        guard let start = first.baseAddress, let other = second.baseAddress else { return first.isEmpty }
        return memcmp(start, other, first.count) == 0
      }
    }
  }

  /// Shapes a part of a text; letters join with their neighbours outside the part.
  func shape(
    _ text: [UInt32], _ range: Range<Int>, role: FontRole, script: hb_script_t, isRightToLeft: Bool
  ) -> ShapedWord {
    let scalars = Array(text[range])
    var (glyphs, hasExtra) = run(
      text, range, scalars, role: role, script: script, isRightToLeft: isRightToLeft)
    if isRightToLeft, glyphs.contains(where: isStretched) {
      glyphs = stretched(text, range, role: role, script: script)
    } else if hasExtra {
      // Amiri's contextual forms put a stretch of baseline between some letters, as in \u{0644}\u{0643}, which no
      // reader can leave out of the word. Such a word is set with the plain forms.
      let plain = run(
        text, range, scalars, role: role, script: script, isRightToLeft: isRightToLeft, isContextual: false)
      if !plain.hasExtra { glyphs = plain.glyphs }
    }
    if isRightToLeft { glyphs = readable(glyphs, scalars, next: text[range.upperBound...].first) }
    return ShapedWord(role: role, isRightToLeft: isRightToLeft, scalars: scalars, glyphs: glyphs)
  }

  /// Whether a glyph stands for several characters that begin with a stretch of baseline (U+0640).
  private func isStretched(_ glyph: ShapedWord.Glyph) -> Bool {
    glyph.source >= SourceTexts.firstSequence && sources.text(of: glyph.source).first == Self.stretch
  }

  /// A right-to-left word with every stretch of baseline as a glyph of its own: Amiri draws several as one, and readers
  /// would find fewer of them.
  private func stretched(
    _ text: [UInt32], _ range: Range<Int>, role: FontRole, script: hb_script_t
  ) -> [ShapedWord.Glyph] {
    var glyphs: [ShapedWord.Glyph] = []
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end - 1
      if text[start] != Self.stretch {
        while start > range.lowerBound, text[start - 1] != Self.stretch { start -= 1 }
      }
      let part = run(
        text, start..<end, Array(text[start..<end]), role: role, script: script, isRightToLeft: true)
      glyphs += part.glyphs.map { glyph in
        var moved = glyph
        moved.cluster += Int32(start - range.lowerBound)
        return moved
      }
      end = start
    }
    return glyphs
  }

  private static let stretch: UInt32 = 0x640

  /// - Returns: the glyphs, and whether there are some that no character is left for.
  private func run(
    _ text: [UInt32], _ range: Range<Int>, _ scalars: [UInt32], role: FontRole, script: hb_script_t,
    isRightToLeft: Bool, isContextual: Bool = true
  ) -> (glyphs: [ShapedWord.Glyph], hasExtra: Bool) {
    hb_buffer_clear_contents(buffer)
    text.withUnsafeBufferPointer {
      hb_buffer_add_utf32(
        buffer, $0.baseAddress, Int32($0.count), UInt32(range.lowerBound), Int32(range.count))
    }
    hb_buffer_set_direction(buffer, isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, script)
    hb_buffer_set_language(buffer, script == HB_SCRIPT_ARABIC ? arabicLanguage : otherLanguage)
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS)
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE)
    // The shaper is named, because HarfBuzz otherwise takes it from an environment variable.
    let face = face(role)
    var feature = hb_feature_t(tag: Self.contextualAlternates, value: 0, start: 0, end: UInt32.max)
    hb_shape_full(face.font, buffer, &feature, isContextual ? 0 : 1, shapers.pointer)
    var count: UInt32 = 0
    let infos = UnsafeBufferPointer(start: hb_buffer_get_glyph_infos(buffer, &count), count: Int(count))
    let positions = UnsafeBufferPointer(
      start: hb_buffer_get_glyph_positions(buffer, nil), count: Int(count))
    let clusters = infos.map { Int($0.cluster) - range.lowerBound }
    let (texts, hasExtra) = sourceNumbers(clusters: clusters, scalars: scalars, isRightToLeft: isRightToLeft)
    let hasNarrow = positions.contains { Int($0.x_advance) * 10 < face.unitsPerEm }
    let gap = (hasNarrow ? Self.widestGapBesideNarrow : Self.widestGap) * face.unitsPerEm / 1000
    let glyphs = infos.indices.map { index in
      let position = positions[index]
      let excess = max(0, position.x_advance - Int32(face.advance(of: infos[index].codepoint) + gap))
      var glyph = infos[index].codepoint
      let isInvisible = TextFilter.isInvisible(texts[index])
      // HarfBuzz puts a space in place of an invisible character; a blank of no width keeps the word whole.
      if isInvisible, let blank = face.blankGlyph { glyph = blank }
      return ShapedWord.Glyph(
        glyph: glyph, advance: position.x_advance - excess,
        offsetX: position.x_offset > 0 ? max(0, position.x_offset - excess) : position.x_offset,
        offsetY: position.y_offset, cluster: Int32(clusters[index]), source: texts[index],
        isMark: face.blankGlyph != nil
          && (glyph == face.blankGlyph ? isInvisible && isRightToLeft : face.isMark(glyph)),
        isLetter: isLetter(texts[index]))
    }
    return (glyphs, hasExtra)
  }

  /// `calt`.
  private static let contextualAlternates: hb_tag_t = 0x6361_6C74

  /// Readers take a gap of a tenth of the em for a space, and Amiri sets some letters wider apart than that. The
  /// gap is held below, so that words stay whole when they are copied or searched. In thousandths of the em.
  private static let widestGap = 80

  /// Poppler takes a glyph narrower than a tenth of the em, or a mark, for one printed twice; it then cuts the word
  /// there, and joins it again only over gaps below 0.03 em.
  private static let widestGapBesideNarrow = 25

  /// The visible mark for a character no font has; it reads as the character.
  func replacement(of scalar: UInt32, isRightToLeft: Bool) -> ShapedWord {
    let face = face(.latin)
    let glyph = face.glyph(of: 0xFFFD) ?? face.glyph(of: 0x25A1) ?? face.glyph(of: 0x3F) ?? 0
    return ShapedWord(
      role: .latin, isRightToLeft: isRightToLeft, scalars: [scalar],
      glyphs: [
        ShapedWord.Glyph(
          glyph: glyph, advance: Int32(face.advance(of: glyph)), offsetX: 0, offsetY: 0, cluster: 0,
          source: scalar)
      ])
  }

  /// Which text each glyph stands for. Glyphs of one cluster share its characters: one each in reading order, the
  /// last taking what is left; glyphs beyond the characters read as a joiner.
  private func sourceNumbers(clusters: [Int], scalars: [UInt32], isRightToLeft: Bool)
    -> (numbers: [UInt32], hasExtra: Bool)
  {
    var result = [UInt32](repeating: Self.joiner, count: clusters.count)
    var hasExtra = false
    // Reading order of the glyphs; clusters then never decrease.
    let order = isRightToLeft ? Array(clusters.indices.reversed()) : Array(clusters.indices)
    var first = 0
    while first < order.count {
      let start = clusters[order[first]]
      var last = first + 1
      while last < order.count, clusters[order[last]] == start { last += 1 }
      let end = last < order.count ? max(start, clusters[order[last]]) : scalars.count
      let glyphs = last - first
      var next = start
      for place in first..<last where next < end {
        let isLast = place == last - 1 || place - first + 1 >= glyphs
        let upper = isLast ? end : next + 1
        result[order[place]] = sources.number(of: Array(scalars[next..<upper]))
        next = upper
      }
      if glyphs > end - start { hasExtra = true }
      first = last
    }
    return (result, hasExtra)
  }
}

import CHarfBuzz

/// Cuts one line-break-free text into segments.
struct TextItemizer {
  let shaper: Shaper
  let text: [UInt32]
  let levels: [UInt8]
  /// Style and leaf runs, by start, in indices of `text`.
  let runs: [FlatText.Run]
  let atoms: [Int: TextAtom]
  let baseStyle: TextStyle

  private struct Look: Equatable {
    var level: UInt8
    var role: FontRole?
    var script: UInt32
    var run: Int
  }

  /// - Parameter missing: counts the characters no font has.
  func segments(missing: inout [UInt32: Int]) -> [TextSegment] {
    var segments: [TextSegment] = []
    var run = 0
    var last: Look?
    var strongScript = HB_SCRIPT_LATIN
    var start = 0
    var canBreak = false

    func close(at end: Int) {
      guard let look = last, start < end else { return }
      let style = runs[look.run].style.union(baseStyle)
      segments.append(
        TextSegment(
          content: .word, range: start..<end, level: look.level, role: look.role,
          script: hb_script_t(rawValue: look.script), style: style, leaf: runs[look.run].leaf,
          mayStartLine: canBreak, touchesNeighbour: false))
      canBreak = false
      start = end
      last = nil
    }

    var index = 0
    while index < text.count {
      while run + 1 < runs.count, runs[run + 1].start <= index { run += 1 }
      let scalar = text[index]
      if scalar == FlatText.objectReplacement, let atom = atoms[index] {
        close(at: index)
        let follows = index == 0 || mayBreakBeforeAtom(index)
        segments.append(atomSegment(atom, index, run: run, mayStartLine: follows || canBreak))
        index += 1
        start = index
        canBreak = index < text.count && mayBreakAfterAtom(index)
        continue
      }
      if scalar == 0x20 {
        close(at: index)
        var end = index + 1
        while end < text.count, text[end] == 0x20, levels[end] == levels[index],
          run + 1 >= runs.count || runs[run + 1].start > end
        {
          end += 1
        }
        segments.append(spaceSegment(index..<end, run: run, script: strongScript))
        index = end
        start = end
        canBreak = true
        continue
      }
      let script = resolvedScript(scalar, level: levels[index], strong: &strongScript)
      var look = Look(level: levels[index], role: nil, script: script.rawValue, run: run)
      let style = runs[run].style.union(baseStyle)
      if let known = last, known.run == run, let role = known.role, shaper.isMark(scalar),
        shaper.has(scalar, role)
      {
        look.role = role
        look.script = known.script
        look.level = known.level
      } else {
        look.role = shaper.role(for: scalar, style: style, prefersArabic: script == HB_SCRIPT_ARABIC)
      }
      if look.role == nil { missing[scalar, default: 0] += 1 }
      if let known = last, known != look || (index > start && mayBreak(before: index)) {
        let breaks = mayBreak(before: index)
        close(at: index)
        canBreak = canBreak || breaks
      }
      last = look
      index += 1
    }
    close(at: text.count)
    markNeighbours(&segments)
    return segments
  }

  private func atomSegment(_ atom: TextAtom, _ index: Int, run: Int, mayStartLine: Bool) -> TextSegment {
    TextSegment(
      content: .atom(atom), range: index..<(index + 1), level: levels[index], role: nil,
      script: HB_SCRIPT_COMMON,
      style: runs[run].style.union(baseStyle), leaf: runs[run].leaf, mayStartLine: mayStartLine,
      touchesNeighbour: false)
  }

  private func spaceSegment(_ range: Range<Int>, run: Int, script: hb_script_t) -> TextSegment {
    let style = runs[run].style.union(baseStyle)
    let isArabic = script == HB_SCRIPT_ARABIC
    return TextSegment(
      content: .space, range: range, level: levels[range.lowerBound],
      role: isArabic ? FontRole.arabic(style) : FontRole.latin(style), script: script, style: style,
      leaf: runs[run].leaf, mayStartLine: false, touchesNeighbour: false)
  }

  /// The script a character is shaped in. Signs and digits take the script around them; at level 0 they are Latin
  /// and at odd levels Arabic, so that both of a pair of brackets come from one font.
  private func resolvedScript(_ scalar: UInt32, level: UInt8, strong: inout hb_script_t) -> hb_script_t {
    let script = shaper.script(of: scalar)
    switch script {
    case HB_SCRIPT_COMMON, HB_SCRIPT_UNKNOWN, HB_SCRIPT_INHERITED:
      if script == HB_SCRIPT_INHERITED { return strong }
      if level == 0 { return strong == HB_SCRIPT_ARABIC ? HB_SCRIPT_LATIN : strong }
      return level & 1 == 1 ? HB_SCRIPT_ARABIC : strong
    default:
      strong = script
      return script
    }
  }

  /// Between a hyphen, dash or slash and a letter, but not inside dates and numbers; and at a zero-width space.
  private func mayBreak(before index: Int) -> Bool {
    guard index >= 2 else { return false }
    switch text[index - 1] {
    case 0x200B: return true
    case 0x2D, 0x2F, 0x2010, 0x2013, 0x2014, 0x3B, 0x2C:
      guard isWordCharacter(text[index]), text[index - 2] != 0x20 else { return false }
      return !(isDigit(text[index]) && isDigit(text[index - 2]))
    default: return false
    }
  }

  private func mayBreakBeforeAtom(_ index: Int) -> Bool {
    atoms[index - 1] != nil || isWordCharacter(text[index - 1]) || text[index - 1] == 0x20
  }

  private func mayBreakAfterAtom(_ index: Int) -> Bool {
    atoms[index] != nil || isWordCharacter(text[index])
  }

  private func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0x660...0x669).contains(scalar) || (0x6F0...0x6F9).contains(scalar)
  }

  /// A letter or digit, as far as line breaking cares.
  private func isWordCharacter(_ scalar: UInt32) -> Bool {
    if isDigit(scalar) { return true }
    guard let value = Unicode.Scalar(scalar) else { return false }
    return value.properties.isAlphabetic
  }

  /// Letters of two adjoining segments of one level may join (bold in the middle of an Arabic word).
  private func markNeighbours(_ segments: inout [TextSegment]) {
    for index in segments.indices.dropFirst() {
      let before = segments[index - 1]
      guard before.content == .word, segments[index].content == .word, before.level & 1 == 1,
        before.level == segments[index].level
      else { continue }
      segments[index - 1].touchesNeighbour = true
      segments[index].touchesNeighbour = true
    }
  }
}

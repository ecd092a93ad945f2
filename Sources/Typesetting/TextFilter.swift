/// What becomes of each character of a text before it is laid out.
enum TextFilter {
  enum Kind {
    /// Printed, or invisible with a proper use (joiners, direction marks, variation selectors).
    case keep
    case lineBreak
    case tab
    /// Printed as a visible code and without effect.
    case escape
  }

  /// Controls, bidirectional embeddings, overrides and isolates, tag characters and other characters that could
  /// hide or reorder text. The direction marks U+200E, U+200F and U+061C act only on their own paragraph and are
  /// kept, as are the joiners U+200C and U+200D, without which Kurdish and Persian are misspelt.
  static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x20...0x7E, 0xA0...0x34E, 0x350...0x115E: return .keep
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return .lineBreak
    case 0x09: return .tab
    case 0...0x1F, 0x7F...0x9F: return .escape
    case 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0: return .escape
    case 0x202A...0x202E, 0x2060...0x206F: return .escape
    case 0xFEFF, 0xFFF0...0xFFFC, 0xFDD0...0xFDEF: return .escape
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: return .escape
    default: return scalar & 0xFFFE == 0xFFFE ? .escape : .keep
    }
  }

  /// Whether a character has no shape of its own, so that no font needs a glyph for it.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x61C, 0x200B...0x200F, 0xFE00...0xFE0F: true
    default: false
    }
  }

  /// A string that may stand in metadata, an outline or an annotation: one line, nothing hidden.
  static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch kind(of: scalar.value) {
      case .keep: result.append(scalar)
      case .lineBreak, .tab: result.append(" ")
      case .escape: result.append(contentsOf: "[\(CodePointLabel.label(of: scalar))]".unicodeScalars)
      }
    }
    return String(result)
  }
}

import Diagnostics
import SourceText

/// What stands around the nine categories: CUI, a declassification value, captions, the second line.
extension MarkingParser {
  // MARK: CUI

  /// `CUI//SP-LPROT/PRVCY`: a marking that is CUI alone.
  mutating func readCUIHead(_ pieces: [Piece]) -> Bool {
    guard let first = pieces.first, first.text == "CUI" || (!isPortion && first.text == "CONTROLLED") else {
      return false
    }
    marking.cui = ControlledUnclassified()
    if pieces.count > 1 {
      fail(.markingStructure, "CUI stands alone before its categories.", pieces[1].range)
    }
    return true
  }

  /// Categories after `CUI//`, or `CUI` inside a classified marking.
  mutating func readCUISegment(_ pieces: [Piece]) {
    var pieces = pieces
    if let first = pieces.first, first.text == "CUI" || first.text == "CONTROLLED" {
      pieces.removeFirst()
      marking.cui = marking.cui ?? ControlledUnclassified()
    }
    guard marking.cui != nil else {
      if let first = pieces.first { unknown(first) }
      return
    }
    var specified: [String] = []
    var basic: [String] = []
    for piece in pieces {
      let isSpecified = piece.text.hasPrefix("SP-")
      let code = isSpecified ? String(piece.text.dropFirst(3)) : piece.text
      guard isCategoryCode(code) else {
        unknown(piece)
        return
      }
      switch CUICategory.named(code) {
      case nil where isSpecified:
        note(.cuiUnknownCategory, "The CUI category is not in the registry list.", piece.range)
      case nil:
        unknown(piece)
        return
      case let category? where isSpecified && !category.isSpecified:
        note(.cuiPrefix, "The category is Basic only; SP- is for Specified categories.", piece.range)
      case let category? where !isSpecified && !category.isBasic:
        note(.cuiPrefix, "The category is Specified; it is written with SP-.", piece.range)
      default: break
      }
      if isSpecified {
        if !basic.isEmpty {
          note(
            .markingListOrder, "Specified categories stand before Basic ones.", piece.range, severity: .error)
        }
        specified.append(code)
      } else {
        basic.append(code)
      }
    }
    for list in [specified, basic] {
      let sorted = Set(list).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      if sorted.count < list.count, let first = pieces.first {
        note(.markingRepeated, "A CUI category is repeated.", first.range)
      } else if sorted != list, let first = pieces.first {
        note(.markingListOrder, "CUI categories are in alphabetical order.", first.range, severity: .error)
      }
    }
    var cui = marking.cui ?? ControlledUnclassified()
    cui.specified = Set(cui.specified + specified).sorted()
    cui.basic = Set(cui.basic + basic).sorted()
    marking.cui = cui
  }

  /// A category of one kind alone has one certain prefix.
  mutating func fixPrefixes() {
    guard var cui = marking.cui, problems.contains(where: { $0.code == .cuiPrefix }) else { return }
    let mistaken = cui.basic.filter { !(CUICategory.named($0)?.isBasic ?? true) }
    let overstated = cui.specified.filter { !(CUICategory.named($0)?.isSpecified ?? true) }
    cui.basic = Set(cui.basic).subtracting(mistaken).union(overstated).sorted()
    cui.specified = Set(cui.specified).subtracting(overstated).union(mistaken).sorted()
    var fixed = marking
    fixed.cui = cui
    for index in problems.indices where problems[index].code == .cuiPrefix {
      problems[index].fix = isPortion ? fixed.portion : fixed.banner
    }
  }

  private func isCategoryCode(_ code: String) -> Bool {
    !code.isEmpty && code.utf8.count <= 40
      && code.utf8.allSatisfy { $0.isASCIIUppercase || $0.isASCIIDigit || $0 == 0x2D }
  }

  // MARK: Declassification value in the banner, until February 2008

  mutating func readDeclassification(_ segment: [Piece]) -> Bool {
    guard legacy, let piece = segment.first, segment.count == 1, isDeclassification(piece.text) else {
      return false
    }
    note(.markingDeclassificationInBanner, "The last part is a declassification value.", piece.range)
    return true
  }

  private func isDeclassification(_ text: String) -> Bool {
    if ["MR", "OADR", "DNI ONLY", "DCI ONLY"].contains(text) { return true }
    let digits = Array(text.utf8)
    if digits.count == 8, digits.allSatisfy(\.isASCIIDigit) { return true }
    if digits.count == 2, digits[0] == UInt8(ascii: "X"), (0x31...0x38).contains(digits[1]) { return true }
    return digits.count >= 4 && text.hasPrefix("25X") && (0x31...0x39).contains(digits[3])
      && (digits.count == 4 || digits[4] == UInt8(ascii: ",") || digits[4] == UInt8(ascii: "-"))
  }

  // MARK: Captions

  /// `; SENSITIVE; EYES ONLY`: captions of older papers.
  mutating func readCaptions(_ range: Range<Int>) {
    guard legacy else {
      fail(.markingStructure, "A semicolon has no place in a marking.", range)
      return
    }
    var start = range.lowerBound
    while start <= range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: ";")) ?? range.upperBound
      let piece = piece(start..<end)
      guard !piece.text.isEmpty,
        piece.text.utf8.allSatisfy({ $0.isASCIIUppercase || $0.isASCIIDigit || $0 == 0x20 || $0 == 0x2D })
      else {
        fail(.markingStructure, "A caption is words in upper case.", piece.range)
        return
      }
      note(.markingCaption, "The marking carries a caption outside the register.", piece.range)
      addCaption(piece.text)
      start = end + 1
    }
  }

  mutating func addCaption(_ caption: String) {
    if !marking.captions.contains(caption) {
      marking.captions.append(caption)
      marking.captions.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }
}

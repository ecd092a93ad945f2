import ReleaseModel
import Typesetting

extension PacketPages {
  /// A cell that quotes released text, read from the right where it is mostly Arabic.
  func quote(_ text: String, more: [TypesetInline] = []) -> TypesetTable.Cell {
    let isArabic = PacketPages.isMostlyArabic([.text(text)])
    return TypesetTable.Cell(
      quoted(text) + more, direction: isArabic ? .rightToLeft : .automatic, language: isArabic ? "ar" : nil)
  }

  /// Released text as plain text has it, with its boxes and substitutes drawn again: in a line of Arabic, the
  /// brackets of a label would be turned round.
  func quoted(_ text: String) -> [TypesetInline] {
    var inlines: [TypesetInline] = []
    var plain = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "]") else { break }
      let word = String(inside[..<close])
      plain += rest[..<open]
      rest = inside[inside.index(after: close)...]
      let shown: TypesetInline? =
        marks.labels.contains(word)
        ? .redactionBox(Typesetting.RedactionBox(label: word))
        : marks.substitutes.contains(word) ? .substitute(word) : nil
      guard let shown else {
        plain += "[\(word)]"
        continue
      }
      if !plain.isEmpty { inlines.append(.text(plain)) }
      inlines.append(shown)
      plain = ""
    }
    plain += rest
    return plain.isEmpty ? inlines : inlines + [.text(plain)]
  }

  /// What stands in brackets in the plain text of the packet's documents.
  struct Marks {
    var labels: Set<String> = []
    var substitutes: Set<String> = []

    init(_ packet: Packet) {
      for inline in packet.documents.flatMap({ $0.blocks.flatMap(\.inlines) }) {
        switch inline {
        case .text: break
        case .box(let box): labels.insert(box.label)
        case .substitute(let text, _): substitutes.insert(text)
        }
      }
    }
  }
}

import ReleaseModel
import Typesetting

extension PacketPages {
  /// Part 8: translations facing their originals.
  var translations: [TypesetBlock] {
    var blocks: [TypesetBlock] = [
      section("translations"), heading(.translations),
      .paragraph(
        reading.translations.isEmpty
          ? "No released document of this packet is stated to be a translation, and none stands in two languages."
          : "Released texts beside their translations, as the case holds them. The program translates nothing and "
            + "compares nothing: that two texts face each other does not mean that they say the same."),
    ]
    for translation in reading.translations {
      let isOne = translation.original == translation.translation
      let names = [translation.original, translation.translation].uniqued().map {
        packet.documents[$0].controlNumber
      }
      blocks.append(
        .heading(
          TypesetHeading(
            level: 2, names.joined(separator: " and "), translation: "الأصل والترجمة", inOutline: false)))
      blocks.append(.keyValues(statements(of: translation)))
      blocks.append(
        .table(
          TypesetTable(
            columns: [
              .init(
                isOne && translation.basis == .bilingual ? "First text · النص الأول" : "Original · الأصل"),
              .init(
                isOne && translation.basis == .bilingual
                  ? "Second text · النص الثاني" : "Translation · الترجمة"),
            ],
            rows: translation.pairs.map { pair in
              TypesetTable.Row([
                cell(pair.original), cell(pair.translation),
              ])
            }, summary: "Original and translation")))
    }
    return blocks
  }

  private func statements(of translation: FacingTranslation) -> [TypesetKeyValue] {
    let basis =
      switch translation.basis {
      case .bilingual: "one document in two languages; it does not say which text is the original"
      case .named: "the translation names the document it translates"
      case .labelled: "one document that labels one part as the translation"
      case .originalAbsent(let name):
        "the document says that it translates \(name), which is not in this packet"
      }
    func link(_ key: String, _ document: Int) -> TypesetKeyValue {
      TypesetKeyValue([.text(key)], pin(document, nil).filter { $0 != .lineBreak }.spaced)
    }
    var rows = [TypesetKeyValue("Faces because", basis)]
    if translation.original != translation.translation {
      rows += [link("Original", translation.original), link("Translation", translation.translation)]
    } else {
      rows.append(link("Document", translation.original))
    }
    return rows + [
      stated("Translator · المترجم", translation.translator),
      stated("Oath or certificate · اليمين", translation.oath),
      stated("Machine or human · آلية أم بشرية", translation.method),
      stated("Date · التاريخ", translation.date),
    ]
  }

  private func stated(_ key: String, _ value: String?) -> TypesetKeyValue {
    TypesetKeyValue([.text(key)], quoted(value ?? "not stated"))
  }

  private func cell(_ piece: FacingTranslation.Piece?) -> TypesetTable.Cell {
    guard let piece else { return .init([.text("nothing faces this", [.small, .muted])]) }
    return quote(piece.text)
  }
}

extension [TypesetInline] {
  /// With a space between its parts.
  fileprivate var spaced: [TypesetInline] {
    enumerated().flatMap { $0.offset == 0 ? [$0.element] : [.text(" "), $0.element] }
  }
}

import ReleaseModel

/// An original and its translation, piece by piece, as the case holds both.
struct FacingTranslation: Hashable {
  enum Basis: Hashable {
    /// One document has each paragraph in two languages; it does not say which is the original.
    case bilingual
    /// The translation names the document it translates.
    case named
    /// One document holds both as parts of a known vocabulary.
    case labelled
    /// The document says that it is a translation of something that is not in the packet.
    case originalAbsent(String)
  }

  /// A piece of text and where it stands.
  struct Piece: Hashable {
    let text: String
    let block: Int?
  }

  let basis: Basis
  /// Indices into the packet's documents.
  let original: Int
  let translation: Int
  let pairs: [Pair]
  /// As the translation states them; nil where it does not.
  let translator: String?
  let oath: String?
  let method: String?
  let date: String?

  struct Pair: Hashable {
    var original: Piece?
    var translation: Piece?
  }

  private static let translationOf = [
    "translation of", "translation of document", "translated from", "ترجمة المستند", "ترجمة الوثيقة",
  ]

  init(_ basis: Basis, _ original: Int, _ translation: Int, _ pairs: [Pair], _ document: ReleasedDocument) {
    self.basis = basis
    self.original = original
    self.translation = translation
    self.pairs = pairs
    func value(_ labels: String...) -> String? { document.field(labels)?.value }
    translator = value("translated by", "translator", "translator id", "linguist", "ترجمها", "المترجم المحلف")
    oath = value("oath", "sworn", "oath or certificate", "certificate", "certified", "اليمين")
    method = value("translation method", "method of translation", "method", "machine or human")
    date = value("date of translation", "translated on", "translation date", "تاريخ الترجمة")
  }

  /// In the order of the packet.
  static func all(of packet: Packet) -> [FacingTranslation] {
    packet.documents.enumerated().flatMap { index, document -> [FacingTranslation] in
      if let field = document.field(translationOf) { return [named(field.value, index, packet)] }
      let pairs = bilingualPairs(of: document)
      if !pairs.isEmpty { return [FacingTranslation(.bilingual, index, index, pairs, document)] }
      let parts = document.markup.map { MarkupTranslations.pairs(in: $0.root) } ?? []
      return parts.isEmpty ? [] : [FacingTranslation(.labelled, index, index, parts, document)]
    }
  }

  private static func named(_ value: String, _ index: Int, _ packet: Packet) -> FacingTranslation {
    let document = packet.documents[index]
    let original = packet.documents.indices.first { other in
      let candidate = packet.documents[other]
      return other != index
        && [candidate.reportNumber, candidate.controlNumber].compactMap(\.self).contains {
          value.contains($0)
        }
    }
    guard let original else {
      return FacingTranslation(
        .originalAbsent(value), index, index, body(of: document).map { Pair(translation: $0.piece) }, document
      )
    }
    return FacingTranslation(
      .named, original, index, facing(body(of: packet.documents[original]), body(of: document)), document)
  }

  /// Paragraphs with their numbers, where they have one.
  private static func body(of document: ReleasedDocument) -> [(number: Int?, piece: Piece)] {
    document.blocks.enumerated().compactMap { index, block in
      switch block.kind {
      case .paragraph, .listItem, .row, .caption:
        let text = block.plainText
        return (text.paragraphNumber, Piece(text: text, block: index))
      case .heading, .field: return nil
      }
    }
  }

  /// Paragraphs of one number face each other; where numbers are missing, they face in their order.
  private static func facing(
    _ original: [(number: Int?, piece: Piece)], _ translation: [(number: Int?, piece: Piece)]
  ) -> [Pair] {
    let numbers = original.compactMap(\.number)
    let isNumbered = !numbers.isEmpty && Set(numbers).count == numbers.count
    guard isNumbered else {
      return (0..<max(original.count, translation.count)).map { index in
        Pair(
          original: index < original.count ? original[index].piece : nil,
          translation: index < translation.count ? translation[index].piece : nil)
      }
    }
    var pairs = original.map { Pair(original: $0.piece) }
    var rest: [Pair] = []
    for item in translation {
      if let number = item.number, let place = original.firstIndex(where: { $0.number == number }),
        pairs[place].translation == nil
      {
        pairs[place].translation = item.piece
      } else {
        rest.append(Pair(translation: item.piece))
      }
    }
    return pairs + rest
  }

  /// Neighbouring paragraphs of one number, one mostly in Arabic letters and the other not.
  private static func bilingualPairs(of document: ReleasedDocument) -> [Pair] {
    let body = body(of: document)
    var pairs: [Pair] = []
    var index = 0
    while index + 1 < body.count {
      let (first, second) = (body[index], body[index + 1])
      if let number = first.number, number == second.number,
        first.piece.text.isArabic != second.piece.text.isArabic
      {
        pairs.append(Pair(original: first.piece, translation: second.piece))
        index += 2
      } else {
        index += 1
      }
    }
    return pairs
  }
}

extension String {
  fileprivate var isArabic: Bool { PacketPages.isMostlyArabic([.text(self)]) }

  /// The number of a paragraph that begins `3.` or `٣)`.
  fileprivate var paragraphNumber: Int? {
    let digits = prefix { $0.isNumber && $0.wholeNumberValue != nil }
    guard (1...3).contains(digits.count), let next = dropFirst(digits.count).first, ".)".contains(next) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
  }
}

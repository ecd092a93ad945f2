import Diagnostics
import Documents
import Markings
import SourceText

/// Makes a document of a mail message: its header, field by field, then every text of its body. Attachments are
/// documents of their own.
///
/// Only the fields that a reader of the message sees leave by default; all others (`Received`, `X-` fields, those of
/// the parts) are envelope.
struct MailReader {
  private let bytes: [UInt8]
  private let file: SourceFile
  private let message: MailMessage
  private let encoding: TextEncoding
  private var builder = DocumentBuilder()
  private var banners: [MarkingReading] = []
  private var diagnostics: [Diagnostic]
  private var unread: [Span] = []
  private var title: Span?
  private var dateField: Span?
  private var number: Span?
  private var annotations: [Annotation] = []
  private var section: MessageSection?

  static func read(
    _ bytes: [UInt8], file: SourceFile, limits: Limits, depth: Int
  ) throws(ReadFailure) -> Document {
    let message = try MailMessage(bytes, file: file, limits: limits)
    if depth >= limits.nesting, !message.members(depth: depth).isEmpty {
      throw ReadFailure(
        Diagnostic(.nestedTooDeep, DiagnosticCode.nestedTooDeep.title, at: DiagnosticPlace(file: file.name)))
    }
    var reader = MailReader(bytes, file, message)
    return try reader.document(limits)
  }

  private init(_ bytes: [UInt8], _ file: SourceFile, _ message: MailMessage) {
    self.bytes = bytes
    self.file = file
    self.message = message
    diagnostics = message.diagnostics
    let headers = message.pieces.flatMap { piece -> [UInt8] in
      guard case .header(let header, _) = piece else { return [] }
      return header.fields.flatMap { Array(bytes[$0.place]) }
    }
    encoding = EncodingEvidence(headers).choice.encoding
  }

  private mutating func document(_ limits: Limits) throws(ReadFailure) -> Document {
    for piece in message.pieces {
      switch piece {
      case .header(let header, let isOfPart):
        for field in header.fields { read(field, isOfPart: isOfPart) }
      case .text(let part, let text): try read(part, text, limits)
      case .aside(let range, let name):
        let text = TextDecoder.decode(Array(bytes[range]), as: .utf8).utf8
        add(.comment, text, name, range)
      case .member, .delimiter: break
      }
    }
    let text = SourceText(utf8: builder.text)
    let date = dateField.flatMap { ReportDate.find(in: text, $0) }
    if date == nil, let dateField {
      diagnostics.append(
        Diagnostic(
          .unreadDate, DiagnosticCode.unreadDate.title, at: DiagnosticPlace(file: file.name, span: dateField))
      )
    }
    let content = builder.regions.filter(\.kind.leavesByDefault).flatMap { text[$0.span] }
    return Document(
      source: file, dialect: "mail.message", text: text, regions: builder.regions,
      portions: builder.finishedPortions, banners: banners, number: number, title: title, date: date,
      section: section, language: LetterCount.language(of: content), unread: unread,
      annotations: annotations, diagnostics: diagnostics)
  }

  // MARK: Headers

  /// What a mail program shows of a header.
  private static let shown: Set<String> = ["from", "sender", "to", "cc", "subject", "date"]
  /// Fields that state the classification of the whole.
  private static let banners: Set<String> = ["classification", "x-classification", "x-marking"]

  private mutating func read(_ field: MailHeader.Field, isOfPart: Bool) {
    let value = HeaderText(bytes[field.value], as: encoding)
    if value.isDamaged { report(.unreadHeaderText, field.line) }
    let key = field.name.lowercased()
    guard !field.name.isEmpty else {
      let span = add(.unplaced, value.utf8, "", field.place)
      if let span {
        unread.append(span)
        report(.unplacedText, field.line, span)
      }
      return
    }
    let isShown = !isOfPart && MailReader.shown.contains(key)
    let label = Array(field.name.utf8) + [UInt8(ascii: ":"), 0x20]
    let start = (builder.text.isEmpty ? 0 : builder.text.count + 1) + label.count
    var mark: FoundMarking?
    if isShown, key == "subject" {
      let text = SourceText(utf8: value.utf8)
      mark = MarkingFinder.portionMark(in: text, paragraph: text.whole, banner: nil)
    }
    if !isOfPart, MailReader.banners.contains(key) {
      banners.append(MarkingReader.banner(String(decoding: value.utf8, as: UTF8.self)))
    }
    let whole = value.utf8.isEmpty ? label.dropLast() : label + value.utf8
    let placed = mark.map {
      FoundMarking(span: $0.span.shifted(by: start), reading: $0.reading, confidence: $0.confidence)
    }
    add(isShown ? .field : .envelope, Array(whole), field.name, field.place, mark: placed)
    let place = Span(start + (mark?.span.end ?? 0), start + value.utf8.count)
    guard isShown, !place.isEmpty else { return }
    if key == "subject", title == nil { title = SourceText(utf8: builder.text).trimmed(place) }
    if key == "date", dateField == nil { dateField = place }
  }

  @discardableResult
  private mutating func add(
    _ kind: Region.Kind, _ text: [UInt8], _ name: String, _ place: Range<Int>, mark: FoundMarking? = nil
  ) -> Span? {
    guard text.contains(where: { !$0.isASCIIWhitespace }) else { return nil }
    let span = builder.append(text)
    let portion = builder.portion(mark: mark?.span, mark.map { [$0.reading] } ?? [])
    builder.region(
      kind, span, name: name, at: FilePlace(line: message.line(of: place.lowerBound), bytes: place),
      portion: portion)
    return span
  }

  private mutating func report(_ code: DiagnosticCode, _ line: Int, _ span: Span? = nil) {
    diagnostics.append(
      Diagnostic(code, code.title, at: DiagnosticPlace(file: file.name, line: line, span: span)))
  }

  // MARK: Texts

  private mutating func read(
    _ part: MailPart, _ text: DecodedText, _ limits: Limits
  ) throws(ReadFailure) {
    var found: [Diagnostic] = []
    if text.isAssumed {
      found.append(
        Diagnostic(
          .assumedEncoding, "the encoding of part \(part.number) was assumed to be \(text.encoding.rawValue)",
          at: DiagnosticPlace(file: file.name)))
    }
    let document =
      part.mediaType == "text/html"
      ? try PageReader.read(text, file: file, limits: limits, diagnostics: found)
      : try TextReader.read(text, file: file, limits: limits, diagnostics: found)
    let node = "/part[\(part.number)]"
    let offset = builder.append(document) { region in
      FilePlace(node: node + region.place.node, line: region.place.line, bytes: region.place.bytes)
    }
    banners += document.banners
    unread += document.unread.map { $0.shifted(by: offset) }
    diagnostics += document.diagnostics.map { diagnostic in
      var shifted = diagnostic
      let span = diagnostic.place?.span?.shifted(by: offset)
      shifted.place?.span = span
      shifted.place?.node = node + (diagnostic.place?.node ?? "")
      return shifted
    }
    annotations += document.annotations.map { $0.shifted(by: offset) }
    if section == nil { section = document.section }
    if number == nil { number = document.number?.shifted(by: offset) }
  }
}

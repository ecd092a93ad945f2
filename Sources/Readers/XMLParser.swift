import CLibXML2
import Diagnostics
import SourceText

/// Parses XML with libxml2's SAX2 push parser: no network, no DTD, no entity but the predefined five, no error
/// tolerated. The first of our own limits that is broken, or the first error, refuses the whole file.
enum XMLParser {
  static func parse(_ text: DecodedText, file: String, limits: Limits) throws(ReadFailure) -> XMLTree {
    let declaration = XMLDeclaration(text.utf8)
    return try text.utf8.withUnsafeBufferPointer { bytes throws(ReadFailure) in
      let scanner = XMLScanner(bytes, from: declaration?.span.end ?? 0, limits: limits)
      var builder = XMLTreeBuilder(bytes, of: text.utf8, scanner)
      withUnsafeMutablePointer(to: &builder) { run(bytes, declaration, $0) }
      // A limit that is broken anywhere says more than an error of libxml2's.
      builder.scan(to: bytes.count)
      if let stop = builder.stop {
        throw failure(.init(code: stop.code, offset: stop.offset), text.utf8, file)
      }
      if let refusal = builder.refusal { throw failure(refusal, text.utf8, file) }
      return builder.finished
    }
  }

  /// How many bytes are scanned and parsed at a time.
  static let chunk = 64 << 10

  /// - Parameter builder: where libxml2's call-backs find the builder; valid until this returns.
  private static func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ declaration: XMLDeclaration?,
    _ builder: UnsafeMutablePointer<XMLTreeBuilder>
  ) {
    _ = libraryIsReady
    var handler = saxHandler()
    guard let context = xmlCreatePushParserCtxt(&handler, builder, nil, 0, nil) else {
      return builder.pointee.refuse(.init(code: .malformedXML))
    }
    defer { xmlFreeParserCtxt(context) }
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    // We transcoded to UTF-8 ourselves, so the declared encoding is overwritten with spaces for the parser only:
    // offsets stay as they are.
    var start = 0
    if let declaration, let encoding = declaration.encodingSpan {
      var copy = Array(bytes[declaration.span.range])
      for offset in encoding.range { copy[offset] = 0x20 }
      copy.withUnsafeBufferPointer { feed($0, 0..<$0.count, to: context) }
      start = declaration.span.end
    }
    while start < bytes.count, builder.pointee.refusal == nil {
      let end = min(start + chunk, bytes.count)
      builder.pointee.scan(to: end)
      if builder.pointee.stop != nil { return }
      feed(bytes, start..<end, to: context)
      start = end
    }
    guard builder.pointee.refusal == nil else { return }
    xmlParseChunk(context, nil, 0, 1)
    let result = context.pointee
    if result.wellFormed == 0 || result.nsWellFormed == 0 || result.errNo != 0 {
      builder.pointee.refuse(.init(code: code(of: Int(result.errNo)), number: Int(result.errNo)))
    }
    builder.pointee.finish()
  }

  private static func feed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to context: xmlParserCtxtPtr
  ) {
    UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[range]).withMemoryRebound(to: CChar.self) {
      _ = xmlParseChunk(context, $0.baseAddress, Int32($0.count), 0)
    }
  }

  /// libxml2's tables are set up once, before several files are read at the same time.
  private static let libraryIsReady: Bool = {
    xmlInitParser()
    return true
  }()

  private static func code(of number: Int) -> DiagnosticCode {
    switch UInt32(number) {
    case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue: .undefinedEntity
    case XML_ERR_TAG_NAME_MISMATCH.rawValue: .mismatchedTag
    case XML_ERR_DOCUMENT_END.rawValue: .secondRoot
    default: .malformedXML
    }
  }

  private static func failure(
    _ refusal: XMLTreeBuilder.Refusal, _ bytes: [UInt8], _ file: String
  ) -> ReadFailure {
    var place = DiagnosticPlace(file: file, line: refusal.line)
    if let offset = refusal.offset {
      let line = LineIndex(bytes).place(of: offset)
      place.line = line.line
      place.column = line.column
      place.span = Span(offset, offset)
    }
    let number = refusal.number.map { " (libxml2 error \($0))" } ?? ""
    return ReadFailure(Diagnostic(refusal.code, refusal.code.title + number, at: place))
  }

  // MARK: Call-backs

  private static func saxHandler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = {
      context, name, prefix, namespace, namespaceCount, namespaces, count, _, attributes in
      XMLParser.builder(context)?.pointee.startElement(
        name: name, prefix: prefix, namespace: namespace,
        namespaces: XMLParser.list(namespaces, Int(namespaceCount) * 2),
        attributes: XMLParser.list(attributes, Int(count) * 5))
    }
    handler.endElementNs = { context, _, _, _ in XMLParser.builder(context)?.pointee.endElement() }
    handler.characters = { context, text, count in XMLParser.builder(context)?.pointee.characters(text, count)
    }
    handler.ignorableWhitespace = { context, text, count in
      XMLParser.builder(context)?.pointee.characters(text, count)
    }
    handler.cdataBlock = { context, text, count in
      XMLParser.builder(context)?.pointee.characterData(text, count)
    }
    handler.comment = { context, text in XMLParser.builder(context)?.pointee.comment(text) }
    handler.processingInstruction = { context, target, data in
      XMLParser.builder(context)?.pointee.processingInstruction(target, data)
    }
    handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
    handler.getParameterEntity = { _, _ in nil }
    handler.resolveEntity = { _, _, _ in nil }
    handler.serror = { context, error in
      guard let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      XMLParser.builder(context)?.pointee.refuse(
        .init(code: XMLParser.code(of: Int(error.code)), line: Int(error.line), number: Int(error.code)))
    }
    return handler
  }

  private static func builder(
    _ context: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<XMLTreeBuilder>? {
    context?.assumingMemoryBound(to: XMLTreeBuilder.self)
  }

  private static func list(
    _ pointer: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) -> UnsafeBufferPointer<UnsafePointer<xmlChar>?> {
    UnsafeBufferPointer(start: pointer, count: pointer == nil ? 0 : count)
  }
}

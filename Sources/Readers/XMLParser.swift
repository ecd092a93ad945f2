import CLibXML2
import Diagnostics
import SourceText

/// Parses XML with libxml2's SAX2 push parser: no network, no DTD, no entity but the predefined five, no error
/// tolerated. The first of our own limits that is broken, or the first error, refuses the whole file.
enum XMLParser {
  static func parse(_ text: DecodedText, file: String, limits: Limits) throws(ReadFailure) -> XMLTree {
    let bytes = text.utf8
    let scanner: XMLScanner
    do throws(XMLScanner.Stop) {
      scanner = try XMLScanner(bytes, limits: limits)
    } catch {
      throw failure(.init(code: error.code, offset: error.offset), bytes, file)
    }
    let builder = XMLTreeBuilder(bytes, scanner)
    run(bytes, builder)
    if let refusal = builder.refusal { throw failure(refusal, bytes, file) }
    return builder.tree
  }

  private static let chunk = 64 << 10

  private static func run(_ bytes: [UInt8], _ builder: XMLTreeBuilder) {
    _ = libraryIsReady
    var handler = saxHandler()
    guard
      let context = xmlCreatePushParserCtxt(
        &handler, Unmanaged.passUnretained(builder).toOpaque(), nil, 0, nil)
    else { return builder.refuse(.init(code: .malformedXML)) }
    defer { xmlFreeParserCtxt(context) }
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    // We transcoded to UTF-8 ourselves, so the declared encoding is overwritten with spaces for the parser only:
    // offsets stay as they are.
    var start = 0
    if let declaration = XMLDeclaration(bytes), let encoding = declaration.encodingSpan {
      var copy = Array(bytes[declaration.span.range])
      for offset in encoding.range { copy[offset] = 0x20 }
      feed(copy, 0..<copy.count, to: context)
      start = declaration.span.end
    }
    while start < bytes.count, builder.refusal == nil {
      let end = min(start + chunk, bytes.count)
      feed(bytes, start..<end, to: context)
      start = end
    }
    guard builder.refusal == nil else { return }
    xmlParseChunk(context, nil, 0, 1)
    let result = context.pointee
    if result.wellFormed == 0 || result.nsWellFormed == 0 || result.errNo != 0 {
      builder.refuse(.init(code: code(of: Int(result.errNo)), number: Int(result.errNo)))
    }
    builder.finish()
  }

  private static func feed(_ bytes: [UInt8], _ range: Range<Int>, to context: xmlParserCtxtPtr) {
    bytes[range].withUnsafeBytes { buffer in
      _ = xmlParseChunk(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 0)
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
      XMLParser.builder(context)?.startElement(
        name: name, prefix: prefix, namespace: namespace,
        namespaces: XMLParser.list(namespaces, Int(namespaceCount) * 2),
        attributes: XMLParser.list(attributes, Int(count) * 5))
    }
    handler.endElementNs = { context, _, _, _ in XMLParser.builder(context)?.endElement() }
    handler.characters = { context, text, count in XMLParser.builder(context)?.characters(text, count) }
    handler.ignorableWhitespace = { context, text, count in
      XMLParser.builder(context)?.characters(text, count)
    }
    handler.cdataBlock = { context, text, count in
      XMLParser.builder(context)?.characterData(text, count)
    }
    handler.comment = { context, text in XMLParser.builder(context)?.comment(text) }
    handler.processingInstruction = { context, target, data in
      XMLParser.builder(context)?.processingInstruction(target, data)
    }
    handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
    handler.getParameterEntity = { _, _ in nil }
    handler.resolveEntity = { _, _, _ in nil }
    handler.serror = { context, error in
      guard let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      XMLParser.builder(context)?.refuse(
        .init(code: XMLParser.code(of: Int(error.code)), line: Int(error.line), number: Int(error.code)))
    }
    return handler
  }

  private static func builder(_ context: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
    context.map { Unmanaged<XMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func list(
    _ pointer: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) -> UnsafeBufferPointer<UnsafePointer<xmlChar>?> {
    UnsafeBufferPointer(start: pointer, count: pointer == nil ? 0 : count)
  }
}

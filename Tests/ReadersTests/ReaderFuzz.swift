import Diagnostics
import Documents
import Hashing
import SourceText
import TestSupport

@testable import Readers

/// The fuzz entries of the readers: any bytes through one of them. Each returns what it found broken: nothing is the
/// only right answer.
///
/// More is asked than that nothing crashes: text is in regions, all of it and once, spans are in bounds and in order,
/// and the same bytes give the same document.
enum ReaderFuzz {
  /// Limits low enough that they are met, and that no input of some kilobytes takes long.
  static let limits: Limits = {
    var limits = Limits()
    limits.bytes = 1 << 20
    limits.unpackedBytes = 1 << 20
    limits.members = 200
    limits.mailParts = 100
    limits.headerFields = 200
    return limits
  }()

  /// The entries by the folder of their seeds in Tests/Fuzz.
  static let readers: [String: @Sendable ([UInt8]) -> [String]] = [
    "xml": xml, "text": text, "page": page, "mail": mail, "archive": archive, "word": word,
  ]

  private static func source(_ bytes: [UInt8], _ name: String = "fuzz") -> SourceFile {
    SourceFile(name: name, digest: SHA2.sha256(bytes), byteCount: bytes.count)
  }

  // MARK: Any file

  /// A file and everything in it.
  static func file(_ bytes: [UInt8], origin: FileOrigin = .folder, name: String = "fuzz") -> [String] {
    let file = source(bytes, name)
    var problems = document(bytes, file, origin)
    guard let container = try? Container.open(bytes, file: file, origin: origin, limits: limits) else {
      return problems
    }
    if Set(container.members.map(\.name)).count != container.members.count {
      problems.append("two members have one name")
    }
    for member in container.members {
      let parts = member.name.split(separator: "/", omittingEmptySubsequences: false)
      if parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) {
        problems.append("a member's name is not safe")
      }
      if container.member(onPath: member.name[...])?.member.name != member.name {
        problems.append("a member is not found by its name")
      }
      let contents = container.contents(of: member)
      if contents.refusal == nil, origin.depth < limits.nesting {
        problems += self.file(contents.bytes, origin: member.origin, name: name + "/" + member.name)
      }
    }
    return problems
  }

  private static func document(_ bytes: [UInt8], _ file: SourceFile, _ origin: FileOrigin) -> [String] {
    func read() -> (document: Document?, codes: [String]) {
      do throws(ReadFailure) {
        let document = try DocumentReader.read(bytes, file: file, origin: origin, limits: limits)
        return (document, document.diagnostics.map(\.code.id))
      } catch {
        return (nil, error.diagnostics.map(\.code.id))
      }
    }
    let first = read()
    let second = read()
    var problems = first.document.map(Invariants.broken) ?? []
    if first.codes != second.codes || first.document?.digest != second.document?.digest {
      problems.append("two readings differ")
    }
    if first.document == nil, first.codes.isEmpty { problems.append("refused without a reason") }
    return problems
  }

  // MARK: XML

  /// What libxml2 and the scanner saw is what the regions hold.
  static func xml(_ bytes: [UInt8]) -> [String] {
    var problems = file(bytes)
    guard let decoding = try? FileDecoding(bytes, file: "fuzz", origin: .folder), decoding.isXML,
      let tree = try? XMLParser.parse(decoding.text, file: "fuzz", limits: limits),
      let document = try? XMLReader.read(
        decoding.text, file: source(bytes), limits: limits, dialects: [], diagnostics: [])
    else { return problems }
    problems += differences(words(of: tree), document.regions.map { document.text[$0.span] })
    return problems
  }

  /// All text, attribute values, comments and instructions.
  private static func words(of tree: XMLTree) -> [UInt8] {
    var words = tree.attributes.flatMap { tree.bytes($0.value) }
    for event in tree.events {
      switch event {
      case .text(let piece): tree.append(piece.characters, to: &words)
      case .comment(let aside), .processingInstruction(let aside):
        tree.append(tree.asides[Int(aside)].piece.characters, to: &words)
      case .start, .end: break
      }
    }
    return words
  }

  // MARK: Text

  static func text(_ bytes: [UInt8]) -> [String] {
    var problems = file(bytes)
    guard FileForm(bytes, origin: .folder) == .document,
      let decoding = try? FileDecoding(bytes, file: "fuzz", origin: .folder), !decoding.isXML,
      !decoding.isPage,
      let document = try? TextReader.read(
        decoding.text, file: source(bytes), limits: limits, diagnostics: [])
    else { return problems }
    if document.text.utf8 != decoding.text.utf8 { problems.append("the text is not that of the file") }
    return problems
  }

  // MARK: Web pages

  /// Every byte is in one token, and what the tokens say is what the regions hold.
  static func page(_ bytes: [UInt8]) -> [String] {
    let origin = FileOrigin(form: .page)
    var problems = file(bytes, origin: origin)
    guard FileForm(bytes, origin: origin) == .document,
      let decoding = try? FileDecoding(bytes, file: "fuzz", origin: origin),
      let tokens = try? PageTokenizer(decoding.text.utf8, limits: limits).tokens,
      let document = try? PageReader.read(
        decoding.text, file: source(bytes), limits: limits, diagnostics: [])
    else { return problems }
    let utf8 = decoding.text.utf8
    var end = 0
    var said: [UInt8] = []
    var element = ""
    for token in tokens {
      if token.outer.lowerBound != end || token.outer.isEmpty { problems.append("tokens leave a gap") }
      end = token.outer.upperBound
      said += words(of: token, in: utf8, after: element)
      element = token.name
    }
    if end != utf8.count { problems.append("tokens end before the page") }
    problems += differences(said, document.regions.map { document.text[$0.span] })
    return problems
  }

  /// - Parameter element: the name of the tag before it.
  private static func words(of token: PageToken, in utf8: [UInt8], after element: String) -> [UInt8] {
    let isUnknown = PageElements.role(token.name) == nil
    switch token.kind {
    case .text: return CharacterReferences.decoded(token.inner, of: utf8)
    case .rawText:
      return element == "title" || element == "textarea"
        ? CharacterReferences.decoded(token.inner, of: utf8) : Array(utf8[token.inner])
    case .comment, .documentType: return Array(utf8[token.inner])
    case .broken: return Array(utf8[token.outer])
    case .endTag: return isUnknown || !token.attributes.isEmpty ? Array(utf8[token.outer]) : []
    case .startTag:
      if isUnknown { return Array(utf8[token.outer]) }
      return token.attributes.flatMap { attribute -> [UInt8] in
        if let value = attribute.value { return CharacterReferences.decoded(value, of: utf8) }
        return PageElements.bareAttributes.contains(attribute.name) ? [] : Array(utf8[attribute.nameRange])
      }
    }
  }

  // MARK: Mail

  /// Every byte is in one piece, and every text of the body is in the document.
  static func mail(_ bytes: [UInt8]) -> [String] {
    let origin = FileOrigin(form: .message)
    var problems = file(bytes, origin: origin)
    guard FileForm(bytes, origin: origin) == .message,
      let message = try? MailMessage(bytes, file: source(bytes), limits: limits),
      let document = try? DocumentReader.read(bytes, file: source(bytes), origin: origin, limits: limits)
    else { return problems }
    var end = 0
    for piece in message.pieces {
      let range: Range<Int>
      switch piece {
      case .header(let header, _): range = end..<header.end
      case .text(let part, _), .member(let part): range = part.body
      case .aside(let aside, _): range = aside
      case .delimiter(let delimiter): range = delimiter
      }
      if range.lowerBound != end { problems.append("pieces leave a gap") }
      end = range.upperBound
      if case .text(let part, let text) = piece, part.mediaType == "text/plain" {
        let node = "/part[\(part.number)]"
        let regions = document.regions.filter { $0.place.node == node }
        problems += differences(text.utf8, regions.map { document.text[$0.span] })
      }
      if case .header(let header, _) = piece, let last = header.fields.last,
        last.place.upperBound > header.end
      {
        problems.append("a field leaves its header")
      }
    }
    if end != bytes.count { problems.append("pieces end before the message") }
    return problems
  }

  // MARK: Archives

  /// Members lie apart from each other, and one that can be taken out is what the archive says it is.
  static func archive(_ bytes: [UInt8]) -> [String] {
    var problems = file(bytes)
    guard let archive = try? ZIPArchive(bytes, limits: limits) else { return problems }
    var end = 0
    for member in archive.members.sorted(by: { $0.extent.lowerBound < $1.extent.lowerBound }) {
      if member.extent.lowerBound != end { problems.append("members leave a gap") }
      end = member.extent.upperBound
      if case .success(let contents) = archive.contents(of: member), contents.count != member.size {
        problems.append("a member has another size")
      }
    }
    return problems
  }

  // MARK: Word-processor documents

  /// The parts, as a readable list, packed. Every text node of a part that is read is in a region.
  static func word(_ parts: [UInt8]) -> [String] {
    let bytes = ZIPBuilder(parts: parts).bytes
    var problems = file(bytes)
    guard let package = try? ArchiveReader.open(bytes, file: source(bytes), limits: limits),
      let form = try? package.form(), case .wordDocument(let main) = form,
      let document = try? DocumentReader.read(bytes, file: source(bytes), limits: limits),
      let read = try? WordParts(package, main: main)
    else { return problems }
    var said: [UInt8] = []
    for name in read.text + read.comments + read.properties {
      guard let part = try? package.xml(name) else { continue }
      for event in part.tree.events {
        if case .text(let piece) = event { part.tree.append(piece.characters, to: &said) }
      }
    }
    // Attributes and signs add to the text, so only what is missing tells.
    let differences = differences(said, document.regions.map { document.text[$0.span] })
    problems += differences.filter { $0 == missing }
    return problems
  }

  // MARK: Comparing

  private static let missing = "text is in no region"

  /// Whether the regions hold the same bytes as `said`, white space aside, in whatever order.
  private static func differences(_ said: [UInt8], _ regions: [ArraySlice<UInt8>]) -> [String] {
    var counts = [Int](repeating: 0, count: 256)
    for byte in said where !byte.isASCIIWhitespace { counts[Int(byte)] += 1 }
    for region in regions {
      for byte in region where !byte.isASCIIWhitespace { counts[Int(byte)] -= 1 }
    }
    if counts.contains(where: { $0 > 0 }) { return [missing] }
    return counts.contains(where: { $0 < 0 }) ? ["text is in two regions"] : []
  }
}

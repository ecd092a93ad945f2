import Diagnostics
import Documents
import SourceText

/// A mailbox in the mbox format (RFC 4155): messages one behind the other, each behind a `From ` line. Each is a
/// file of its own; the mailbox itself reads as the list of those lines.
struct Mailbox {
  private(set) var separators: [Range<Int>] = []
  private(set) var messages: [Range<Int>] = []
  private let bytes: [UInt8]
  private let file: SourceFile

  init(_ bytes: [UInt8], file: SourceFile, limits: Limits) throws(ReadFailure) {
    self.bytes = bytes
    self.file = file
    var offset = 0
    var isBehindBlank = true
    while offset < bytes.count {
      let end = MailHeader.lineEnd(bytes, offset, bytes.count)
      let line = Mailbox.body(bytes[offset..<end])
      if isBehindBlank, MailForm.isSeparator(line), end < bytes.count,
        MailForm.isField(bytes[end..<MailHeader.lineEnd(bytes, end, bytes.count)])
      {
        if let last = messages.indices.last { messages[last] = messages[last].lowerBound..<offset }
        separators.append(line.startIndex..<line.endIndex)
        messages.append(end..<bytes.count)
        if messages.count > limits.members {
          throw ReadFailure(
            Diagnostic(
              .tooManyMembers, DiagnosticCode.tooManyMembers.title, at: DiagnosticPlace(file: file.name)))
        }
      }
      isBehindBlank = line.isEmpty
      offset = end
    }
  }

  func members(depth: Int) -> [Container.Member] {
    messages.enumerated().map { index, range in
      let digits = String(index + 1)
      let name = String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".eml"
      return Container.Member(
        name: name, origin: FileOrigin(form: .message, depth: depth), source: .message(range))
    }
  }

  func document() -> Document {
    let lines = LineIndex(bytes)
    var list = ContainerList(file)
    for separator in separators {
      let text = TextDecoder.decode(Array(bytes[separator]), as: .utf8).utf8
      list.add(.envelope, text, named: "From", line: lines.place(of: separator.lowerBound).line, separator)
    }
    return list.document(dialect: "archive.mbox")
  }

  /// A message as it was before it was put in the mailbox: a `>` is taken off every line of `>From `, as mboxrd has
  /// it, and the empty line at the end, which is the mailbox's.
  static func message(_ stored: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(stored.count)
    var offset = stored.startIndex
    while offset < stored.endIndex {
      let end = (stored[offset...].firstIndex(of: 0x0A) ?? stored.endIndex - 1) + 1
      let line = stored[offset..<end]
      let quoted = line.drop { $0 == UInt8(ascii: ">") }
      output += line.first == UInt8(ascii: ">") && quoted.starts(with: "From ".utf8) ? line.dropFirst() : line
      offset = end
    }
    for ending in [[0x0D, 0x0A, 0x0D, 0x0A], [0x0A, 0x0A]] as [[UInt8]]
    where output.suffix(ending.count).elementsEqual(ending) {
      output.removeLast(ending.count / 2)
      break
    }
    return output
  }

  private static func body(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    if line.last == 0x0A { line = line.dropLast() }
    if line.last == 0x0D { line = line.dropLast() }
    return line
  }
}

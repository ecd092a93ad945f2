/// Writes attached files and the two lists that name them (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8).
struct AttachmentWriter {
  /// By name, so that their order in the document is of no consequence.
  private let attachments: [TypesetAttachment]
  private let date: DocumentDate

  init(_ attachments: [TypesetAttachment], date: DocumentDate) throws(TypesettingError) {
    self.attachments = attachments.sorted { $0.name < $1.name }
    self.date = date
    var names: Set<String> = []
    for attachment in attachments {
      guard Self.isName(attachment.name), names.insert(attachment.name).inserted else {
        throw TypesettingError(
          .attachment, "An attachment has no name of its own that every system can save.",
          remedy: "Name each with its own letters, digits, dots, hyphens and underscores, up to 100 of them.")
      }
      guard Self.isMediaType(attachment.mediaType) else {
        throw TypesettingError(
          .attachment, "The attachment \(attachment.name) has no media type.",
          remedy: "Write it as application/json or text/csv.")
      }
      guard attachment.description.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
        throw TypesettingError(
          .attachment, "The attachment \(attachment.name) has no description, and PDF/A-3 wants one.",
          remedy: "Say in words what it holds.")
      }
    }
  }

  var isEmpty: Bool { attachments.isEmpty }

  /// - Returns: entries of the catalog; nothing where there are no attachments.
  func write(in objects: inout PDFObjects) throws(TypesettingError) -> ByteBuffer {
    var body = ByteBuffer()
    guard !attachments.isEmpty else { return body }
    var numbers: [Int] = []
    for attachment in attachments { numbers.append(try write(attachment, in: &objects)) }
    body.append(" /AF [")
    for (index, number) in numbers.enumerated() {
      if index > 0 { body.append(" ") }
      body.append(reference: number)
    }
    body.append("] /Names <</EmbeddedFiles <</Names [")
    for (attachment, number) in zip(attachments, numbers) {
      body.append(textString: attachment.name)
      body.append(" ")
      body.append(reference: number)
      body.append(" ")
    }
    body.append("]>>>>")
    return body
  }

  private func write(
    _ attachment: TypesetAttachment, in objects: inout PDFObjects
  ) throws(TypesettingError) -> Int {
    var entries = ByteBuffer()
    entries.append("/Type /EmbeddedFile /Subtype ")
    entries.append(name: attachment.mediaType)
    entries.append(" /Params <</Size ")
    entries.append(number: attachment.bytes.count)
    entries.append(" /ModDate ")
    entries.append(textString: date.pdf)
    entries.append(">>")
    let file = try objects.add(
      stream: attachment.bytes, entries: String(decoding: entries.bytes, as: UTF8.self))
    var body = ByteBuffer()
    body.append("<</Type /Filespec /F ")
    body.append(textString: attachment.name)
    body.append(" /UF ")
    body.append(textString: attachment.name)
    body.append(" /AFRelationship ")
    body.append(name: attachment.relationship.rawValue)
    body.append(" /Desc ")
    body.append(textString: TextFilter.plain(attachment.description))
    body.append(" /EF <</F ")
    body.append(reference: file)
    body.append(" /UF ")
    body.append(reference: file)
    body.append(">>>>")
    return objects.add(body)
  }

  private static func isName(_ name: String) -> Bool {
    (1...100).contains(name.utf8.count) && !name.hasPrefix(".") && name.utf8.allSatisfy(isNameByte)
  }

  private static func isMediaType(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        (1...100).contains(part.count) && part.allSatisfy { isNameByte($0) || $0 == UInt8(ascii: "+") }
      }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

/// A document whose pages are made up: where everything landed is known, and the file is still to be written.
public struct PaginatedDocument {
  let document: TypesetDocument
  let pagination: Pagination
  let setter: TextSetter
  public let layout: LayoutResult

  /// The finished file.
  ///
  /// - Parameter attachments: carried within, besides those of the document; they change no page.
  public func file(attaching attachments: [TypesetAttachment] = []) throws(TypesettingError) -> [UInt8] {
    var document = document
    document.attachments += attachments
    return try PDFWriter(document: document, pagination: pagination, layout: layout, setter: setter).write()
  }
}

/// A document to be set as one PDF: plain values, in reading order.
///
/// Nothing here knows a source document: the caller hands over only what may be printed.
public struct TypesetDocument: Hashable, Sendable {
  public var metadata: TypesetMetadata
  public var pageSize: PageSize
  /// The header of pages before the first section and of sections that name none.
  public var header: RunningHeader
  /// The footer of pages before the first section and of sections that name none.
  public var footer: RunningFooter
  /// How pages of sections that take Bates numbers are numbered; nil when no page takes one.
  public var bates: BatesNumbering?
  public var content: [TypesetBlock]
  /// Files carried within; any makes the file PDF/A-3u instead of PDF/A-2u.
  public var attachments: [TypesetAttachment]

  public init(
    metadata: TypesetMetadata, pageSize: PageSize = .a4, header: RunningHeader = RunningHeader(),
    footer: RunningFooter = RunningFooter(), bates: BatesNumbering? = nil, content: [TypesetBlock],
    attachments: [TypesetAttachment] = []
  ) {
    self.metadata = metadata
    self.pageSize = pageSize
    self.header = header
    self.footer = footer
    self.bates = bates
    self.content = content
    self.attachments = attachments
  }
}

/// A document of a production, as it leaves: everything in it has passed the gate.
public struct ProducedDocument: Hashable, Sendable {
  /// A file in its original form.
  public struct Native: Hashable, Sendable {
    /// Without the dot, such as `xml`.
    public var fileExtension: String
    public var bytes: [UInt8]

    public init(fileExtension: String, bytes: [UInt8]) {
      self.fileExtension = fileExtension
      self.bytes = bytes
    }
  }

  /// The Bates number of every page, in order; the first names the document.
  public var pages: [String]
  /// The place of the document this one is attached to, among those of the volume; nil where it stands alone or has
  /// attachments itself.
  public var parent: Int?
  /// Fields the volume does not compute.
  public var values: [ProductionField: String]
  /// The text of the released version, in UTF-8.
  public var text: [UInt8]
  public var pdf: [UInt8]?
  /// One single-page TIFF a page, or none.
  public var images: [[UInt8]]
  public var native: Native?
  /// Whether anything was withheld from it; it then has no native file.
  public var isRedacted: Bool

  public init(
    pages: [String], parent: Int? = nil, values: [ProductionField: String] = [:], text: [UInt8],
    pdf: [UInt8]? = nil,
    images: [[UInt8]] = [], native: Native? = nil, isRedacted: Bool
  ) {
    self.pages = pages
    self.parent = parent
    self.values = values
    self.text = text
    self.pdf = pdf
    self.images = images
    self.native = native
    self.isRedacted = isRedacted
  }
}

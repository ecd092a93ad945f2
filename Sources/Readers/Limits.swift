/// What a reader accepts before it sets a file aside. Limits are checked on the bytes, before libxml2 sees them,
/// so that no input can make reading slow or large (DESIGN, "own caps on depth, attributes, sizes").
public struct Limits: Sendable, Hashable {
  /// Of the whole file, as it lies on disk.
  public var bytes = 128 << 20
  /// Elements open at the same time. libxml2 refuses more than 256 by itself.
  public var depth = 200
  public var elements = 2_000_000
  /// On one element, namespace declarations included.
  public var attributesPerElement = 256
  /// Of one attribute's value.
  public var attributeBytes = 256 << 10
  /// Of one element's or attribute's name with its prefix.
  public var nameBytes = 256
  /// Different namespace declarations (prefix and name together) in the document.
  public var namespaces = 256
  /// Namespace declarations in scope at any place, repeated ones included.
  public var namespacesInScope = 512
  /// Of one text run, CDATA section, comment or processing instruction.
  public var textBytes = 8 << 20
  /// Of one line of a plain text.
  public var lineBytes = 1 << 20
  /// Of the node paths of all regions together.
  public var pathBytes = 128 << 20

  // MARK: Files that hold files

  /// How many files a file may lie in; a file of the case folder lies in none.
  public var nesting = 4
  /// Files in one file of the case folder, in all levels together.
  public var members = 10_000
  /// Of the same files, unpacked, together.
  public var unpackedBytes = 512 << 20
  /// How many bytes each packed byte of a member may become, where it becomes more than a megabyte.
  public var expansion = 200
  /// Of a member's name with its folders.
  public var memberNameBytes = 1_024
  /// Of the header of a mail message or of one of its parts.
  public var headerBytes = 256 << 10
  public var headerFields = 1_000
  /// Parts of one mail message.
  public var mailParts = 1_000
  /// Parts of a mail message open at the same time.
  public var mailDepth = 20

  public init() {}

  public static let standard = Limits()
}

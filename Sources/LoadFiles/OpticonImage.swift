/// One line of an Opticon image cross-reference:
/// `ImageKey,Volume,Path,DocBreak,BoxBreak,FolderBreak,PageCount`.
public struct OpticonImage: Hashable, Sendable {
  /// The page's Bates number.
  public var key: String
  public var volume: String
  /// From the volume's root, with backslashes.
  public var path: String
  /// Whether a document begins with this image.
  public var beginsDocument: Bool
  /// Pages of the document; only on its first line.
  public var pageCount: Int?

  public init(key: String, volume: String, path: String, beginsDocument: Bool, pageCount: Int?) {
    self.key = key
    self.volume = volume
    self.path = path
    self.beginsDocument = beginsDocument
    self.pageCount = pageCount
  }

  /// The line without its end. The format has no quoting, so a name with a comma is refused.
  /// - Throws: `unsafeName`.
  public func line() throws(LoadFileFailure) -> String {
    for name in [key, volume, path] where !LoadFileNames.isPlain(name) { throw .unsafeName(name) }
    return "\(key),\(volume),\(path),\(beginsDocument ? "Y" : ""),,,\(pageCount.map(String.init) ?? "")"
  }
}

/// One line of an IPRO image load file: `IM,KEY,D,OFFSET,@VOLUME;FOLDER;FILE;TYPE,ROTATION`, or `OF` for a native
/// file.
public struct IPROImage: Hashable, Sendable {
  public enum Kind: Int, Hashable, Sendable {
    case tiff = 2
    case jpeg = 4
    case pdf = 7
  }

  public enum Break: String, Hashable, Sendable {
    case document = "D"
    case child = "C"
    case none = ""
  }

  public var key: String
  public var boundary: Break
  /// 0 for a file of one page, otherwise the page within the file, from 1.
  public var offset: Int
  public var volume: String
  public var folder: String
  public var file: String
  public var kind: Kind

  public init(
    key: String, boundary: Break, offset: Int, volume: String, folder: String, file: String, kind: Kind
  ) {
    self.key = key
    self.boundary = boundary
    self.offset = offset
    self.volume = volume
    self.folder = folder
    self.file = file
    self.kind = kind
  }

  /// The line without its end.
  /// - Throws: `unsafeName`.
  public func line() throws(LoadFileFailure) -> String {
    for name in [key, volume, folder, file] where !LoadFileNames.isPlain(name) { throw .unsafeName(name) }
    return "IM,\(key),\(boundary.rawValue),\(offset),@\(volume);\(folder);\(file);\(kind.rawValue),0"
  }

  /// A line of another vendor, with or without its rotation; nil where it is none of an image.
  init?(line: Substring) {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false)
    guard fields.count == 5 || fields.count == 6, fields[0] == "IM", !fields[1].isEmpty,
      let boundary = Break(rawValue: String(fields[2])), let offset = Int(fields[3]), offset >= 0
    else { return nil }
    let place = fields[4].split(separator: ";", omittingEmptySubsequences: false)
    guard place.count == 4, place[0].hasPrefix("@"), !place[2].isEmpty, let type = Int(place[3]),
      let kind = Kind(rawValue: type)
    else { return nil }
    self.init(
      key: String(fields[1]), boundary: boundary, offset: offset, volume: String(place[0].dropFirst()),
      folder: String(place[1]), file: String(place[2]), kind: kind)
  }
}

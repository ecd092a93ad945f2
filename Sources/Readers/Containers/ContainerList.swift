import Documents
import SourceText

/// Puts together the document of a file that is nothing but a list of others: one portion, one region a line.
struct ContainerList {
  private let file: SourceFile
  private var builder = DocumentBuilder()
  private var portion: Int?

  init(_ file: SourceFile) {
    self.file = file
  }

  /// Adds a piece, unless it is blank. A line feed in it ends no line of the list: it is part of the piece.
  mutating func add(
    _ kind: Region.Kind, _ bytes: [UInt8], named name: String, line: Int, _ place: Range<Int>
  ) {
    guard bytes.contains(where: { !$0.isASCIIWhitespace }) else { return }
    let group = portion ?? builder.portion()
    portion = group
    let span = builder.append(bytes)
    builder.region(kind, span, name: name, at: FilePlace(line: line, bytes: place), portion: group)
  }

  func document(dialect: String) -> Document {
    Document(
      source: file, dialect: dialect, text: SourceText(utf8: builder.text), regions: builder.regions,
      portions: builder.finishedPortions, banners: [])
  }
}

import Diagnostics
import SourceText

/// Which parts of a word-processor document are read for what. Every part is in exactly one list or, where it is in
/// none, a file of its own.
struct WordParts {
  /// The main part first, then notes, headers and footers.
  private(set) var text: [String] = []
  private(set) var comments: [String] = []
  private(set) var styles: String?
  /// Properties of the document, and parts that only say how it looks: their text and variables never leave.
  private(set) var properties: [String] = []
  private(set) var relationships: [String] = []
  private var read = Set<String>()

  private static let notes = ["footnotes", "endnotes", "header", "footer"]
  private static let packageProperties = ["core-properties", "extended-properties", "custom-properties"]
  /// Ends of content types.
  private static let forms = [
    ".styles+xml", ".styleswitheffects+xml", ".settings+xml", ".websettings+xml", ".fonttable+xml",
    ".theme+xml",
    ".numbering+xml", ".people+xml", ".commentsextended+xml", ".commentsids+xml", ".commentsextensible+xml",
    ".customxmlproperties+xml", ".themeoverride+xml",
  ]

  /// - Throws: where a part that must be there is not, or macros are.
  init(_ package: OfficePackage, main: String) throws(ReadFailure) {
    let names = package.archive.members.filter { !$0.isFolder }.map(\.name)
    for name in names {
      let type = package.type(of: name)
      if type.contains("macroenabled") || type.contains("vbaproject")
        || name.lowercased().hasSuffix("vbaproject.bin")
      {
        throw package.failure(.macros, name)
      }
    }
    take(main, into: \.text)
    let related = try package.relationships(of: main).filter { !$0.isExternal }
    for type in WordParts.notes + ["comments", "styles"] {
      for relationship in related where relationship.type == type {
        guard let name = OfficePackage.resolve(relationship.target, from: main), package.has(name) else {
          throw package.failure(.brokenWordDocument, main)
        }
        switch type {
        case "comments": take(name, into: \.comments)
        case "styles":
          styles = styles ?? name
          take(name, into: \.properties)
        default: take(name, into: \.text)
        }
      }
    }
    for relationship in try package.relationships(of: "")
    where WordParts.packageProperties.contains(relationship.type) && !relationship.isExternal {
      if let name = OfficePackage.resolve(relationship.target, from: ""), package.has(name) {
        take(name, into: \.properties)
      }
    }
    for name in names {
      let lowered = name.lowercased()
      if lowered.hasSuffix(".rels") {
        take(name, into: \.relationships)
      } else if lowered == OfficePackage.contentTypes.lowercased() {
        read.insert(lowered)
      } else if WordParts.forms.contains(where: package.type(of: name).hasSuffix) {
        take(name, into: \.properties)
      }
    }
  }

  private mutating func take(_ name: String, into list: WritableKeyPath<WordParts, [String]>) {
    if read.insert(name.lowercased()).inserted { self[keyPath: list].append(name) }
  }

  func isRead(_ name: String) -> Bool { read.contains(name.lowercased()) }
}

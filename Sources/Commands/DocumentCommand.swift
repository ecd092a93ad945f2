import ArgumentParser
import Diagnostics
import Documents
import Hashing
import Markings
import Readers
import SourceText

/// `tearline doc`: what Tearline saw in a file.
struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doc", abstract: "Show what was read from a file.", subcommands: [Show.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Regions and portions with their effective markings, and what was not understood.",
      discussion: "Text is masked unless --reveal is given.")

    @Argument(help: "A report.")
    var file: String

    @Flag(help: "Print the document's text.")
    var reveal = false

    func run() throws {
      try CommandExit.leave(execute(.standard(reveal: reveal)))
    }

    func execute(_ console: Console) -> Int32 {
      do {
        let bytes = try InputFile.bytes(of: file)
        let source = SourceFile(name: file, digest: SHA2.sha256(bytes), byteCount: bytes.count)
        let document: Document
        do { document = try DocumentReader.read(bytes, file: source, limits: .standard) } catch {
          console.show(error.diagnostics)
          return CommandExit.inputFailed
        }
        let markings = MarkingLayer(of: document)
        console.show((document.diagnostics + markings.diagnostics).sorted())
        print(document, markings, console)
        return document.unread.isEmpty ? CommandExit.done : CommandExit.personNeeded
      } catch {
        return ErrorReport.show(error, on: console)
      }
    }

    private func print(_ document: Document, _ markings: MarkingLayer, _ console: Console) {
      console.out("\(document.dialect), language \(document.language), \(document.portions.count) portions")
      console.out("banner  \(DocumentCommand.words(markings.banner))")
      if let date = document.date { console.out("date    \(date.value)") }
      var table = TextTable()
      for region in document.regions {
        let excerpt = Excerpt(document.text.string(document.text.trimmed(region.span)))
        table.append([
          "\(region.place.line)", region.kind.rawValue, region.name,
          DocumentCommand.words(markings.portions[region.portion]), region.place.node,
          excerpt.text(reveal: console.reveal),
        ])
      }
      for line in table.lines { console.out(line) }
    }
  }

  static func words(_ marking: EffectiveMarking) -> String {
    let text = marking.markings.map(\.portion).joined(separator: " and ")
    switch marking.basis {
    case .own: return text
    case .banner: return text + " from the banner"
    case .malformed: return "not readable, counts as the highest"
    case .unmarked: return "not marked, counts as the highest"
    }
  }
}

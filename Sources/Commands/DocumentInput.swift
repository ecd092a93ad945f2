import ArgumentParser
import Diagnostics
import Documents
import Hashing
import Interchange
import Readers
import SourceText

/// What the `doc` commands have in common: they read one file, print what a reader made of it, and end with 0 where
/// all of it was understood, 1 where some was not, and 2 where the file was set aside.
struct DocumentInput: ParsableArguments {
  @Argument(help: "A report.")
  var file: String

  @Flag(help: "Print the document's text.")
  var reveal = false

  @Option(help: "The form of the answer: text or json.")
  var format = OutputFormat.text

  /// Reads the file and prints `text` or `json` of it.
  func run(
    _ console: Console, text: (DocumentView) -> [String], json: (DocumentView) -> JSON
  ) -> Int32 {
    do {
      let bytes = try InputFile.bytes(of: file)
      let source = SourceFile(name: file, digest: SHA2.sha256(bytes), byteCount: bytes.count)
      let document: Document
      do { document = try DocumentReader.read(bytes, file: source, limits: .standard) } catch {
        console.show(error.diagnostics)
        return CommandExit.inputFailed
      }
      let view = DocumentView(document: document, reveal: console.reveal)
      console.show((document.diagnostics + view.markings.diagnostics).sorted())
      switch format {
      case .text: for line in text(view) { console.out(line) }
      case .json: console.out(json(view).line)
      }
      return document.unread.isEmpty ? CommandExit.done : CommandExit.personNeeded
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }
}

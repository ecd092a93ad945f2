import ArgumentParser
import Diagnostics
import Documents
import Interchange
import Pipeline
import SourceText

/// What the `doc` commands have in common: they read one file, print what a reader made of it, and end with 0 where
/// all of it was understood, 1 where some was not, and 2 where the file was set aside.
struct DocumentInput: ParsableArguments {
  @Argument(help: "A report.")
  var file: String

  @Flag(help: "Print the document's text.")
  var reveal = false

  @Option(
    parsing: .upToNextOption,
    help:
      "The other sections of the message that the file is a section of; with all of them its banner is known."
  )
  var sections: [String] = []

  @OptionGroup var vocabularies: DialectOptions

  @Option(help: "The form of the answer: text or json.")
  var format = OutputFormat.text

  /// Reads the file and prints `text` or `json` of it.
  func run(
    _ console: Console, text: (DocumentView) -> [String], json: (DocumentView) -> JSON
  ) -> Int32 {
    do {
      let dialects = try vocabularies.mappings(console)
      let document = try InputFile.document(file, dialects)
      var others: [Document] = []
      for name in sections {
        others.append(try InputFile.document(name, dialects))
      }
      let family = MessageFamily.families(of: [document] + others).first {
        $0.message == document.section?.message
      }
      let view = DocumentView(document: document, family: family, reveal: console.reveal)
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

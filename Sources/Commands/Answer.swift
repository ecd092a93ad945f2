import Diagnostics
import Interchange

/// What a command found out, before it is printed for a person or for a program.
struct Answer {
  var diagnostics: [Diagnostic] = []
  /// Lines for a person.
  var words: [String] = []
  /// The same for a program.
  var facts: [JSON.Member] = []
  var code = CommandExit.done

  func print(_ format: AnswerFormat, _ console: Console) {
    switch format {
    case .text:
      console.show(diagnostics)
      for line in words { console.out(line) }
    case .json:
      let renderer = DiagnosticRenderer(reveal: console.reveal)
      let all = [JSON.Member("diagnostics", .array(diagnostics.map(renderer.json)))] + facts
      console.out(String(decoding: JSON.object(all).pretty.dropLast(), as: UTF8.self))
    case .sarif:
      let log = SARIFLog(diagnostics, version: Version.text)
      console.out(String(decoding: log.json.pretty.dropLast(), as: UTF8.self))
    }
  }
}

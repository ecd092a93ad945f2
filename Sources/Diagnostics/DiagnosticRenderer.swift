import SourceText

/// Prints diagnostics for people: severity and code, place, what to do.
///
///     error[RD0203]: the document defines entities
///       --> odd/bomb.xml:2:1 /report
///       = text: «masked»
///       = help: Ask for the report without its document type definition.
public struct DiagnosticRenderer: Sendable {
  /// Whether excerpts of documents are printed as they are (law 10).
  let reveals: Bool
  private let colors: Bool

  public init(reveal: Bool = false, color: Bool = false) {
    reveals = reveal
    colors = color
  }

  public func text(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity.rawValue
    let head = "\(severity)[\(diagnostic.code.id)]"
    var lines = ["\(painted(head, diagnostic.severity)): \(DiagnosticRenderer.oneLine(diagnostic.message))"]
    if let place = diagnostic.place { lines.append("  --> " + DiagnosticRenderer.words(place)) }
    if let excerpt = diagnostic.excerpt {
      lines.append("  = text: " + DiagnosticRenderer.oneLine(excerpt.text(reveal: reveals)))
    }
    if let authority = diagnostic.authority { lines.append("  = rule: " + authority) }
    lines.append("  = help: " + DiagnosticRenderer.oneLine(diagnostic.help ?? diagnostic.code.remedy))
    return lines.joined(separator: "\n")
  }

  /// The page `tearline explain CODE` prints.
  public func page(_ code: DiagnosticCode) -> String {
    """
    \(code.id) (\(code.severity.rawValue)): \(code.title)

    \(code.meaning)

    What to do: \(code.remedy)
    """
  }

  private func painted(_ text: String, _ severity: Severity) -> String {
    guard colors else { return text }
    let color =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(color)m\(text)\u{1B}[0m"
  }

  private static func words(_ place: DiagnosticPlace) -> String {
    var words = oneLine(place.file)
    if let line = place.line { words += ":\(line)" }
    if place.line != nil, let column = place.column { words += ":\(column)" }
    if let node = place.node, !node.isEmpty { words += " " + oneLine(node) }
    if place.line == nil, let span = place.span { words += " bytes \(span)" }
    return words
  }

  /// Control characters, which a hostile file name or text could send to the terminal, become visible.
  private static func oneLine(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

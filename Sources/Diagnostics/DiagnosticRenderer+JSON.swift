public import Interchange
import SourceText

extension DiagnosticRenderer {
  /// A diagnostic for programs, with what is known of its place: line and column from 1, the column and the text's
  /// span in bytes.
  public func json(_ diagnostic: Diagnostic) -> JSON {
    var members: [JSON.Member] = [
      .init("code", .string(diagnostic.code.id)), .init("severity", .string(diagnostic.severity.rawValue)),
      .init("message", .string(diagnostic.message)),
      .init("help", .string(diagnostic.help ?? diagnostic.code.remedy)),
    ]
    if let authority = diagnostic.authority { members.append(.init("rule", .string(authority))) }
    if let place = diagnostic.place {
      members.append(.init("file", .string(place.file)))
      if let line = place.line { members.append(.init("line", .integer(line))) }
      if let column = place.column { members.append(.init("column", .integer(column))) }
      if let node = place.node { members.append(.init("node", .string(node))) }
      if let span = place.span {
        members.append(.init("start", .integer(span.start)))
        members.append(.init("end", .integer(span.end)))
      }
    }
    if let excerpt = diagnostic.excerpt {
      members.append(.init("excerpt", .string(excerpt.text(reveal: reveals))))
    }
    return .object(members)
  }
}

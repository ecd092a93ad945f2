extension DiagnosticCode {
  /// Every code there is, by area. A test holds each file's declarations against its list.
  public static let all: [DiagnosticCode] =
    markings + reading + containers + rules + matching + identity + release + review + leaks + sealing
    + seals + caseFile + loadFiles + commands + decisions

  /// The code with this identifier, in any letter case.
  public static func named(_ id: String) -> DiagnosticCode? {
    let wanted = id.uppercased()
    return all.first { $0.id == wanted }
  }
}

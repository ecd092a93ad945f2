/// Codes ROxxxx.
extension DiagnosticCode {
  static let release: [DiagnosticCode] = []
}

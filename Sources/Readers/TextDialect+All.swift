extension TextDialect {
  /// Every dialect, in order of precedence among equals. Each is a file of its name under `Dialects`.
  static let all: [TextDialect] = [
    .draftIIR, .iir, .intelligenceCable, .formattedMessage, .fd302, .fd1023, .biometricDump, .captureForm,
    .interrogation, .capture, .interview, .spot, .memorandum, .cable, .message,
  ]

  /// A text that says nothing of its kind.
  static let plain = TextDialect("text.plain", evidence: [])
}

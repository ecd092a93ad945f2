import ArgumentParser

/// Where a marking command takes its lines from: its argument, a file, or standard input.
struct MarkingSource: ParsableArguments {
  @Argument(help: "Such as 'SECRET//NOFORN' or '(S//REL TO USA, GBR)'; standard input where left out.")
  var marking: String?

  @Option(help: "A file with one marking a line.")
  var file: String?

  func validate() throws {
    if marking != nil, file != nil { throw ValidationError("Give a marking or --file, not both.") }
  }

  func lines() throws(CommandFailure) -> [String] {
    if let marking { return [marking] }
    return MarkingInput.lines(of: try InputFile.bytes(of: file ?? "-"))
  }
}

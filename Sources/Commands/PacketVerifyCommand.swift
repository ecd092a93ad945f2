import ArgumentParser
import Diagnostics
import LoadFiles
import Pipeline
import Sealing

/// `tearline packet verify`: whether a packet or a production volume is whole.
struct PacketVerifyCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Check that a packet, or a production volume of any vendor, is whole, without case file or network.",
    discussion: """
      A packet is a BagIt bag (RFC 8493): every file is held against the manifests, and what was changed, added or \
      lost is named. Load files in it, or in a folder that is no bag (.dat, .opt, .lfp), are held against each \
      other and against the files they name.
      """)

  @Argument(help: "The packet's or volume's folder.")
  var packet: String

  @Option(
    help: ArgumentHelp(
      "The key that must have signed the packet: a PEM public key, an OpenSSH .pub file or a list of allowed signers.",
      valueName: "file"))
  var signer: String?

  @Option(
    help: ArgumentHelp(
      "The certificate that must have signed the packet, or one above it, in a PEM file.", valueName: "file"))
  var certificate: String?

  @Option(
    help: ArgumentHelp(
      "The latest checkpoint of the ledger that you know: a packet whose proof is older is refused.",
      valueName: "file"))
  var checkpoint: String?

  @Option(
    help: ArgumentHelp(
      "With --checkpoint: the proof that a later checkpoint goes on from it, as `ledger seal --since` writes it.",
      valueName: "file"))
  var consistency: String?

  @Option(
    help: ArgumentHelp(
      "A notice that a packet is recalled: its folder, or the page in it. It may be given more than once.",
      valueName: "path"))
  var notice: [String] = []

  @Option(
    help: ArgumentHelp(
      "With a bag of originals: the commitments that were given out before.", valueName: "file"))
  var commitments: String?

  func execute(_ console: Console) -> Int32 {
    guard let contents = VolumeFolder.contents(of: packet) else {
      console.err("The folder \(packet) cannot be read. Check the path and its permissions.")
      return CommandExit.inputFailed
    }
    do {
      let hasVolume = VolumeVerifier.isVolume(contents.paths)
      let isBag = contents.paths.contains("bagit.txt") || !hasVolume
      let isBagValid = try !isBag || verifyBag(console)
      let isVolumeValid = !hasVolume || verifyVolume(contents, console)
      return isBagValid && isVolumeValid ? CommandExit.done : CommandExit.inputFailed
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  private func verifyBag(_ console: Console) throws(CommandFailure) -> Bool {
    // What the reader named is read first: a mistake there is no fault of the packet.
    let trusted = try SignerKeys.read(signer)
    let known = try knownCheckpoint()
    let certificates = try certificate.map { file throws(CommandFailure) in try InputFile.bytes(of: file) }
    let consistency = try self.consistency.map { file throws(CommandFailure) in
      (file, ConsistencyProof(parsing: try InputFile.bytes(of: file)))
    }
    let notices = try self.notices()
    let commitments = try self.commitments.map { file throws(CommandFailure) in try InputFile.bytes(of: file)
    }
    let report = BagVerifier().verify(packet)
    for finding in report.findings {
      console.err("\(finding.severity.rawValue)[\(finding.code)]: \(finding.path): \(finding.message)")
    }
    var isValid = report.isValid
    if isValid {
      console.out("Valid: every file is the one that was sealed, and none is missing or added.")
      console.out("This does not prove that what the documents say is true.")
      isValid =
        PacketSealCheck(
          packet: packet, report: report, trusted: trusted, known: known, consistency: consistency,
          certificates: certificates,
          notices: notices, commitments: commitments, console: console
        ).run()
    }
    if !isValid {
      console.out(
        "NOT VALID. Do not rely on this packet; ask for it again from where it came. `tearline explain CODE` says what "
          + "each finding means.")
    }
    return isValid
  }

  private func notices() throws(CommandFailure) -> [GivenNotice] {
    var notices: [GivenNotice] = []
    for path in notice { notices.append(try GivenNotice(path)) }
    return notices
  }

  private func knownCheckpoint() throws(CommandFailure) -> (
    file: String, note: SignedNote, checkpoint: Checkpoint
  )? {
    guard let checkpoint else { return nil }
    guard let note = SignedNote(parsing: try InputFile.bytes(of: checkpoint)), let known = Checkpoint(note)
    else {
      throw CommandFailure(
        Diagnostic(
          .checkpointUnreadable, "the file is no checkpoint", at: DiagnosticPlace(file: checkpoint)))
    }
    return (checkpoint, note, known)
  }

  private func verifyVolume(_ contents: VolumeContents, _ console: Console) -> Bool {
    let report = VolumeVerifier().verify(contents)
    for finding in report.findings {
      let line = finding.line.map { ":\($0)" } ?? ""
      console.err(
        "\(finding.severity.rawValue)[\(finding.code)]: \(finding.file)\(line): \(finding.message)")
    }
    guard report.isValid else {
      console.out(
        "Production volume NOT VALID. Do not load it; send the findings to whoever made it. `tearline explain CODE` "
          + "says what each means.")
      return false
    }
    console.out(
      "Production volume valid: \(report.documents) documents and \(report.images) images, each named once and there."
    )
    return true
  }
}

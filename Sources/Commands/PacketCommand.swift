import ArgumentParser
import Diagnostics
import LoadFiles
import Pipeline
import Sealing

/// `tearline packet`: packets as bags.
struct PacketCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet", abstract: "Check packets.", subcommands: [Verify.self])

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Check that a packet, or a production volume of any vendor, is whole, without case file or network.",
      discussion: """
        A packet is a BagIt bag (RFC 8493): every file is held against the manifests, and what was changed, added or \
        lost is named. Load files in it, or in a folder that is no bag (.dat, .opt, .lfp), are held against each \
        other and against the files they name.
        """)

    @Argument(help: "The packet's or volume's folder.")
    var packet: String

    func run() throws {
      try CommandExit.leave(execute(.standard()))
    }

    func execute(_ console: Console) -> Int32 {
      guard let contents = VolumeFolder.contents(of: packet) else {
        console.err("The folder \(packet) cannot be read. Check the path and its permissions.")
        return CommandExit.inputFailed
      }
      let hasVolume = VolumeVerifier.isVolume(contents.paths)
      let isBag = contents.paths.contains("bagit.txt") || !hasVolume
      let isBagValid = !isBag || verifyBag(console)
      let isVolumeValid = !hasVolume || verifyVolume(contents, console)
      return isBagValid && isVolumeValid ? CommandExit.done : CommandExit.inputFailed
    }

    private func verifyBag(_ console: Console) -> Bool {
      let report = BagVerifier().verify(packet)
      for finding in report.findings {
        console.err("\(finding.severity.rawValue)[\(finding.code)]: \(finding.path): \(finding.message)")
      }
      guard report.isValid else {
        console.out("NOT VALID. Do not rely on this packet; ask for it again from where it came.")
        return false
      }
      console.out("Valid: every file is the one that was sealed, and none is missing or added.")
      console.out(
        "This proves nothing about who sealed it, nor that what the documents say is true.")
      return true
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
}

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

  func execute(_ console: Console) -> Int32 {
    guard let contents = VolumeFolder.contents(of: packet) else {
      console.err("The folder \(packet) cannot be read. Check the path and its permissions.")
      return CommandExit.inputFailed
    }
    let hasVolume = VolumeVerifier.isVolume(contents.paths)
    let isBag = contents.paths.contains("bagit.txt") || !hasVolume
    let isBagValid = !isBag || (verifyBag(console) && verifySignature(console))
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
    console.out("This does not prove that what the documents say is true.")
    return true
  }

  private func verifySignature(_ console: Console) -> Bool {
    func refuse(_ code: DiagnosticCode, _ message: String) -> Bool {
      console.show([Diagnostic(code, message, at: DiagnosticPlace(file: packet))])
      console.out("NOT VALID. Do not rely on this packet; ask for it again from where it came.")
      return false
    }
    var trusted: [SSHPublicKey]?
    if let signer {
      let keys = (try? InputFile.bytes(of: signer)).map(SSHPublicKey.keys) ?? []
      if keys.isEmpty { return refuse(.signingKey, "\(signer) holds no Ed25519 public key") }
      trusted = keys
    }
    switch BagSignature.state(of: packet) {
    case .unsigned:
      if trusted != nil { return refuse(.missingSignature, "there is no \(BagSignature.path)") }
      console.out("It is not signed, so this proves nothing about who sealed it.")
    case .broken(let reason): return refuse(.brokenSignature, reason)
    case .signed(let key):
      guard let trusted else {
        console.out(
          "Signed with the key \(key.fingerprint). Whose key that is, the packet cannot say: ask by another way."
        )
        return true
      }
      guard trusted.contains(key) else { return refuse(.otherSigner, "the key is \(key.fingerprint)") }
      console.out("Signed with the key you gave, \(key.fingerprint).")
    }
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

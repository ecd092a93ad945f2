import ArgumentParser
import Diagnostics
import Hashing
import Interchange
import Pipeline
import RuleLanguage
import Rules

/// `tearline rules sign`: the approval of a pack.
struct RulesSignCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Write pack.sig: the Ed25519 signature of pack.lock.",
    discussion: """
      The signature is the 64 bytes themselves, so that others can check it: openssl pkeyutl -verify -pubin \
      -inkey KEY.pub -rawin -in pack.lock -sigfile pack.sig
      """)

  @Argument(help: "The pack's folder, such as Rules/core.")
  var pack: String

  @Option(help: "The private key: Ed25519 in a PEM file, without a passphrase.")
  var key: String

  @OptionGroup var output: AnswerOptions

  func answer() throws -> Answer {
    let (pack, warnings) = try RulesCommand.load(self.pack)
    let files = RuleFolder.files(at: self.pack)
    let lock = try PackFile.bytes(PackLock.fileName, of: self.pack, orElse: .lockMissing)
    let differences = RuleFolder.lockDifferences(pack, files, name: self.pack)
    guard differences.isEmpty else { throw CommandFailure(differences) }
    let pem = try InputFile.bytes(of: key)
    guard let signature = try? Ed25519.signature(of: lock, privateKey: pem) else {
      throw CommandFailure(Diagnostic(.signingKey, "the key cannot sign", at: DiagnosticPlace(file: key)))
    }
    try PackFile.write(signature, PackLock.signatureName, in: self.pack)
    return Answer(
      diagnostics: warnings, words: ["\(pack.rules.count) rules signed."],
      facts: [.init("signed", .integer(pack.rules.count))])
  }
}

import ArgumentParser
import Diagnostics
import Hashing
import Interchange
import Pipeline
import RuleLanguage
import Rules

/// `tearline rules verify`: whether a pack is the one that was approved.
struct RulesVerifyCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Hold a pack against its lock, and the lock against its signature.")

  @Argument(help: "The pack's folder, such as Rules/core.")
  var pack: String

  @Option(
    help: "The public key of whoever approved it: Ed25519 in a PEM file. Without it only the lock is checked."
  )
  var key: String?

  @OptionGroup var output: AnswerOptions

  func answer() throws -> Answer {
    let (pack, warnings) = try RulesCommand.load(self.pack)
    let lock = try PackFile.bytes(PackLock.fileName, of: self.pack, orElse: .lockMissing)
    let differences = RuleFolder.lockDifferences(pack, RuleFolder.files(at: self.pack), name: self.pack)
    guard differences.isEmpty else { throw CommandFailure(differences) }
    guard let key else {
      return Answer(
        diagnostics: warnings, words: ["The pack is as it was locked. Its signature was not checked."],
        facts: [.init("locked", true), .init("signed", .null)])
    }
    let signature = try PackFile.bytes(PackLock.signatureName, of: self.pack, orElse: .signatureMissing)
    let pem = try InputFile.bytes(of: key)
    guard let holds = try? Ed25519.isSignature(signature, of: lock, publicKey: pem) else {
      throw CommandFailure(Diagnostic(.signingKey, "the key cannot verify", at: DiagnosticPlace(file: key)))
    }
    guard holds else {
      throw CommandFailure(
        Diagnostic(
          .signatureWrong, "the signature is not this key's over this lock",
          at: DiagnosticPlace(file: "\(self.pack)/\(PackLock.signatureName)")))
    }
    return Answer(
      diagnostics: warnings, words: ["The pack is as it was locked, and the lock as it was signed."],
      facts: [.init("locked", true), .init("signed", true)])
  }
}

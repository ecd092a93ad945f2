import ArgumentParser
import Pipeline

/// What signs: a key in a file, or a command that holds it.
struct KeyOptions: ParsableArguments {
  @Option(
    help:
      "The private key in a PEM file without a passphrase: Ed25519, or P-256 where there is a certificate.")
  var key: String?

  @Option(
    help: ArgumentHelp(
      "A command that holds the key instead, such as \"ssh-keygen -Y sign -f KEY -n tearline-packet\", or \"openssl cms -sign -binary -outform DER -signer CERTIFICATE -inkey KEY\" with --certificate.",
      valueName: "command"))
  var with: String?

  func validate() throws {
    guard key == nil || with == nil else {
      throw ValidationError("Give either --key FILE or --with COMMAND.")
    }
  }

  /// - Returns: nil where nothing is to be signed.
  func signer() throws(CommandFailure) -> PacketSigning.Signer? {
    if let key { return .key(try InputFile.bytes(of: key), file: key) }
    return with.map { .program($0) }
  }
}

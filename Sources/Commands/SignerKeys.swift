import Diagnostics
import Sealing

/// The public keys of a file named on the command line.
enum SignerKeys {
  /// - Returns: nil where no file was named.
  static func read(_ file: String?) throws(CommandFailure) -> [SSHPublicKey]? {
    guard let file else { return nil }
    let keys = SSHPublicKey.keys(in: try InputFile.bytes(of: file))
    guard !keys.isEmpty else {
      throw CommandFailure(
        Diagnostic(
          .signingKey, "the file holds no Ed25519 public key", at: DiagnosticPlace(file: file)))
    }
    return keys
  }
}

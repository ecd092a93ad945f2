import ArgumentParser
import Diagnostics
import Pipeline
import Sealing

/// `tearline packet sign`: the unit's signature over a finished packet.
struct PacketSignCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign a finished packet with an Ed25519 key.",
    discussion: """
      Writes signatures/tagmanifest-sha256.txt.sig, which `ssh-keygen -Y verify` and `packet verify --signer` check, \
      and a request for a time stamp (RFC 3161) beside it. Nothing that was sealed is changed. Give the line it prints \
      to the recipient by another way than the packet.
      """)

  @Argument(help: "The packet's folder.")
  var packet: String

  @Option(help: "The private key: Ed25519 in a PEM file, without a passphrase.")
  var key: String?

  @Option(
    help: ArgumentHelp(
      "A command that holds the key instead, such as \"ssh-keygen -Y sign -f KEY -n tearline-packet\" for a key on a card.",
      valueName: "command"))
  var with: String?

  func validate() throws {
    guard (key == nil) != (with == nil) else {
      throw ValidationError("Give either --key FILE or --with COMMAND.")
    }
  }

  func execute(_ console: Console) -> Int32 {
    do {
      let signer: PacketSigning.Signer =
        if let key { .key(try InputFile.bytes(of: key), file: key) } else { .program(with ?? "") }
      let publicKey = try PacketSigning.sign(packet, with: signer)
      console.out("Signed with the key \(publicKey.fingerprint)")
      console.out(publicKey.line)
      return CommandExit.done
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }
}

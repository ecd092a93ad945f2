import ArgumentParser
import Diagnostics
import Hashing
import Pipeline
import Sealing

/// `tearline packet sign`: the unit's signature over a finished packet.
struct PacketSignCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign a finished packet, with an Ed25519 key or a certificate.",
    discussion: """
      Writes signatures/tagmanifest-sha256.txt.sig, which `ssh-keygen -Y verify` and `packet verify --signer` check, \
      and a request for a time stamp (RFC 3161) beside it. With --certificate it writes \
      signatures/tagmanifest-sha256.txt.p7s instead, which `openssl cms -verify` and `packet verify --certificate` \
      check; a packet may carry both. Nothing that was sealed is changed. Give the line it prints, or the certificate, \
      to the recipient by another way than the packet.
      """)

  @Argument(help: "The packet's folder.")
  var packet: String

  @OptionGroup var key: KeyOptions

  @Option(help: ArgumentHelp("The certificate of the key, in a PEM file.", valueName: "file"))
  var certificate: String?

  func validate() throws {
    guard key.key != nil || key.with != nil else {
      throw ValidationError("Give either --key FILE or --with COMMAND.")
    }
  }

  func execute(_ console: Console) -> Int32 {
    do {
      guard let signer = try key.signer() else { return CommandExit.inputFailed }
      if let certificate {
        let holder = try PacketSigning.sign(
          packet, with: signer, certificate: (try InputFile.bytes(of: certificate), certificate))
        console.out("Signed with the certificate of \(holder.name), SHA-256 \(holder.fingerprint)")
        return CommandExit.done
      }
      let publicKey = try PacketSigning.sign(packet, with: signer)
      console.out("Signed with the key \(publicKey.fingerprint)")
      console.out(publicKey.line)
      return CommandExit.done
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }
}

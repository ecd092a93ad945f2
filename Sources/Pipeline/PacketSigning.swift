import Diagnostics
import Hashing
public import Sealing

/// Signs finished packets, with a key in a file or with a program that holds it.
public enum PacketSigning {
  public enum Signer: Sendable {
    /// Ed25519 in a PEM file.
    case key([UInt8], file: String)
    /// A command for the shell: it reads the message and writes the signature, as `ssh-keygen -Y sign` does.
    case program(String)
  }

  /// - Throws: diagnostics where the bag is not whole, the key cannot sign, or what the program wrote does not hold.
  public static func sign(_ bag: String, with signer: Signer) throws(RunFailure) -> SSHPublicKey {
    let report = BagVerifier().verify(bag)
    guard report.isValid else {
      throw RunFailure(
        .bagNotSigned, "\(report.errors.count) files are not as they were sealed",
        at: DiagnosticPlace(file: bag))
    }
    do {
      let message = try BagSignature.message(of: bag)
      let signature =
        switch signer {
        case .key(let pem, let file): try signature(message, pem, file)
        case .program(let command): try signature(message, command, bag)
        }
      try BagSignature.write(signature, to: bag)
      return signature.publicKey
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFailure(.outputNotWritten, "\(error)", at: DiagnosticPlace(file: bag))
    }
  }

  private static func signature(
    _ message: [UInt8], _ pem: [UInt8], _ file: String
  ) throws(RunFailure) -> SSHSignature {
    do {
      return try SSHSignature(of: message, namespace: BagSignature.namespace, privateKey: pem)
    } catch {
      throw RunFailure(.signingKey, "the key cannot sign", at: DiagnosticPlace(file: file))
    }
  }

  private static func signature(
    _ message: [UInt8], _ command: String, _ bag: String
  ) throws(RunFailure) -> SSHSignature {
    guard let folder = TemporaryFolder() else {
      throw RunFailure(.outputNotWritten, "no temporary folder can be made; name one in TMPDIR")
    }
    let output = folder.path + "/signature"
    let isRun = ChildProcess.run(
      ["/bin/sh", "-c", command], input: bag + "/" + BagSignature.manifest, output: output)
    guard isRun, let bytes = FileAccess.read(output).bytes,
      let signature = SSHSignature(armored: String(decoding: bytes, as: UTF8.self)),
      signature.holds(for: message, namespace: BagSignature.namespace)
    else {
      throw RunFailure(
        .signingKey,
        "the program failed, or wrote no Ed25519 signature over the message for `\(BagSignature.namespace)`")
    }
    return signature
  }
}

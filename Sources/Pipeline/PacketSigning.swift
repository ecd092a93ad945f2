import Diagnostics
public import Hashing
public import Sealing

/// Signs finished packets, with a key in a file or with a program that holds it.
public enum PacketSigning {
  public enum Signer: Sendable {
    /// A private key in a PEM file.
    case key([UInt8], file: String)
    /// A command for the shell: it reads the message and writes the signature.
    case program(String)
  }

  /// Signs as `ssh-keygen -Y sign` does, with an Ed25519 key.
  ///
  /// - Throws: diagnostics where the bag is not whole, the key cannot sign, or what the program wrote does not hold.
  public static func sign(_ bag: String, with signer: Signer) throws(RunFailure) -> SSHPublicKey {
    let message = try message(of: bag)
    let signature: SSHSignature
    switch signer {
    case .key(let pem, let file):
      do {
        signature = try SSHSignature(of: message, namespace: BagSignature.namespace, privateKey: pem)
      } catch {
        throw RunFailure(.signingKey, "the key cannot sign", at: DiagnosticPlace(file: file))
      }
    case .program(let command):
      guard let bytes = try output(of: command, bag),
        let made = SSHSignature(armored: String(decoding: bytes, as: UTF8.self)),
        made.holds(for: message, namespace: BagSignature.namespace)
      else {
        throw RunFailure(
          .signingKey,
          "the program failed, or wrote no Ed25519 signature over the message for `\(BagSignature.namespace)`"
        )
      }
      signature = made
    }
    try write(to: bag) { () throws(SealingFailure) in try BagSignature.write(signature, to: bag) }
    return signature.publicKey
  }

  /// Signs as `openssl cms -sign` does, with a key on the curve P-256 and its certificate.
  ///
  /// - Parameter certificate: in a PEM file, and the file's name.
  /// - Throws: as `sign`.
  public static func sign(
    _ bag: String, with signer: Signer, certificate: (pem: [UInt8], file: String)
  ) throws(RunFailure) -> CertificateSignature.Signer {
    let message = try message(of: bag)
    let signature: [UInt8]
    switch signer {
    case .key(let pem, let file):
      do {
        signature = try CertificateSignature.signature(
          of: message, privateKey: pem, certificate: certificate.pem)
      } catch .certificate {
        throw RunFailure(
          .signingCertificate, "the file holds no certificate of the key \(file)",
          at: DiagnosticPlace(file: certificate.file))
      } catch {
        throw RunFailure(
          .signingCertificate, "the file holds no P-256 key that can sign", at: DiagnosticPlace(file: file))
      }
    case .program(let command): signature = try output(of: command, bag) ?? []
    }
    guard
      let holder = CertificateSignature.signer(
        of: message, signature: signature, trusted: certificate.pem)
    else {
      throw RunFailure(
        .signingCertificate, "no detached signature over the message with this certificate was made",
        at: DiagnosticPlace(file: certificate.file))
    }
    try write(to: bag) { () throws(SealingFailure) in try BagCertificate.write(signature, to: bag) }
    return holder
  }

  /// What is signed, once the bag is known to be whole.
  private static func message(of bag: String) throws(RunFailure) -> [UInt8] {
    let report = BagVerifier().verify(bag)
    guard report.isValid else {
      throw RunFailure(
        .bagNotSigned, "\(report.errors.count) files are not as they were sealed",
        at: DiagnosticPlace(file: bag))
    }
    do { return try BagSignature.message(of: bag) } catch {
      throw RunFailure(.outputNotWritten, "\(error)", at: DiagnosticPlace(file: bag))
    }
  }

  private static func write(
    to bag: String, _ body: () throws(SealingFailure) -> Void
  ) throws(RunFailure) {
    do { try body() } catch {
      throw RunFailure(.outputNotWritten, "\(error)", at: DiagnosticPlace(file: bag))
    }
  }

  /// - Returns: what the command wrote about the tag manifest; nil where it failed.
  private static func output(of command: String, _ bag: String) throws(RunFailure) -> [UInt8]? {
    guard let folder = TemporaryFolder() else {
      throw RunFailure(.outputNotWritten, "no temporary folder can be made; name one in TMPDIR")
    }
    let output = folder.path + "/signature"
    let isRun = ChildProcess.run(
      ["/bin/sh", "-c", command], input: bag + "/" + BagSignature.manifest, output: output)
    return isRun ? FileAccess.read(output).bytes : nil
  }
}

import Hashing
import Testing

@testable import Sealing

/// Signatures with a certificate that are made here hold with OpenSSL's program, and those it makes hold here.
struct BagCertificateTests {
  private let folder = TemporaryFolder()
  private var bag: String { folder.path + "/bag" }

  init() throws {
    for name in ["unit", "other"] {
      try #require(
        folder.run(
          "/bin/sh", "-c",
          "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout \(name).key -out \(name).pem "
            + "-subj '/CN=Example \(name)' -days 2") == 0)
    }
    try BagWriter(fields: [], baggingDate: "2031-04-10")
      .write(payload: [BagFile(path: "a.txt", bytes: [0x61])], to: bag)
  }

  private func sign(key: String = "unit.key", certificate: String = "unit.pem") throws -> [UInt8] {
    let signature = try CertificateSignature.signature(
      of: BagSignature.message(of: bag), privateKey: folder.get(key) ?? [],
      certificate: folder.get(certificate) ?? [])
    try BagCertificate.write(signature, to: bag)
    return signature
  }

  /// The command of VERIFY.txt.
  private func opensslVerifies(_ certificate: String = "unit.pem") -> Bool {
    folder.run(
      "/bin/sh", "-c",
      "cd bag && openssl cms -verify -binary -inform DER -in \(BagCertificate.path) -content \(BagSignature.manifest) "
        + "-CAfile ../\(certificate) -purpose any -out /dev/null") == 0
  }

  private func state(_ trusted: String? = nil) -> BagCertificate.State {
    BagCertificate.state(of: bag, trusted: trusted.map { folder.get($0) ?? [] })
  }

  @Test func opensslVerifiesWhatIsSignedHere() throws {
    #expect(state() == .unsigned)
    _ = try sign()
    #expect(opensslVerifies())
    #expect(!opensslVerifies("other.pem"))
    guard case .signed(let signer) = state() else {
      Issue.record("\(state())")
      return
    }
    #expect(signer.name == "/CN=Example unit")
    #expect(
      folder.run(
        "/bin/sh", "-c",
        "openssl x509 -in unit.pem -noout -fingerprint -sha256 | tr -d : | grep -qi \(signer.fingerprint.hex)"
      ) == 0)
    #expect(state("unit.pem") == .signed(signer))
    #expect(state("other.pem") == .untrusted(signer))
    #expect(state("unit.key") == .untrusted(signer))
    // Nothing that was sealed changed, and no finding speaks of the signature.
    #expect(BagVerifier().verify(bag).findings.isEmpty)
  }

  @Test func whatOpensslSignsHoldsHere() throws {
    let command =
      "cd bag && mkdir signatures && openssl cms -sign -binary -outform DER -signer ../unit.pem -inkey ../unit.key "
      + "< \(BagSignature.manifest) > \(BagCertificate.path)"
    try #require(folder.run("/bin/sh", "-c", command) == 0)
    guard case .signed = state("unit.pem") else {
      Issue.record("\(state("unit.pem"))")
      return
    }
  }

  /// A signature that carries its own message would stand for another tag manifest than the one beside it.
  @Test func aSignatureWithItsMessageInsideIsRefused() throws {
    let command =
      "cd bag && mkdir signatures && openssl cms -sign -binary -nodetach -outform DER -signer ../unit.pem "
      + "-inkey ../unit.key < \(BagSignature.manifest) > \(BagCertificate.path)"
    try #require(folder.run("/bin/sh", "-c", command) == 0)
    #expect(state() == .broken)
  }

  @Test func whatIsTamperedWithIsRefusedByBoth() throws {
    let signature = try sign()
    let manifest = folder.get("bag/" + BagSignature.manifest) ?? []
    for place in stride(from: 0, to: manifest.count, by: 13) {
      var changed = manifest
      changed[place] ^= 1
      folder.put("bag/" + BagSignature.manifest, changed)
      #expect(state() == .broken, "byte \(place)")
    }
    #expect(!opensslVerifies())
    folder.put("bag/" + BagSignature.manifest, manifest)
    #expect(opensslVerifies())
    guard case .signed(let signer) = state("unit.pem") else {
      Issue.record("\(state("unit.pem"))")
      return
    }
    var unchanged = 0
    for place in stride(from: 0, to: signature.count, by: 7) {
      var changed = signature
      changed[place] ^= 1
      folder.put("bag/" + BagCertificate.path, changed)
      // Some bytes say nothing: without signed attributes the type of the content is covered by nothing. Whatever is
      // changed, the signature is the unit's over this tag manifest, or it is refused.
      if case .signed(let found) = state("unit.pem") {
        unchanged += 1
        #expect(found == signer, "byte \(place)")
      }
    }
    #expect(unchanged < 10)
    for bad in [Array(signature.dropLast()), signature + [0], []] {
      folder.put("bag/" + BagCertificate.path, bad)
      #expect(state() == .broken)
    }
    _ = try sign(key: "other.key", certificate: "other.pem")
    guard case .untrusted = state("unit.pem") else {
      Issue.record("another's signature is taken for the unit's")
      return
    }
    #expect(!opensslVerifies())
  }

  @Test func otherKeysAndCertificatesAreRefused() throws {
    try #require(
      folder.run(
        "/bin/sh", "-c",
        "openssl genpkey -algorithm ed25519 -out ed.key && openssl genpkey -algorithm EC "
          + "-pkeyopt ec_paramgen_curve:P-384 -out big.key") == 0)
    for key in ["ed.key", "big.key", "unit.pem"] {
      #expect(throws: CertificateSignature.Failure.key) { try sign(key: key) }
    }
    for certificate in ["other.pem", "unit.key"] {
      #expect(throws: CertificateSignature.Failure.certificate) { try sign(certificate: certificate) }
    }
    #expect(state() == .unsigned)
  }
}

import TestSupport
import Testing

@testable import Hashing

struct Ed25519Tests {
  /// Of the message 0x72, by the key of the tests.
  static let signature =
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"

  @Test func vector() throws {
    let signature = try Ed25519.signature(of: [0x72], privateKey: Array(SigningKeys.privateKey.utf8))
    #expect(Hexadecimal.string(signature) == Self.signature)
    #expect(try Ed25519.isSignature(signature, of: [0x72], publicKey: Array(SigningKeys.publicKey.utf8)))
  }

  @Test func anotherMessageOrSignatureIsRefused() throws {
    var signature = try Ed25519.signature(of: [0x72], privateKey: Array(SigningKeys.privateKey.utf8))
    let key = Array(SigningKeys.publicKey.utf8)
    #expect(try !Ed25519.isSignature(signature, of: [0x73], publicKey: key))
    #expect(try !Ed25519.isSignature([], of: [0x72], publicKey: key))
    signature[3] ^= 1
    #expect(try !Ed25519.isSignature(signature, of: [0x72], publicKey: key))
  }

  @Test func otherFilesAreNoKeys() {
    for text in ["", "nothing", SigningKeys.publicKey] {
      #expect(throws: Ed25519.Failure.key) { try Ed25519.signature(of: [], privateKey: Array(text.utf8)) }
    }
    #expect(throws: Ed25519.Failure.key) {
      try Ed25519.isSignature([], of: [], publicKey: Array(SigningKeys.privateKey.utf8))
    }
  }
}

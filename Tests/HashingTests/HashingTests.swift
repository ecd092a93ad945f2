import Glibc
import Testing

@testable import Hashing

private func repeated(_ byte: UInt8, _ count: Int) -> [UInt8] { [UInt8](repeating: byte, count: count) }

/// FIPS 180-4 example messages, from NIST's published examples and their usual companions.
private let messages: [(text: [UInt8], sha256: String, sha512: String)] = [
  (
    [], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
      + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"
  ),
  (
    Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
      + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
  ),
  (
    Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    "204a8fc6dda82f0a0ced7beb8e08a41657c16ef468b228a8279be331a703c335"
      + "96fd15c13b1b07f9aa1d3bea57789ca031ad85c7a71dd70354ec631238ca3445"
  ),
  (
    repeated(UInt8(ascii: "a"), 1_000_000),
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
    "e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973eb"
      + "de0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b"
  ),
]

@Test(arguments: messages.indices)
func digestsOfThePublishedMessages(_ index: Int) throws {
  let message = messages[index]
  #expect(SHA2.sha256(message.text).hex == message.sha256)
  #expect(SHA2.sha512Hex(message.text) == message.sha512)
  let stream = try DigestStream(.sha256)
  for start in stride(from: 0, to: message.text.count, by: 977) {
    try stream.update(Array(message.text[start..<min(start + 977, message.text.count)]))
  }
  #expect(Hexadecimal.string(try stream.finish()) == message.sha256)
  #expect(
    Hexadecimal.string(try stream.finish()) == messages[0].sha256, "a finished stream starts again, empty")
}

@Test(arguments: messages.indices)
func digestsOfAFile(_ index: Int) throws {
  let message = messages[index]
  var template = Array("/tmp/tearline-hashing-XXXXXX".utf8CString)
  let descriptor = mkstemp(&template)
  try #require(descriptor >= 0)
  defer {
    close(descriptor)
    unlink(template)
  }
  #expect(write(descriptor, message.text, message.text.count) == message.text.count)
  lseek(descriptor, 0, SEEK_SET)
  let digests = try FileDigests(fileDescriptor: descriptor, algorithms: [.sha256, .sha512])
  #expect(digests.byteCount == message.text.count)
  #expect(digests.hex(.sha256) == message.sha256)
  #expect(digests.hex(.sha512) == message.sha512)
  #expect(digests.hex(.md5) == nil)
  lseek(descriptor, 0, SEEK_SET)
  #expect(try SHA2.sha256(fileDescriptor: descriptor).hex == message.sha256)
}

@Test func aBadDescriptorIsAFailureNotADigest() {
  #expect(throws: HashingFailure.unreadable(errorNumber: EBADF)) { try SHA2.sha256(fileDescriptor: -1) }
}

@Test(arguments: [
  (DigestAlgorithm.md5, "900150983cd24fb0d6963f7d28e17f72"),
  (.sha1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
  (.sha224, "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"),
  (
    .sha384,
    "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
  ),
])
func algorithmsOfOtherPeoplesBags(_ algorithm: DigestAlgorithm, _ hex: String) throws {
  let stream = try DigestStream(algorithm)
  try stream.update(Array("abc".utf8))
  let value = try stream.finish()
  #expect(Hexadecimal.string(value) == hex)
  #expect(value.count == algorithm.length)
}

/// RFC 4231, test cases 1 to 4, 6 and 7.
private let codes: [(key: [UInt8], data: [UInt8], code: String)] = [
  (
    repeated(0x0b, 20), Array("Hi There".utf8),
    "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
  ),
  (
    Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
  ),
  (
    repeated(0xaa, 20), repeated(0xdd, 50),
    "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
  ),
  (
    Array(1...25), repeated(0xcd, 50), "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
  ),
  (
    repeated(0xaa, 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
    "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
  ),
  (
    repeated(0xaa, 131),
    Array(
      ("This is a test using a larger than block-size key and a larger than block-size data. "
        + "The key needs to be hashed before being used by the HMAC algorithm.").utf8),
    "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
  ),
]

@Test(arguments: codes.indices)
func authenticationCodesOfTheRFC(_ index: Int) {
  #expect(
    MessageAuthentication.sha256(key: codes[index].key, message: codes[index].data).hex == codes[index].code)
}

@Test func anEmptyKeyAndMessageHaveACode() {
  #expect(
    MessageAuthentication.sha256(key: [], message: []).hex
      == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
}

@Test func fieldsOfADigestCannotRunTogether() {
  func digest(_ domain: String, _ fields: [String]) -> Digest {
    var builder = DigestBuilder(domain)
    for field in fields { builder.add(field) }
    return builder.digest()
  }
  let lists = [
    digest("d", ["ab", "c"]), digest("d", ["a", "bc"]), digest("d", ["abc"]), digest("d", ["abc", ""]),
    digest("d", ["", "abc"]), digest("da", ["bc"]), digest("e", ["ab", "c"]), digest("d", []),
  ]
  #expect(Set(lists).count == lists.count)
  #expect(digest("d", ["ab", "c"]) == lists[0])
}

@Test func hexadecimalBothWays() {
  let every = [UInt8](0...255)
  #expect(Hexadecimal.bytes(of: Hexadecimal.string(every)) == every)
  #expect(Hexadecimal.bytes(of: "FFfe") == [255, 254])
  for bad in ["f", "fg", " ff", "f f", "0x11"] { #expect(Hexadecimal.bytes(of: bad) == nil) }
  #expect(Digest(hex: "ab") == nil)
  #expect(Digest(bytes: repeated(1, 31)) == nil)
  let digest = SHA2.sha256("abc")
  #expect(Digest(hex: digest.hex) == digest)
  #expect(digest.description == digest.hex)
}

import Interchange
import Testing

struct Base64Tests {
  /// RFC 4648 section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func vectors(_ text: String, _ encoded: String) {
    #expect(Base64.text(Array(text.utf8)) == encoded)
    #expect(Base64.bytes(of: encoded) == Array(text.utf8))
  }

  @Test func everyByteAndLengthComesBack() {
    for count in 0...260 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ count) }
      #expect(Base64.bytes(of: Base64.text(bytes)) == bytes)
    }
  }

  /// Section 3.5: bits that stand for nothing are zero.
  @Test(arguments: [
    "Z", "Zg", "Zg=", "Zg==Zg==", "Zh==", "Zm9=", "Zm9v\n", "Zm9v====", "====", "Z===", "Zm9-",
  ])
  func refusesOtherForms(_ text: String) {
    #expect(Base64.bytes(of: text) == nil)
  }
}

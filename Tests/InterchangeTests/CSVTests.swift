import Testing

@testable import Interchange

struct CSVWriterTests {
  @Test(arguments: [
    ("plain", "\"plain\""), ("", "\"\""), ("a \"quote\"", "\"a \"\"quote\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""),
    ("@x", "\"'@x\""),
    ("a=b", "\"a=b\""), ("مرحبا", "\"مرحبا\""),
  ])
  func fieldsAreQuotedAndNeverFormulas(field: String, written: String) {
    var table = CSVWriter(columns: ["h"])
    table.append([field])
    #expect(String(decoding: table.bytes, as: UTF8.self) == "\"h\"\r\n\(written)\r\n")
  }
}

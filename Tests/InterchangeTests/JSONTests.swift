import TestSupport
import Testing

@testable import Interchange

private func text(_ value: JSON) -> String { String(decoding: value.canonical, as: UTF8.self) }

@Test(arguments: [
  ("plain", #""plain""#), ("", #""""#), ("\"\\/", #""\"\\/""#),
  ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#), ("\u{0}\u{1F}\u{B}", #""\u0000\u001f\u000b""#),
  ("\u{7F}\u{2028}\u{2029}", "\"\u{7F}\u{2028}\u{2029}\""), ("😀 عمر", "\"😀 عمر\""),
])
func stringsAreEscapedAsRFC8785Says(_ string: String, _ expected: String) throws {
  #expect(text(.string(string)) == expected)
  #expect(try JSON(parsing: Array(expected.utf8)) == .string(string))
}

/// RFC 8785 section 3.2.3: the published sorting example.
@Test func namesAreSortedByUTF16CodeUnits() {
  let value: JSON = [
    "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
    "1": "One", "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control",
    "\u{f6}": "Latin Small Letter O With Diaeresis",
  ]
  let expected =
    "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\","
    + "\"\u{f6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20ac}\":\"Euro Sign\","
    + "\"\u{1f600}\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}"
  #expect(Array(text(value).utf8) == Array(expected.utf8))
}

@Test func bothFormsAreExact() {
  let value: JSON = [
    "b": [1, -2, []], "a": ["z": true, "y": .null], "e": [:], "n": .integer(9_007_199_254_740_991),
    "big": .integer(9_007_199_254_740_992), "low": .integer(.min),
  ]
  #expect(
    text(value)
      == #"{"a":{"y":null,"z":true},"b":[1,-2,[]],"big":"9007199254740992","e":{},"low":"-9223372036854775808","n":9007199254740991}"#
  )
  let pretty = """
    {
      "b": [
        1,
        -2,
        []
      ],
      "a": {
        "z": true,
        "y": null
      },
      "e": {},
      "n": 9007199254740991,
      "big": "9007199254740992",
      "low": "-9223372036854775808"
    }

    """
  #expect(String(decoding: value.pretty, as: UTF8.self) == pretty)
}

@Test func theLastOfTwoEqualNamesCountsAndUnicodeFormsAreTwoNames() {
  #expect(text(["a": 1, "b": 2, "a": 3]) == #"{"a":3,"b":2}"#)
  #expect(text(["\u{E9}": 1, "e\u{301}": 2]).utf8.elementsEqual("{\"e\u{301}\":2,\"\u{E9}\":1}".utf8))
}

@Test func readingKeepsTheValue() throws {
  let source = #" { "a" : [ 1 , -20 , 0 , true , false , null , "\u00e9\ud83d\ude00\/" ] , "b" : { } } "#
  let value = try JSON(parsing: Array(source.utf8))
  #expect(text(value) == "{\"a\":[1,-20,0,true,false,null,\"é😀/\"],\"b\":{}}")
  #expect(try JSON(parsing: value.pretty) == value)
  #expect(value["a"] != nil && value["c"] == nil)
}

@Test(arguments: [
  ("", JSONFailure.Reason.syntax), ("{", .syntax), ("[1,]", .syntax), ("[1 2]", .syntax),
  ("01", .syntax),
  ("-", .syntax), ("nul", .syntax), ("\"a", .syntax), ("\"\t\"", .syntax), ("{\"a\" 1}", .syntax),
  ("{1:1}", .syntax),
  ("1 1", .syntax), ("\"\\x\"", .syntax), ("\"\\u12\"", .syntax), ("1.5", .fraction), ("1e3", .fraction),
  ("-0", .fraction), ("9007199254740992", .fraction), ("99999999999999999999999", .fraction),
  ("{\"a\":1,\"a\":1}", .repeatedName), ("\"\\ud800\"", .badText), ("\"\\ud800\\u0041\"", .badText),
  ("\"\\udc00\"", .badText), (String(repeating: "[", count: 200), .tooDeep),
])
func readingRefuses(_ source: String, _ reason: JSONFailure.Reason) {
  let failure = #expect(throws: JSONFailure.self) { try JSON(parsing: Array(source.utf8)) }
  #expect(failure?.reason == reason)
}

@Test func bytesThatAreNoUTF8AreRefused() {
  let failure = #expect(throws: JSONFailure.self) { try JSON(parsing: [0x22, 0xFF, 0x22]) }
  #expect(failure?.reason == .badText)
}

@Test func corruptedTextNeverCrashesAndNeverChangesMeaning() throws {
  var random = SplitMix64(seed: 8785)
  let source = Array(#"{"a":[1,-20,true,null,"\u00e9\ud83d\ude00\n"],"b":{"c":"d"}}"#.utf8)
  for _ in 0..<3000 {
    var bytes = source
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    guard let value = try? JSON(parsing: bytes) else { continue }
    #expect(try JSON(parsing: value.canonical).canonical == value.canonical)
  }
}

@Test func aLineHoldsNothingThatEndsALine() throws {
  let value: JSON = ["b": .string("x\u{2028}y\u{2029}\n"), "a": [1, .null]]
  #expect(value.line == #"{"b":"x\u2028y\u2029\n","a":[1,null]}"#)
  #expect(try JSON(parsing: Array(value.line.utf8)) == value)
}

/// A fraction is exact, has no zeros at its end, and is the number ECMAScript would print (RFC 8785, 3.2.2.3).
@Test(arguments: [
  (0, "0"), (930_000, "0.93"), (1, "0.000001"), (-1_500_000, "-1.5"), (2_000_000, "2"),
  (999_999_999_999_999, "999999999.999999"), (1_000_000_000_000_001, "\"1000000000.000001\""),
])
func decimalsAreExact(millionths: Int, expected: String) {
  #expect(text(.decimal(millionths: millionths)) == expected)
  #expect(JSON.array([.decimal(millionths: millionths)]).line == "[\(expected)]")
}

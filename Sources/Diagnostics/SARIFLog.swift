public import Interchange

/// Diagnostics as a log of SARIF 2.1.0 (OASIS), which code review platforms show beside the lines they are about.
///
/// Columns are left out: SARIF counts characters, diagnostics count bytes.
public struct SARIFLog: Sendable {
  private let diagnostics: [Diagnostic]
  private let version: String

  /// - Parameter version: of the program.
  public init(_ diagnostics: [Diagnostic], version: String) {
    self.diagnostics = diagnostics
    self.version = version
  }

  public var json: JSON {
    let codes = Set(diagnostics.map(\.code.id)).sorted()
    let rules = codes.compactMap(DiagnosticCode.named).map { code -> JSON in
      [
        "id": .string(code.id), "shortDescription": ["text": .string(code.title)],
        "fullDescription": ["text": .string(code.meaning)], "help": ["text": .string(code.remedy)],
      ]
    }
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": ["name": "tearline", "version": .string(version), "rules": .array(rules)]
          ],
          "results": .array(diagnostics.map(result)),
        ]
      ],
    ]
  }

  private func result(_ diagnostic: Diagnostic) -> JSON {
    let words = "\(diagnostic.message) \(diagnostic.help ?? diagnostic.code.remedy)"
    var members: [JSON.Member] = [
      .init("ruleId", .string(diagnostic.code.id)), .init("level", .string(diagnostic.severity.rawValue)),
      .init("message", ["text": .string(words)]),
    ]
    if let place = diagnostic.place {
      var physical: [JSON.Member] = [
        .init("artifactLocation", ["uri": .string(SARIFLog.reference(place.file))])
      ]
      if let line = place.line { physical.append(.init("region", ["startLine": .integer(line)])) }
      members.append(.init("locations", [["physicalLocation": .object(physical)]]))
    }
    return .object(members)
  }

  /// A file's name as a relative reference (RFC 3986, section 4.2).
  private static func reference(_ file: String) -> String {
    var result = ""
    for byte in file.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" + digits : digits)
      }
    }
    return result
  }
}

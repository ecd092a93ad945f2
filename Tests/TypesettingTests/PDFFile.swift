import Foundation

/// A PDF opened with qpdf, which knows nothing of the writer under test.
struct PDFFile {
  private struct Report: Decodable {
    let qpdf: [PDFValue]
  }

  let bytes: [UInt8]
  /// By reference, such as `5 0 R`.
  private(set) var objects: [String: PDFValue] = [:]
  let trailer: PDFValue

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    let json = try Tool.qpdf.text(
      ["--json=2", "--json-stream-data=inline", "--decode-level=generalized"], on: bytes)
    let report = try JSONDecoder().decode(Report.self, from: Data(json.utf8))
    guard let table = report.qpdf.last else { throw Tool.Failure(description: "qpdf wrote no objects") }
    for key in table.keys where key.hasPrefix("obj:") {
      objects[String(key.dropFirst(4))] = table[key]
    }
    trailer = table["trailer"]["value"]
  }

  /// The value a reference leads to, or the value itself; for a stream its dictionary.
  func value(_ value: PDFValue) -> PDFValue {
    guard let reference = value.string, let object = objects[reference] else { return value }
    return object["stream"].isNull ? object["value"] : object["stream"]["dict"]
  }

  /// The decoded bytes of a stream.
  func data(_ reference: PDFValue) -> [UInt8] {
    guard let name = reference.string, let text = objects[name]?["stream"]["data"].string,
      let data = Data(base64Encoded: text)
    else { return [] }
    return Array(data)
  }

  func text(_ reference: PDFValue) -> String { String(decoding: data(reference), as: UTF8.self) }

  var catalog: PDFValue { value(trailer["/Root"]) }

  var pageReferences: [PDFValue] { value(catalog["/Pages"])["/Kids"].array }

  var pages: [PDFValue] { pageReferences.map(value) }

  /// All objects of a type, by reference.
  func all(_ type: String) -> [(reference: String, value: PDFValue)] {
    objects.keys.sorted().compactMap { key in
      let value = value(.text(key))
      return value["/Type"].string == type ? (key, value) : nil
    }
  }

  /// The structure tree below an element, as one line: `Document(H1 P(Link))`.
  func outline(of element: PDFValue) -> String {
    let element = value(element)
    guard let type = element["/S"].string else { return "" }
    let kids = element["/K"].array.map { outline(of: $0) }.filter { !$0.isEmpty }
    return type.dropFirst() + (kids.isEmpty ? "" : "(" + kids.joined(separator: " ") + ")")
  }

  var structure: String {
    outline(of: value(catalog["/StructTreeRoot"])["/K"])
  }
}

import Interchange

/// A table of a packet in the forms it is given out in: CSV, JSON, and the JSON Schema that its JSON follows.
struct PacketTable {
  enum Value {
    case text(String)
    /// Nil is an empty field and JSON's null.
    case optional(String?)
    case integer(Int)
    case flag(Bool)
    case list([String])
  }

  enum Kind {
    case text
    case optional
    case integer
    case flag
    case list
    /// One of these words.
    case choice([String])
  }

  struct Column {
    let name: String
    let kind: Kind
    let meaning: String

    init(_ name: String, _ meaning: String) { self.init(name, .text, meaning) }

    init(_ name: String, _ kind: Kind, _ meaning: String) {
      self.name = name
      self.kind = kind
      self.meaning = meaning
    }
  }

  /// The file is named after it.
  let name: String
  let title: String
  let columns: [Column]
  private(set) var rows: [[Value]] = []

  init(_ name: String, _ title: String, _ columns: [Column]) {
    self.name = name
    self.title = title
    self.columns = columns
  }

  mutating func append(_ row: [Value]) { rows.append(row) }

  /// RFC 4180; lists are joined by `; `, truth is `yes` or `no`.
  var csv: [UInt8] {
    var table = CSVWriter(columns: columns.map(\.name))
    for row in rows {
      table.append(
        row.map { value in
          switch value {
          case .text(let text): text
          case .optional(let text): text ?? ""
          case .integer(let number): String(number)
          case .flag(let isSet): isSet ? "yes" : "no"
          case .list(let items): items.joined(separator: "; ")
          }
        })
    }
    return table.bytes
  }

  /// - Parameter packet: the packet's id.
  func json(packet: String) -> [UInt8] {
    let value: JSON = [
      "table": .string(name), "version": .integer(PacketTable.version), "packet": .string(packet),
      "rows": rowValues,
    ]
    return value.pretty
  }

  /// The rows as objects, with a member for each column.
  var rowValues: JSON {
    .array(
      rows.map { row in
        .object(zip(columns, row).map { JSON.Member($0.name, PacketTable.json($1)) })
      })
  }

  /// Of the columns of all tables; counted up when one changes its meaning, leaves or comes.
  private static let version = 1

  private static func json(_ value: Value) -> JSON {
    switch value {
    case .text(let text): .string(text)
    case .optional(let text): text.map { .string($0) } ?? .null
    case .integer(let number): .integer(number)
    case .flag(let isSet): .boolean(isSet)
    case .list(let items): .array(items.map { .string($0) })
    }
  }

  /// JSON Schema, draft 2020-12.
  var schema: [UInt8] {
    let value: JSON = [
      "$schema": .string(JSONShape.dialect),
      "$id": .string("urn:tearline:table:\(name):\(PacketTable.version)"), "title": .string(title),
      "type": "object", "additionalProperties": .boolean(false),
      "required": ["table", "version", "packet", "rows"],
      "properties": [
        "table": ["const": .string(name)], "version": ["const": .integer(PacketTable.version)],
        "packet": ["type": "string"], "rows": rowsShape.schema,
      ],
    ]
    return value.pretty
  }

  /// What `rowValues` follow.
  var rowsShape: JSONShape {
    .list(
      of: .object(columns.map { JSONShape.Property($0.name, PacketTable.shape($0.kind), $0.meaning) }))
  }

  private static func shape(_ kind: Kind) -> JSONShape {
    switch kind {
    case .text: .text
    case .optional: .optionalText
    case .integer: .number
    case .flag: .truth
    case .list: .list(of: .text)
    case .choice(let words): .choice(words)
    }
  }
}

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
    let rows = rows.map { row in
      JSON.object(zip(columns, row).map { JSON.Member($0.name, PacketTable.json($1)) })
    }
    let value: JSON = [
      "table": .string(name), "version": .integer(PacketTable.version), "packet": .string(packet),
      "rows": .array(rows),
    ]
    return value.pretty
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
    let properties = columns.map { column in
      JSON.Member(
        column.name,
        .object(PacketTable.type(column.kind) + [JSON.Member("description", .string(column.meaning))]))
    }
    let row: JSON = [
      "type": "object", "additionalProperties": .boolean(false),
      "required": .array(columns.map { .string($0.name) }), "properties": .object(properties),
    ]
    let value: JSON = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .string("urn:tearline:table:\(name):\(PacketTable.version)"), "title": .string(title),
      "type": "object", "additionalProperties": .boolean(false),
      "required": ["table", "version", "packet", "rows"],
      "properties": [
        "table": ["const": .string(name)], "version": ["const": .integer(PacketTable.version)],
        "packet": ["type": "string"], "rows": ["type": "array", "items": row],
      ],
    ]
    return value.pretty
  }

  private static func type(_ kind: Kind) -> [JSON.Member] {
    switch kind {
    case .text: [JSON.Member("type", "string")]
    case .optional: [JSON.Member("type", ["string", "null"])]
    case .integer: [JSON.Member("type", "integer"), JSON.Member("minimum", 0)]
    case .flag: [JSON.Member("type", "boolean")]
    case .list: [JSON.Member("type", "array"), JSON.Member("items", ["type": "string"])]
    case .choice(let words): [JSON.Member("enum", .array(words.map { .string($0) }))]
    }
  }
}

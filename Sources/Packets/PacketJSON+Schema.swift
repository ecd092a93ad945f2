import Interchange
import ReleaseModel

/// The JSON Schema of packet.json.
extension PacketJSON {
  static let schemaPath = "packet.schema.json"

  /// - Parameter parts: those of the packet; the schema names their tables.
  static func schema(of parts: [PacketTables.Part]) -> [UInt8] {
    let head: [JSON.Member] = [
      .init("$schema", .string(JSONShape.dialect)), .init("$id", .string("urn:\(schemaName)")),
      .init("title", "An evidence packet"),
    ]
    guard case .object(let members) = shape(of: parts).schema else { return [] }
    return Array((JSON.object(head + members).line + "\n").utf8)
  }

  private static func shape(of parts: [PacketTables.Part]) -> JSONShape {
    .object([
      .init("schema", .constant(schemaName)), .init("id", .text, "Of the packet"),
      .init("version", .number, "From 1"), .init("lineage", lineage, "Null in a first version"),
      .init("marking", .text, "Banner of the whole packet"),
      .init("order", order, "What the release was decided by"), .init("subject", subject),
      .init("identity", .list(of: identity), "Links between documents and the subject"),
      .init("documents", .list(of: document), "Part 7, paragraph by paragraph, as released"),
      .init("parts", .object(parts.map(property)), "What the pages print, part by part"),
      .init(
        "provenance", .list(of: .object([.init("step", .text), .init("version", .text)])),
        "What made the packet"),
      .init("fonts", .list(of: .object([.init("file", .text), .init("sha256", .text)]))),
    ])
  }

  private static func property(_ part: PacketTables.Part) -> JSONShape.Property {
    .init(
      part.heading.rawValue,
      .object([
        .init("number", .optionalNumber, "As courts cite the part; null for what stands inside one"),
        .init("title", .text), .init("titleArabic", .text),
        .init("page", .optionalNumber, "On which it begins, from 1"),
        .init(
          "facts", .list(of: .object([.init("name", .text), .init("value", .optionalText)])),
          "Lines of the part; null where a person writes by hand"),
        .init("tables", .object(part.tables.map { .init($0.name, $0.rowsShape, $0.title) })),
      ]))
  }

  private static let lineage = JSONShape.optionalObject([
    .init("replaces", .number, "Version"), .init("order", .text, "Under which that was made"),
    .init("tagManifest", .text, "SHA-256 of its tag manifest"),
    .init(
      "changes",
      .list(
        of: .object([
          .init("controlNumber", .text), .init("paragraph", .optionalNumber, "Null for the whole document"),
          .init("change", .choice(PacketLineage.Change.Kind.allCases.map(\.rawValue))),
          .init("grounds", .text),
        ]))),
  ])

  private static let order = JSONShape.object(
    ["id", "title", "authority", "basis", "decidedBy", "audience", "level", "asOf"].map {
      JSONShape.Property($0, .text)
    } + [.init("edition", .optionalText, "Null where there is only one")])

  private static let subject = JSONShape.object([
    .init("record", .text, "Of the registry"), .init("nameLatin", .text), .init("nameArabic", .text),
    .init("aliases", .list(of: .text)),
    .init(
      "identifiers",
      .list(of: .object([.init("type", .text), .init("issuer", .text), .init("value", .text)]))),
    .init("attributes", .list(of: .object([.init("name", .text), .init("value", .text)]))),
  ])

  private static let identity = JSONShape.object([
    .init("controlNumber", .text), .init("state", .text), .init("basis", .text),
    .init("evidence", .list(of: .text)),
    .init(
      "further", .list(of: .text), "Control numbers of more documents of which the same is to be said",
      isRequired: false),
  ])

  private static let document = JSONShape.object([
    .init("controlNumber", .text, "The case's own number"), .init("begBates", .optionalText),
    .init("endBates", .optionalText), .init("kind", .text), .init("reportNumber", .optionalText),
    .init("date", .optionalText), .init("title", .optionalText), .init("language", .text, "BCP 47"),
    .init("disposition", .choice(ReleasedDocument.Disposition.allCases.map(\.rawValue))),
    .init("originalMarking", .optionalText), .init("releasedMarking", .text),
    .init("blocks", .list(of: block), "In reading order; empty where the document is withheld in full"),
    .init("slip", .optionalObject(box), "Why it is withheld in full"), .init("flags", .list(of: flag)),
  ])

  private static let flag = JSONShape.object([
    .init("kind", .text), .init("rule", .text, "With its revision"), .init("title", .text),
    .init("text", .optionalText, "As released"),
    .init("decision", .choice(["open", "disclosed", "summarised", "logged"])),
  ])

  private static let block = JSONShape.object([
    .init("kind", .choice(["heading", "paragraph", "item", "caption", "row", "field"])),
    .init("name", .text, "Of a field", isRequired: false), .init("mark", .text, isRequired: false),
    .init("cells", .list(of: .list(of: inline)), "Of a row", isRequired: false),
    .init("content", .list(of: inline), "Of everything else", isRequired: false),
  ])

  /// Text, a box, or words that stand for others.
  private static let inline = JSONShape.textOrObject(
    [
      .init("substitute", .text, "Words that stand for a person who is not the subject", isRequired: false)
    ]
      + box.map { .init($0.name, $0.shape, $0.meaning, isRequired: $0.name == "grounds") })

  private static let box: [JSONShape.Property] = [
    .init("redaction", .number, "Number of the box"), .init("grounds", .text, "Label in the box"),
    .init("authorities", .list(of: .text)), .init("askedForBy", .list(of: .text)),
    .init("extent", .choice(RedactionBox.Extent.allCases.map(\.rawValue))),
    .init("pending", .truth, "Whether a person has yet to decide"),
  ]
}

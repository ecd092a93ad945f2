import ReleaseModel

/// A line of a packet's cover, provenance or certification, as its pages print it and its model holds it.
struct PacketFact: Hashable {
  let name: String
  /// Nil where a person writes it by hand.
  let value: String?

  init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value
  }

  // MARK: Part 1

  static func subject(of packet: Packet) -> [PacketFact] {
    let subject = packet.subject
    var facts = [PacketFact("Packet · الملف", packet.id), PacketFact("Name · الاسم", subject.nameLatin)]
    if let lineage = packet.version.lineage {
      facts.append(
        PacketFact("Version · الإصدار", "\(packet.version.number), replaces version \(lineage.replaced)"))
    }
    if let edition = packet.statement.edition { facts.append(PacketFact("Edition · النسخة", edition)) }
    if !subject.nameArabic.isEmpty { facts.append(PacketFact("Name in Arabic · الاسم", subject.nameArabic)) }
    if !subject.aliases.isEmpty {
      facts.append(
        PacketFact("Also written or called · يكتب أو يعرف أيضا", subject.aliases.joined(separator: "; ")))
    }
    facts += subject.attributes.map { PacketFact($0.name, $0.value) }
    return facts
      + subject.identifiers.map { identifier in
        PacketFact(
          identifier.type,
          identifier.issuer.isEmpty ? identifier.value : "\(identifier.value) (\(identifier.issuer))")
      }
  }

  static func order(of packet: Packet) -> [PacketFact] {
    let statement = packet.statement
    return [
      PacketFact("Release order · أمر الكشف", "\(statement.orderID): \(statement.title)"),
      PacketFact("Authority · الجهة", statement.authority),
      PacketFact("Legal basis · السند القانوني", statement.basis),
      PacketFact("Decided by · صاحب القرار", statement.decidedBy),
      PacketFact("Released to · المستلم", statement.audience),
      PacketFact("Highest level released · الدرجة", statement.level),
      PacketFact("As of · بتاريخ", statement.asOf),
    ]
  }

  // MARK: Parts 12 to 14

  static func provenance(of packet: Packet) -> [PacketFact] {
    packet.provenance.map { PacketFact($0.name, $0.version) }
  }

  static func lineage(_ lineage: PacketLineage, of packet: Packet) -> [PacketFact] {
    [
      PacketFact("This version", String(packet.version.number)),
      PacketFact("By order", "\(packet.statement.orderID), decided by \(packet.statement.decidedBy)"),
      PacketFact("Replaces version", String(lineage.replaced)),
      PacketFact("Made under order", lineage.order),
      PacketFact("SHA-256 of its tag manifest", lineage.tagManifest),
    ]
  }

  static let handOver = [
    "SHA-256 of tagmanifest-sha256.txt", "Log checkpoint: size", "Log checkpoint: root",
  ].map { PacketFact($0, nil) }

  static func certified(of packet: Packet, software: String) -> [PacketFact] {
    [
      PacketFact("System · النظام", software),
      PacketFact("What was copied · ما تم نسخه", "packet \(packet.id): \(packet.documents.count) documents"),
      PacketFact(
        "By order · بموجب الأمر", "\(packet.statement.orderID), as of \(packet.statement.asOf)"),
      PacketFact(
        "Digests · البصمات الرقمية", "SHA-256 and SHA-512 of every file, in the manifests beside this file"),
    ]
  }

  static let attested = [
    "Name · الاسم", "Role · الصفة", "Qualification · المؤهل",
    "From what it was copied, and when · المصدر والتاريخ",
    "How the digests were verified, and the result · طريقة التحقق من البصمات والنتيجة",
    "Exceptions · الاستثناءات", "Place and date · المكان والتاريخ", "Signature · التوقيع",
  ].map { PacketFact($0, nil) }
}

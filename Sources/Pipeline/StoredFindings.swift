import Documents
import Rules
import SourceText

/// The form in which findings are kept: everything but the places is said once for all findings of a rule that say
/// the same. It is a tenth of the same in JSON, and takes a tenth of the time.
enum StoredFindings {
  /// Part of the key of every result.
  static let version = 1

  /// A finding without its places.
  private struct Shape: Hashable {
    let rule: String
    let revision: Int
    let act: Act
    let ground: Ground?
    let clauses: [String]
    /// For each clause, whether it has a place.
    let places: [Bool]
    let entity: String?
    let category: String?
    let isHeld: Bool
    let packets: Finding.Packets

    init(_ finding: Finding) {
      rule = finding.rule
      revision = finding.revision
      act = finding.act
      ground = finding.ground
      clauses = finding.evidence.map(\.clause)
      places = finding.evidence.map { $0.span != nil }
      entity = finding.entity
      category = finding.category
      isHeld = finding.isHeld
      packets = finding.packets
    }

    init(_ reader: inout PackedReader) throws(PackedReader.Damaged) {
      rule = try reader.text()
      revision = try reader.number()
      act = try StoredFindings.act(&reader)
      ground = try reader.optional { reader throws(PackedReader.Damaged) in
        let code = try reader.text()
        let authority = try reader.text()
        let label = try reader.text()
        return Ground(code: code, authority: authority, label: label, rank: try reader.number())
      }
      var clauses: [String] = []
      var places: [Bool] = []
      for _ in 0..<(try reader.count()) {
        clauses.append(try reader.text())
        places.append(try reader.number(below: 2) == 1)
      }
      self.clauses = clauses
      self.places = places
      entity = try reader.optional { reader throws(PackedReader.Damaged) in try reader.text() }
      category = try reader.optional { reader throws(PackedReader.Damaged) in try reader.text() }
      isHeld = try reader.number(below: 2) == 1
      switch try reader.number(below: 3) {
      case 0: packets = .all
      case 1: packets = .only(try reader.texts())
      default: packets = .except(try reader.texts())
      }
    }

    func write(to writer: inout PackedWriter) {
      writer.add(rule)
      writer.add(revision)
      StoredFindings.add(act, to: &writer)
      writer.add(ground) { writer, ground in
        writer.add(ground.code)
        writer.add(ground.authority)
        writer.add(ground.label)
        writer.add(ground.rank)
      }
      writer.add(clauses.count)
      for (clause, hasPlace) in zip(clauses, places) {
        writer.add(clause)
        writer.add(hasPlace ? 1 : 0)
      }
      writer.add(entity) { $0.add($1) }
      writer.add(category) { $0.add($1) }
      writer.add(isHeld ? 1 : 0)
      switch packets {
      case .all: writer.add(0)
      case .only(let people):
        writer.add(1)
        writer.add(people)
      case .except(let people):
        writer.add(2)
        writer.add(people)
      }
    }
  }

  // MARK: Writing

  static func encode(_ findings: [Finding]) -> [UInt8] {
    var shapes = PackedTable<Shape>()
    var places = PackedWriter()
    for finding in findings {
      places.add(shapes.place(of: Shape(finding)))
      places.add(finding.span)
      for evidence in finding.evidence { if let span = evidence.span { places.add(span) } }
    }
    var writer = PackedWriter()
    writer.add(version)
    writer.add(shapes.values.count)
    for shape in shapes.values { shape.write(to: &writer) }
    writer.add(findings.count)
    return writer.bytes + places.bytes
  }

  private static func add(_ act: Act, to writer: inout PackedWriter) {
    switch act {
    case .withholdDocument: writer.add(0)
    case .redact: writer.add(1)
    case .redactPortion: writer.add(2)
    case .substitute(let text):
      writer.add(3)
      writer.add(text)
    case .pseudonym(let category):
      writer.add(4)
      writer.add(category)
    case .refer(let owner):
      writer.add(5)
      writer.add(owner)
    case .flag(let kind):
      writer.add(6)
      writer.add(kind)
    case .release(let rules):
      writer.add(7)
      writer.add(rules)
    }
  }

  // MARK: Reading

  /// - Returns: nil where the bytes are of another version or damaged.
  static func decode(_ bytes: [UInt8]) -> [Finding]? {
    var reader = PackedReader(bytes)
    guard let findings = try? read(&reader), reader.isAtEnd else { return nil }
    return findings
  }

  private static func read(_ reader: inout PackedReader) throws(PackedReader.Damaged) -> [Finding] {
    guard try reader.number() == version else { throw PackedReader.Damaged() }
    var shapes: [Shape] = []
    for _ in 0..<(try reader.count()) { shapes.append(try Shape(&reader)) }
    var findings: [Finding] = []
    for _ in 0..<(try reader.count()) {
      let shape = shapes[try reader.number(below: shapes.count)]
      let span = try reader.span()
      var evidence: [Finding.Evidence] = []
      for (clause, hasPlace) in zip(shape.clauses, shape.places) {
        evidence.append(Finding.Evidence(clause: clause, span: hasPlace ? try reader.span() : nil))
      }
      findings.append(
        Finding(
          rule: shape.rule, revision: shape.revision, span: span, act: shape.act, ground: shape.ground,
          evidence: evidence, entity: shape.entity, category: shape.category, isHeld: shape.isHeld,
          packets: shape.packets))
    }
    return findings
  }

  private static func act(_ reader: inout PackedReader) throws(PackedReader.Damaged) -> Act {
    switch try reader.number(below: 8) {
    case 0: .withholdDocument
    case 1: .redact
    case 2: .redactPortion
    case 3: .substitute(text: try reader.text())
    case 4: .pseudonym(category: try reader.text())
    case 5: .refer(to: try reader.text())
    case 6: .flag(kind: try reader.text())
    default: .release(over: try reader.texts())
    }
  }
}

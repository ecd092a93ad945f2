/// Everything one detainee's packet says. The writers make PDF, text and tables of it and know nothing else.
public struct Packet: Hashable, Sendable {
  /// Such as `PKT-R004`.
  public var id: String
  public var statement: ReleaseStatement
  public var subject: ReleasedSubject
  /// The roll-up of all that the packet holds, such as `UNCLASSIFIED`.
  public var banner: String
  public var identity: [IdentityRow]
  /// In the order of their control numbers.
  public var documents: [ReleasedDocument]
  public var batesPrefix: String
  public var batesDigits: Int
  public var version: PacketVersion
  /// In the order in which they were done.
  public var provenance: [ProvenanceStep]
  /// What the grounds printed in its boxes protect, by label.
  public var groundTitles: [String: String]

  public init(
    id: String, statement: ReleaseStatement, subject: ReleasedSubject, banner: String,
    identity: [IdentityRow],
    documents: [ReleasedDocument], batesPrefix: String, batesDigits: Int, provenance: [ProvenanceStep] = [],
    groundTitles: [String: String] = [:], version: PacketVersion = .first
  ) {
    self.id = id
    self.statement = statement
    self.subject = subject
    self.banner = banner
    self.identity = identity
    self.documents = documents
    self.batesPrefix = batesPrefix
    self.batesDigits = batesDigits
    self.provenance = provenance
    self.groundTitles = groundTitles
    self.version = version
    number()
  }

  /// Numbers every box through the packet, in reading order, for the redaction log. A title is printed again
  /// among the blocks, where its boxes are counted.
  private mutating func number() {
    var next = 1
    func numbered(_ inlines: [ReleasedInline]) -> [ReleasedInline] {
      inlines.map { inline in
        guard case .box(var box) = inline else { return inline }
        box.number = next
        next += 1
        return .box(box)
      }
    }
    for index in documents.indices {
      for block in documents[index].blocks.indices {
        documents[index].blocks[block].content = numbered(documents[index].blocks[block].content)
        documents[index].blocks[block].cells = documents[index].blocks[block].cells.map(numbered)
      }
      if documents[index].slip != nil {
        documents[index].slip?.number = next
        next += 1
      }
    }
  }
}

import CaseStore
import Detection
import Documents
import Hashing
import Identity
import Readers

/// What each stage of one document depends on.
struct StageKeys {
  private let read: Digest
  private let link: Digest
  private let order: Digest
  private let current: RuleSet
  /// What the sections of the document's message say together.
  private let joint: Digest?

  init(_ record: DocumentRecord, _ message: RecordedMessage?, _ inputs: RunInputs) {
    var read = DigestBuilder("tearline.read")
    read.add(Software.version)
    read.add(DocumentReader.version)
    read.add(MarkingLayer.version)
    if let dialects = inputs.dialects.digest { read.add(dialects) }
    read.add(record.source.name)
    read.add(record.source.digest)
    read.add(record.source.parent ?? "")
    self.read = read.digest()
    var link = DigestBuilder("tearline.link")
    link.add(self.read)
    link.add(Linker.version)
    link.add(inputs.registry.digest)
    self.link = link.digest()
    order = inputs.orderDigest
    current = inputs.ruleSet
    joint = message?.joint
  }

  var keys: [StageRecord.Stage: Digest] { [.read: read, .tag: tag(under: current), .link: link] }

  /// The key of findings under a set of rules.
  func tag(under rules: RuleSet) -> Digest {
    var tag = DigestBuilder("tearline.tag")
    tag.add(read)
    tag.add(RuleEngine.version)
    tag.add(StoredFindings.version)
    tag.add(rules.digest)
    tag.add(order)
    if let joint { tag.add(joint) }
    // Where no rule asks who is meant, another registry changes no finding.
    if rules.needsPeople { tag.add(link) }
    return tag.digest()
  }
}

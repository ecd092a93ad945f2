/// The families of a volume: every member gives the range from the parent's first number to the last member's last, a
/// parent names its attachments, an attachment its parent, and a document that stands alone names neither.
struct VolumeFamilies {
  private let records: [VolumeRecord]

  init(_ records: [VolumeRecord]) {
    self.records = records
  }

  var findings: [LoadFileFinding] {
    var findings: [LoadFileFinding] = []
    func find(_ record: VolumeRecord, _ message: String) {
      findings.append(LoadFileFinding(.wrongFamily, file: record.file, line: record.line, message))
    }
    let byNumber = Dictionary(records.map { ($0.begin, $0) }, uniquingKeysWith: { first, _ in first })
    let children = Dictionary(grouping: records.filter { !$0.parent.isEmpty }, by: \.parent)
    for record in records {
      if !record.parent.isEmpty, byNumber[record.parent] == nil {
        find(record, "its parent \(record.parent) is not in the volume")
      }
      if record.parent == record.begin { find(record, "it is named as its own parent") }
      for attachment in record.attachments where byNumber[attachment]?.parent != record.begin {
        find(record, "it names the attachment \(attachment), which does not name it as its parent")
      }
      let missing = (children[record.begin] ?? []).filter { !record.attachments.contains($0.begin) }
      if let child = missing.first, !record.attachments.isEmpty {
        find(record, "\(child.begin) names it as its parent and is not among its attachments")
      }
    }
    for (range, members) in Dictionary(
      grouping: records.filter { !$0.familyBegin.isEmpty || !$0.familyEnd.isEmpty }, by: \.familyBegin)
    {
      let sorted = members.sorted { $0.begin < $1.begin }
      guard let first = sorted.first, let last = sorted.last else { continue }
      if first.begin != range { find(first, "its family begins at \(range), which is not its first member") }
      for member in members where member.familyEnd != last.end {
        find(member, "its family ends at \(member.familyEnd), the last member at \(last.end)")
      }
      for member in members where member.begin != first.begin && member.tellsParent && member.parent.isEmpty {
        find(member, "it is a member of the family \(range) and names no parent")
      }
    }
    for record in records where record.tellsFamily && record.familyBegin.isEmpty {
      if !record.parent.isEmpty || children[record.begin] != nil {
        find(record, "it is in a family and gives no range")
      }
    }
    return findings.sorted { ($0.file, $0.line ?? 0, $0.message) < ($1.file, $1.line ?? 0, $1.message) }
  }
}

import Diagnostics
import SourceText

/// A ZIP archive (PKWARE APPNOTE 6.3), read so strictly that no two programs can unpack different files from it:
/// the directory and the members' own headers say the same, and every byte of the file belongs to exactly one
/// member, to the directory or to the record at its end. What is not so is refused as a whole.
struct ZIPArchive: Sendable {
  struct Member: Sendable {
    /// With `/` between its folders. Bytes that are not UTF-8 are shown as `\x` and two digits.
    let name: String
    /// Of the name, in the directory.
    let namePlace: Range<Int>
    let comment: Range<Int>
    let isFolder: Bool
    /// Why it cannot be taken out, where that is known from the directory.
    let refusal: DiagnosticCode?
    /// Of its header, data and descriptor.
    let extent: Range<Int>
    /// Of the packed data.
    let data: Range<Int>
    let isPacked: Bool
    let size: Int
    let checksum: UInt32
  }

  let bytes: [UInt8]
  let members: [Member]
  /// Of the comment at the end of the file.
  let comment: Range<Int>

  /// Why the archive is refused, and the byte it is about.
  struct Stop: Error {
    let code: DiagnosticCode
    let offset: Int
  }

  init(_ bytes: [UInt8], limits: Limits) throws(Stop) {
    let directory = try ZIPDirectory(bytes, limits: limits)
    var members: [Member] = []
    for entry in directory.entries { members.append(try entry.member(in: bytes, limits: limits)) }
    self.bytes = bytes
    self.members = members
    comment = directory.comment
    try checkNames()
    try checkExtents(directory.extent)
    try checkSizes(limits)
  }

  /// What a member unpacks to, or why it does not.
  func contents(of member: Member) -> Result<[UInt8], Refusal> {
    if let code = member.refusal { return .failure(Refusal(code: code)) }
    let packed = bytes[member.data]
    guard let contents = member.isPacked ? Inflate.bytes(packed, size: member.size) : Array(packed),
      contents.count == member.size, Inflate.checksum(contents) == member.checksum
    else { return .failure(Refusal(code: .damagedMember)) }
    return .success(contents)
  }

  struct Refusal: Error {
    let code: DiagnosticCode
  }

  // MARK: Checks

  /// No name twice, and none both a file and the folder of another.
  private func checkNames() throws(Stop) {
    var files = Set<String>()
    var folders = Set<String>()
    for member in members {
      var path = member.name[...]
      if member.isFolder {
        folders.insert(member.name)
      } else if !files.insert(member.name).inserted {
        throw Stop(code: .duplicateMember, offset: member.namePlace.lowerBound)
      }
      while let slash = path.lastIndex(of: "/") {
        path = path[..<slash]
        if !folders.insert(String(path)).inserted { break }
      }
    }
    if let both = members.first(where: { folders.contains($0.name) && files.contains($0.name) }) {
      throw Stop(code: .duplicateMember, offset: both.namePlace.lowerBound)
    }
  }

  /// Members, directory and end record follow one another without gap and without overlap.
  private func checkExtents(_ directory: Range<Int>) throws(Stop) {
    var end = 0
    for extent in members.map(\.extent).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if extent.lowerBound < end { throw Stop(code: .overlappingMembers, offset: extent.lowerBound) }
      if extent.lowerBound > end { throw Stop(code: .unlistedBytes, offset: end) }
      end = extent.upperBound
    }
    if directory.lowerBound < end { throw Stop(code: .overlappingMembers, offset: directory.lowerBound) }
    if directory.lowerBound > end { throw Stop(code: .unlistedBytes, offset: end) }
  }

  private func checkSizes(_ limits: Limits) throws(Stop) {
    var total = 0
    for member in members {
      let offset = member.extent.lowerBound
      if !member.isPacked, member.refusal == nil, member.size != member.data.count {
        throw Stop(code: .contradictoryArchive, offset: offset)
      }
      total += member.size
      if total > limits.unpackedBytes { throw Stop(code: .expandsTooFar, offset: offset) }
      if member.size > 1 << 20, member.size / limits.expansion > member.data.count {
        throw Stop(code: .expandsTooFar, offset: offset)
      }
    }
  }
}

extension Inspection {
  /// Searches the names and contents of a ZIP file's members, hidden ones included.
  mutating func examine(archive bytes: [UInt8], place: String) {
    let archive = ZipArchive(bytes, limits: limits)
    noteChecked(place + "archive: \(archive.members.count) members and their names")
    for problem in archive.problems { fail(place, problem) }
    examineHiddenParts(of: archive, place)
    depth += 1
    defer { depth -= 1 }
    for (index, member) in archive.members.enumerated() {
      let here = "\(place)member \(index + 1), "
      let isText = String(validating: member.name, as: UTF8.self) != nil
      let name = isText ? member.name : TextDecoding.western(member.name)
      examine(text: name, place: here + "name")
      if member.isEncrypted { fail(here, "the member is encrypted") }
      let (contents, isWhole) = archive.unpack(member, limit: min(limits.partBytes, max(0, bytesLeft)))
      if !isWhole, !member.isEncrypted { fail(here, "the member is damaged or cannot be unpacked") }
      guard !contents.isEmpty else { continue }
      guard spend(contents.count) else { return }
      examine(file: contents, name: String(decoding: name, as: UTF8.self), place: here)
    }
  }
}

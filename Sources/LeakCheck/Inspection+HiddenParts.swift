/// What office files, web pages and archives keep without showing it.
extension Inspection {
  mutating func examineHiddenParts(of archive: ZipArchive, _ place: String) {
    guard looksForHidden else { return }
    for member in archive.members where member.isUnlisted { noteHidden(.unlistedMember, place) }
    for (index, member) in archive.members.enumerated() {
      let name = String(decoding: member.name, as: UTF8.self)
      if name.hasSuffix("vbaProject.bin") { noteHidden(.script, "\(place)member \(index + 1)") }
      if name.contains("/embeddings/") { noteHidden(.attachedFile, "\(place)member \(index + 1)") }
    }
  }

  /// Looks through the tags of XML or HTML for what is not shown.
  mutating func examineHiddenMarkup(_ bytes: [UInt8], _ place: String) {
    guard looksForHidden else { return }
    var isCommentList = false
    for tag in MarkupTags(bytes) {
      switch tag.name {
      case "!--": if tag.hasLetters { noteHidden(.comment, place) }
      // WordprocessingML, and its relatives in other office formats (ECMA-376 part 1, section 17.13.5).
      case "w:del", "w:ins", "w:moveFrom", "w:moveTo", "w:delText", "text:tracked-changes":
        noteHidden(.trackedChange, place)
      case "w:vanish", "w:webHidden":
        if !["0", "false", "off"].contains(tag["w:val"] ?? "") { noteHidden(.hiddenText, place) }
      case "w:comment", "p:cm", "office:annotation", "threadedComment": noteHidden(.comment, place)
      // In a spreadsheet's list of comments; elsewhere it is an element like any other, and shown.
      case "commentList": isCommentList = true
      case "comment": if isCommentList { noteHidden(.comment, place) }
      case "sheet": if let state = tag["state"], state != "visible" { noteHidden(.hiddenText, place) }
      case "row", "col": if ["1", "true"].contains(tag["hidden"] ?? "") { noteHidden(.hiddenText, place) }
      case "script": noteHidden(.script, place)
      default: break
      }
      if tag.isHTMLHidden { noteHidden(.hiddenText, place) }
    }
  }
}

/// Finds ids that are given twice or led to without being there, before anything is laid out.
struct AnchorCheck {
  private var anchors: Set<String> = []
  private var sections: Set<String> = []

  static func check(_ document: TypesetDocument) throws(TypesettingError) {
    var check = AnchorCheck()
    for block in document.content { try check.define(block) }
    for block in document.content { try check.follow(block) }
    try check.follow(document.header)
    try check.follow(document.footer.banner)
  }

  private mutating func define(_ block: TypesetBlock) throws(TypesettingError) {
    switch block {
    case .section(let section):
      try define(section.id)
      sections.insert(section.id)
    case .heading(let heading): try define(heading.anchor)
    case .paragraph(let paragraph): try define(paragraph.anchor)
    case .table(let table):
      for row in table.rows { try define(row.anchor) }
    case .keyValues, .list, .contents, .rule, .spacer, .pageBreak: break
    }
  }

  private mutating func define(_ anchor: String?) throws(TypesettingError) {
    guard let anchor, !anchors.insert(anchor).inserted else { return }
    throw TypesettingError(
      .anchor, "The id \(anchor) is given to two places.", remedy: "Give every anchor and section its own id."
    )
  }

  private func follow(_ block: TypesetBlock) throws(TypesettingError) {
    switch block {
    case .section(let section):
      if let header = section.header { try follow(header) }
      if let footer = section.footer { try follow(footer.banner) }
    case .heading(let heading): try follow(heading.inlines)
    case .paragraph(let paragraph): try follow(paragraph.inlines)
    case .table(let table):
      for column in table.columns { try follow(column.title) }
      for row in table.rows {
        for cell in row.cells { try follow(cell.inlines) }
      }
    case .keyValues(let entries):
      for entry in entries {
        try follow(entry.key)
        try follow(entry.value)
      }
    case .list(let list):
      for item in list.items { try follow(item) }
    case .contents(let contents):
      for entry in contents.entries {
        try follow(entry.title)
        try need(anchor: entry.anchor)
        if let section = entry.section { try need(section: section) }
      }
    case .rule, .spacer, .pageBreak: break
    }
  }

  private func follow(_ header: RunningHeader) throws(TypesettingError) {
    try follow(header.left)
    try follow(header.right)
    try follow(header.marking)
  }

  private func follow(_ inlines: [TypesetInline]) throws(TypesettingError) {
    for inline in inlines {
      switch inline {
      case .link(_, let anchor), .pageReference(let anchor), .batesReference(let anchor):
        try need(anchor: anchor)
      case .batesRange(let section): try need(section: section)
      case .redactionBox(let box):
        guard box.label.unicodeScalars.count <= RedactionBox.longestLabel else {
          throw TypesettingError(
            .redactionLabel, "A redaction label is longer than \(RedactionBox.longestLabel) characters.",
            remedy: "Print the codes in the box and explain them in the redaction log.")
        }
      case .text, .substitute, .lineBreak: break
      }
    }
  }

  private func need(anchor: String) throws(TypesettingError) {
    guard !anchors.contains(anchor) else { return }
    throw TypesettingError(
      .anchor, "A link leads to \(anchor), which is not in the document.",
      remedy: "Give a heading, paragraph, row or section that id, or remove the link.")
  }

  private func need(section: String) throws(TypesettingError) {
    guard !sections.contains(section) else { return }
    throw TypesettingError(
      .section, "A Bates range names the section \(section), which is not in the document.",
      remedy: "Name the id of a section.")
  }
}

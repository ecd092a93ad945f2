extension TypesetDocument {
  /// Whether any text prints the Bates range of a section.
  var hasBatesRanges: Bool {
    var texts = [header.left, header.right, header.marking, footer.banner]
    for block in content {
      switch block {
      case .section(let section):
        if let header = section.header { texts += [header.left, header.right, header.marking] }
        if let footer = section.footer { texts.append(footer.banner) }
      case .heading(let heading): texts.append(heading.inlines)
      case .paragraph(let paragraph): texts.append(paragraph.inlines)
      case .table(let table):
        texts += table.columns.map(\.title)
        for row in table.rows { texts += row.cells.map(\.inlines) }
      case .keyValues(let entries): texts += entries.flatMap { [$0.key, $0.value] }
      case .list(let list): texts += list.items
      case .contents(let contents):
        if contents.entries.contains(where: { $0.section != nil }) { return true }
        texts += contents.entries.map(\.title)
      case .rule, .spacer, .pageBreak: break
      }
    }
    return texts.contains { inlines in
      inlines.contains { inline in
        if case .batesRange = inline { return true }
        return false
      }
    }
  }
}

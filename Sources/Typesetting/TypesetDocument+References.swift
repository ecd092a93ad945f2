extension TypesetDocument {
  /// All texts: headers and footers, then those of the blocks, in order.
  public var texts: [[TypesetInline]] {
    var texts = [header.left, header.right, header.marking, footer.banner]
    for block in content {
      switch block {
      case .section(let section):
        if let header = section.header { texts += [header.left, header.right, header.marking] }
        if let footer = section.footer { texts.append(footer.banner) }
      case .heading(let heading):
        texts.append(heading.inlines)
        if let translation = heading.translation { texts.append([.text(translation)]) }
      case .paragraph(let paragraph): texts.append(paragraph.inlines)
      case .table(let table):
        texts += table.columns.map(\.title)
        for row in table.rows { texts += row.cells.map(\.inlines) }
      case .keyValues(let entries): texts += entries.flatMap { [$0.key, $0.value] }
      case .list(let list): texts += list.items
      case .contents(let contents): texts += contents.entries.map(\.title)
      case .rule, .spacer, .pageBreak: break
      }
    }
    return texts
  }

  /// Whether any text prints the Bates range of a section.
  var hasBatesRanges: Bool {
    let isInContents = content.contains { block in
      guard case .contents(let contents) = block else { return false }
      return contents.entries.contains { $0.section != nil }
    }
    return isInContents
      || texts.contains { inlines in
        inlines.contains { inline in
          if case .batesRange = inline { return true }
          return false
        }
      }
  }
}

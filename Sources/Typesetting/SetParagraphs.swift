/// The lines of paragraphs, kept from one layout of a document to the next: only lines that hold numbers of pages are
/// set anew.
final class SetParagraphs {
  private struct Entry {
    let lines: [TextLine]
    let missing: [UInt32: Int]
    let escaped: [UInt32: Int]
  }

  private var known: [Int: Entry] = [:]

  func lines(
    ofBlock index: Int, _ flat: FlatText, format: TextFormat, width: Int, by setter: TextSetter
  ) -> [TextLine] {
    if let entry = known[index] {
      setter.count(missing: entry.missing, escaped: entry.escaped)
      return entry.lines
    }
    let missing = setter.missing
    let lines = setter.lines(flat, format: format, width: width)
    let hasReference = flat.atoms.values.contains { atom in
      if case .reference = atom { true } else { false }
    }
    if !hasReference {
      known[index] = Entry(
        lines: lines, missing: setter.missing.subtracting(missing), escaped: flat.escaped)
    }
    return lines
  }
}

extension [UInt32: Int] {
  /// The counts above those of an earlier state.
  fileprivate func subtracting(_ earlier: [UInt32: Int]) -> [UInt32: Int] {
    reduce(into: [:]) { result, entry in
      let more = entry.value - earlier[entry.key, default: 0]
      if more > 0 { result[entry.key] = more }
    }
  }
}

import ArgumentParser

/// Bytes named on a command line: `120`, or `120-140` without the last.
struct ByteRange: ExpressibleByArgument {
  let range: Range<Int>

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let start = parts.first ?? nil, parts.count <= 2 else { return nil }
    guard let end = parts.count == 2 ? parts[1] : start + 1, end > start else { return nil }
    range = start..<end
  }
}

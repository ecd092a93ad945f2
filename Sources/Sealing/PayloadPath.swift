/// The rule for the names of files in our bags.
enum PayloadPath {
  /// Whether a path is `[A-Za-z0-9._/-]+`, relative, and without empty, `.` or `..` components. With such names
  /// no tool has to escape anything, no Unicode form matters, and no path leaves the bag.
  static func isSafe(_ path: String) -> Bool {
    let components = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return path.utf8.count <= 1024
      && components.allSatisfy { component in
        let name = Array(component)
        return !name.isEmpty && name.count <= 255 && name != Array(".".utf8) && name != Array("..".utf8)
          && name.allSatisfy(isAllowed)
      }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Refuses unsafe paths, and paths that would be one file on a file system that ignores letter case.
  static func check(_ paths: [String]) throws(SealingFailure) {
    for path in paths where !isSafe(path) { throw .unsafePath(path) }
    var seen: [String: String] = [:]
    for path in paths.sorted() {
      let folded = path.lowercased()
      if let other = seen[folded] { throw .collidingPaths(other, path) }
      seen[folded] = path
    }
    for path in paths {
      var folded = path.lowercased()
      while let slash = folded.lastIndex(of: "/") {
        folded = String(folded[..<slash])
        if let other = seen[folded] { throw .collidingPaths(other, path) }
      }
    }
  }
}

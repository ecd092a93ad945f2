#if canImport(Glibc)
  import Glibc
#endif

extension Array {
  /// Makes room for so many elements. Much of it is asked for in large pages, because the first touch of each page
  /// costs the kernel as much as reading some kilobytes; room that is not used takes no memory but the rest of a page.
  mutating func makeRoom(for count: Int) {
    reserveCapacity(count)
    let size = capacity * MemoryLayout<Element>.stride
    if size >= Array.smallest {
      withUnsafeMutableBufferPointer { Array.askForLargePages($0.baseAddress, size) }
    }
  }

  /// From how many bytes on room is asked for in large pages.
  private static var smallest: Int { 8 << 20 }

  private static func askForLargePages(_ base: UnsafeMutablePointer<Element>?, _ size: Int) {
    guard let base else { return }
    let page: UInt = 4_096
    let start = (UInt(bitPattern: base) + page - 1) & ~(page - 1)
    let end = (UInt(bitPattern: base) + UInt(size)) & ~(page - 1)
    // A kernel that does not know of large pages refuses, and nothing else changes.
    if end > start { madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_HUGEPAGE) }
  }

  /// `count` elements in such room, made in order without asking each time whether there is room.
  init(inRoomFor count: Int, _ element: (Int) -> Element) {
    self.init(unsafeUninitializedCapacity: count) { room, made in
      let size = room.count * MemoryLayout<Element>.stride
      if size >= Array.smallest { Array.askForLargePages(room.baseAddress, size) }
      while made < count {
        room.initializeElement(at: made, to: element(made))
        made += 1
      }
    }
  }

  /// So many times the same element, in such room.
  init(repeating element: Element, inRoomFor count: Int) {
    self = []
    makeRoom(for: count)
    append(contentsOf: repeatElement(element, count: count))
  }
}

import CMalloc

/// How the process keeps the memory that documents were read in.
///
/// A document takes some times its file's size while it is read, and gives most of it back. By default the allocator
/// returns large blocks to the system at once and gets them for the next document anew, page by page: of a file of ten
/// megabytes that was a third of the time. A program that reads many documents calls this once, before the first.
public enum ReadingMemory {
  /// The largest block that is kept, the most the allocator allows; larger ones go back at once.
  private static let largestBlock: Int32 = 32 << 20
  /// How much may be free before some of it goes back.
  private static let mostFree: Int32 = 256 << 20

  public static func keepForNextDocument() {
    mallopt(M_MMAP_THRESHOLD, largestBlock)
    mallopt(M_TRIM_THRESHOLD, mostFree)
  }
}

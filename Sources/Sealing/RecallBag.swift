/// A notice of a recall as a bag of one page, so that it is signed, sent and checked as packets are.
public enum RecallBag {
  /// The notice, below `data/`.
  private static let page = "recall.txt"

  /// - Parameter folder: as for `BagWriter.write`.
  @discardableResult
  public static func write(
    _ notice: RecallNotice, software: String, to folder: String
  ) throws(SealingFailure) -> BagSummary {
    let fields = [
      BagInfoField("External-Identifier", notice.packet + " recall"),
      BagInfoField("Bag-Group-Identifier", notice.packet), BagInfoField("Bag-Software-Agent", software),
    ]
    return try BagWriter(fields: fields, baggingDate: String(notice.time.prefix(10))).write(
      payload: [BagFile(path: page, bytes: notice.bytes)], tagFiles: [BagInstructions.file], to: folder)
  }

  /// The notice in a bag; whether the bag is whole, `BagVerifier` says.
  ///
  /// - Returns: nil where it holds none.
  public static func notice(in bag: String) -> RecallNotice? {
    let path = Array(("data/" + page).utf8)
    return (try? FileSystem.read(path, below: bag, limit: 1 << 16)).flatMap { $0 }
      .flatMap { RecallNotice(parsing: $0) }
  }
}

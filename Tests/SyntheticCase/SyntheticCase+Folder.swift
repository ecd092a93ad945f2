import Glibc
import SyntheticRegistry

/// The folder of an invented case, as a run takes it.
extension SyntheticCase {
  /// A file or folder that could not be written.
  public struct NotWritten: Error {
    public let path: String
  }

  /// Writes `case/`, `registry.csv`, `order.yaml`, `lists/` and `truth.csv` (document, subject, copy, secrets).
  /// A report that is there with its length is left as it is, so that a case can be made larger.
  ///
  /// - Parameter progress: called with each thousand of reports written.
  /// - Returns: how many bytes the reports have.
  @discardableResult
  public func write(to folder: String, progress: (Int) -> Void = { _ in }) throws(NotWritten) -> Int {
    for path in ["", "/case", "/lists"] { try SyntheticCase.make(folder + path) }
    try SyntheticCase.put(folder + "/registry.csv", detainees.csv)
    try SyntheticCase.put(folder + "/order.yaml", Array(order.utf8))
    for list in ["third-parties", "minors", "sources"] {
      let rows = list == "sources" ? "S01,QVLANTERN/4,QVLANTERN;QV LANTERN 4,cryptonym\n" : ""
      try SyntheticCase.put(
        folder + "/lists/\(list).csv",
        Array("id,canonical,variants,category\n\(rows)\(list)-1,Nobody Named \(list),,person\n".utf8))
    }
    var truth = Array("document,subject,copy_of,secrets\n".utf8)
    var bytes = 0
    for index in 0..<documents {
      let report = report(at: index)
      if index % 1_000 == 0 {
        try SyntheticCase.make(folder + "/case/" + report.name.prefix(4))
        progress(index)
      }
      let path = folder + "/case/" + report.name
      var status = stat()
      if stat(path, &status) != 0 || Int(status.st_size) != report.bytes.count {
        try SyntheticCase.put(path, report.bytes)
      }
      bytes += report.bytes.count
      let fields = [
        report.name, report.subject ?? "", report.copyOf.map(String.init) ?? "",
        report.secrets.joined(separator: ";"),
      ]
      truth += fields.joined(separator: ",").utf8
      truth.append(0x0A)
    }
    try SyntheticCase.put(folder + "/truth.csv", truth)
    return bytes
  }

  /// What the reports may be shown to whom.
  private var order: String {
    """
    order: synthetic-2031-04
    title: Packets of an invented case
    authority: Task Group Heron, Foreign Disclosure Desk
    decided-by: {name: Marguerite Ashdown-Pell, role: Foreign disclosure officer, date: 2031-04-02}
    basis: Request of the Narjis Investigative Court, letter 88 of 14 March 2031
    as-of: 2031-04-10
    audience: {name: Narjis Investigative Court, countries: [IRQ], public: false}
    level: U
    packs: [\(packs.joined(separator: ", "))]
    approvals: [FOUO]
    subject: named
    third-parties: pseudonym
    minors: redact
    lists: {third-parties: lists/third-parties.csv, minors: lists/minors.csv, sources: lists/sources.csv}
    withheld-documents: list
    numbering: {prefix: SYN, digits: 6}
    languages: [en, ar]
    open-flags: list

    """
  }

  private static func make(_ folder: String) throws(NotWritten) {
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw NotWritten(path: folder) }
  }

  private static func put(_ path: String, _ bytes: [UInt8]) throws(NotWritten) {
    guard let file = fopen(path, "w") else { throw NotWritten(path: path) }
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
    guard fclose(file) == 0, isWritten else { throw NotWritten(path: path) }
  }
}

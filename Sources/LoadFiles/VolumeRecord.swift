/// What a check needs of one record of a Concordance file.
struct VolumeRecord {
  let file: String
  let line: Int
  let begin: String
  let end: String
  let pageCount: Int?
  let familyBegin: String
  let familyEnd: String
  let parent: String
  let attachments: [String]
  /// Whether the file has columns for the family's range, and for the parent.
  let tellsFamily: Bool
  let tellsParent: Bool
  let native: String
  /// The files it names, without repetitions.
  let paths: [String]
  let isRedacted: Bool
  /// SHA-256 in lower case.
  let digest: String?
  /// The first Bates number of what it translates; empty where it translates nothing.
  let translationOf: String
  let grades: [String]

  init(_ row: [String], _ columns: VolumeColumns, file: String, line: Int) {
    func value(_ column: Int?) -> String { column.map { row[$0] } ?? "" }
    self.file = file
    self.line = line
    begin = value(columns.begin)
    end = columns.end == nil ? begin : value(columns.end)
    pageCount = Int(value(columns.pageCount))
    familyBegin = value(columns.familyBegin)
    familyEnd = value(columns.familyEnd)
    parent = value(columns.parent)
    attachments = value(columns.attachments).split { $0 == ";" || $0 == " " }.map(String.init)
    tellsFamily = columns.familyBegin != nil && columns.familyEnd != nil
    tellsParent = columns.parent != nil
    native = value(columns.native)
    var paths: [String] = []
    for column in columns.paths where !row[column].isEmpty && !paths.contains(row[column]) {
      paths.append(row[column])
    }
    self.paths = paths
    let redacted = value(columns.redacted).lowercased()
    isRedacted = ["y", "yes", "true", "redacted"].contains(redacted)
    let digest = value(columns.digest).lowercased()
    self.digest = digest.utf8.count == 64 ? digest : nil
    translationOf = value(columns.translationOf)
    grades = value(columns.grade).split(separator: ";").map { String($0.filter { $0 != " " }) }
  }

  /// Whether a native file stands for it and no image.
  var isNativeOnly: Bool { !native.isEmpty && (pageCount ?? 1) <= 1 }
}

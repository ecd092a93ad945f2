/// The kinds of finding, each with its diagnostic's identifier.
public enum LoadFileFindingKind: String, CaseIterable, Hashable, Sendable {
  case unreadable = "LF0101"
  case empty = "LF0102"
  case undecodable = "LF0103"
  case looseEncoding = "LF0104"
  case looseDelimiters = "LF0105"
  case unclosedField = "LF0106"
  case strayText = "LF0107"
  case bareLineEnd = "LF0108"
  case wrongFieldCount = "LF0109"
  case repeatedColumn = "LF0110"
  case malformedLine = "LF0111"
  case missingLoadFile = "LF0121"
  case missingColumn = "LF0122"
  case missingFile = "LF0123"
  case unlistedFile = "LF0124"
  case repeatedKey = "LF0125"
  case repeatedPath = "LF0126"
  case unsafePath = "LF0127"
  case batesForm = "LF0128"
  case batesOverlap = "LF0129"
  case batesGap = "LF0130"
  case wrongPageCount = "LF0131"
  case unmatchedRecord = "LF0132"
  case wrongFamily = "LF0133"
  case nativeOfRedacted = "LF0134"
  case changedFile = "LF0135"
  case tooManyRecords = "LF0136"
  case unmatchedTranslation = "LF0137"
  case unknownGrade = "LF0138"

  public var severity: LoadFileFinding.Severity {
    switch self {
    case .looseEncoding, .looseDelimiters, .bareLineEnd, .unlistedFile, .batesGap, .tooManyRecords,
      .unknownGrade:
      .warning
    default: .error
    }
  }
}

import LoadFiles
import TestSupport
import Testing

/// What is wrong with a volume is found, and named with its file and line.
struct VolumeVerifierTests {
  typealias Change = @Sendable (inout [String: [UInt8]]) -> Void

  private static func edit(_ path: String, _ old: String, _ new: String) -> Change {
    { files in
      let text = String(decoding: files[path] ?? [], as: UTF8.self)
      files[path] = Array(text.replacing(old, with: new).utf8)
    }
  }

  private static let dat = "DDI001/DATA/DDI001.DAT"
  private static let opt = "DDI001/DATA/DDI001.OPT"
  private static let lfp = "DDI001/DATA/DDI001.LFP"

  static let cases: [(String, LoadFileFindingKind, Int?, Change)] = [
    (opt, .missingFile, 2, { $0["DDI001/IMAGES/001/DDI00000002.tif"] = nil }),
    (dat, .missingFile, 3, { $0["DDI001/TEXT/001/DDI00000004.txt"] = nil }),
    ("DDI001/TEXT/001/X.txt", .unlistedFile, nil, { $0["DDI001/TEXT/001/X.txt"] = [] }),
    ("DDI001/IMAGES/001/X.tif", .unlistedFile, nil, { $0["DDI001/IMAGES/001/X.tif"] = [] }),
    (dat, .changedFile, 2, { $0["DDI001/TEXT/001/DDI00000001.txt"] = [0x41] }),
    (opt, .wrongPageCount, 1, edit(opt, "Y,,,3", "Y,,,2")),
    (opt, .wrongPageCount, 1, edit(opt, "DDI00000003,DDI001,IMAGES\\001\\DDI00000003.tif,,,,\r\n", "")),
    (opt, .unmatchedRecord, 8, edit(opt, "DDI00000008,", "DDI00000009,")),
    (opt, .unmatchedRecord, nil, edit(opt, "DDI00000008,DDI001,IMAGES\\001\\DDI00000008.tif,Y,,,1\r\n", "")),
    (opt, .repeatedKey, 3, edit(opt, "DDI00000003,", "DDI00000002,")),
    (opt, .repeatedPath, 3, edit(opt, "DDI00000003.tif", "DDI00000002.tif")),
    (opt, .malformedLine, 2, edit(opt, "00002.tif,,,,", "00002.tif,,,")),
    (opt, .malformedLine, 1, edit(opt, "Y,,,3", ",,,")),
    (opt, .unsafePath, 1, edit(opt, "IMAGES\\001\\DDI00000001.tif", "..\\..\\secret.tif")),
    (opt, .unsafePath, 1, edit(opt, "IMAGES\\001\\DDI00000001.tif", "C:\\secret.tif")),
    (lfp, .malformedLine, 2, edit(lfp, "IM,DDI00000002,,0", "IM,DDI00000002,X,0")),
    (lfp, .unmatchedRecord, nil, edit(lfp, "DDI00000008,D", "DDI00000008,")),
    (lfp, .repeatedKey, 2, edit(lfp, "IM,DDI00000002", "IM,DDI00000001")),
    (dat, .missingColumn, 1, edit(dat, "BEGDOC", "NUMBER")),
    (
      dat, .unmatchedTranslation, 6,
      edit(dat, "þconfirmedþ\u{14}þDDI00000001þ", "þconfirmedþ\u{14}þDDI00000002þ")
    ),
    (
      dat, .unmatchedTranslation, 6,
      edit(dat, "þconfirmedþ\u{14}þDDI00000001þ", "þconfirmedþ\u{14}þDDI00000008þ")
    ),
    (dat, .unknownGrade, 6, edit(dat, "þB2;Fþ", "þB2;Gþ")),
    (dat, .unknownGrade, 6, edit(dat, "þB2;Fþ", "þB22þ")),
    (dat, .unknownGrade, 6, edit(dat, "þB2;Fþ", "þreliableþ")),
    (dat, .batesForm, 6, edit(dat, "DDI00000008", "DDI 00000008")),
    (dat, .batesForm, 6, edit(dat, "DDI00000008", "DDI008")),
    (dat, .batesOverlap, 6, edit(dat, "þDDI00000008þ", "þDDI00000007þ")),
    (dat, .batesGap, 6, edit(dat, "DDI00000008", "DDI00000010")),
    (
      dat, .wrongFamily, 4,
      edit(dat, "þDDI00000004þ\u{14}þDDI00000007þ\u{14}þDDI00000004 - ", "þþ\u{14}þþ\u{14}þ")
    ),
    (dat, .wrongFamily, 3, edit(dat, ";DDI00000007", "")),
    (dat, .wrongFamily, 3, edit(dat, "DDI00000005;", "DDI00000099;")),
    (
      dat, .nativeOfRedacted, 6,
      edit(
        dat, "þTEXT\\001\\DDI00000008.txtþ\u{14}þþ",
        "þTEXT\\001\\DDI00000008.txtþ\u{14}þTEXT\\001\\DDI00000008.txtþ")
    ),
  ]

  @Test(arguments: cases.indices)
  func finds(_ place: Int) throws {
    let (file, kind, line, change) = Self.cases[place]
    var files = Dictionary(
      uniqueKeysWithValues: try ProductionSample.volume().files().map { ($0.path, $0.bytes) })
    let before = files
    change(&files)
    #expect(files != before)
    let report = VolumeVerifier().verify(VolumeContents(files: files.map { VolumeFile(path: $0, bytes: $1) }))
    #expect(
      report.findings.contains { $0.kind == kind && $0.file == file && $0.line == line },
      "\(report.findings.map { "\($0.code) \($0.file):\($0.line ?? 0) \($0.message)" })")
    #expect(report.isValid == (report.findings.allSatisfy { $0.severity == .warning }))
  }

  @Test func saysWhatCannotBeRead() {
    let contents = VolumeContents(paths: ["V/DATA/V.DAT", "V/DATA/V.OPT"]) { _ in nil }
    #expect(VolumeVerifier().verify(contents).findings.map(\.kind) == [.unreadable, .unreadable])
    #expect(
      VolumeVerifier().verify(VolumeContents(files: [])).findings.map(\.kind) == [.missingLoadFile])
  }

  /// Another vendor's volume: load files beside the folders, other names, small letters, comma and quotes.
  @Test func readsAnotherVendorsVolume() {
    let dat =
      "\"Beg Bates\",\"End Bates\",\"Page Count\",\"TextLink\"\r\n\"X_001\",\"X_002\",\"2\",\".\\text\\x_001.TXT\"\r\n"
    let opt = "X_001,VOL1,\\\\IMG\\X_001.TIF,Y,,,2\r\nX_002,VOL1,VOL1\\IMG\\x_002.tif,,,,\r\n"
    let files = [
      ("VOL1/vol1.dat", dat), ("VOL1/vol1.opt", opt.replacing("\\\\IMG", with: "IMG")),
      ("VOL1/TEXT/X_001.txt", "a"),
      ("VOL1/img/X_001.tif", "b"), ("VOL1/img/X_002.tif", "c"),
    ]
    let report = VolumeVerifier().verify(
      VolumeContents(files: files.map { VolumeFile(path: $0, bytes: Array($1.utf8)) }))
    #expect(report.findings.map(\.kind) == [.looseDelimiters])
    #expect(report.isValid)
  }
}

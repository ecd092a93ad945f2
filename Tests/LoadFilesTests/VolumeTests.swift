import LoadFiles
import TestSupport
import Testing

struct VolumeTests {
  private func text(_ path: String, _ files: [VolumeFile]) -> String {
    String(decoding: files.first { $0.path == path }?.bytes ?? [], as: UTF8.self)
  }

  /// The lines of the packets reference, sections 1.3 and 1.4.
  @Test func imageLoadFiles() throws {
    let files = try ProductionSample.volume().files()
    #expect(
      text("DDI001/DATA/DDI001.OPT", files)
        == """
        DDI00000001,DDI001,IMAGES\\001\\DDI00000001.tif,Y,,,3\r
        DDI00000002,DDI001,IMAGES\\001\\DDI00000002.tif,,,,\r
        DDI00000003,DDI001,IMAGES\\001\\DDI00000003.tif,,,,\r
        DDI00000004,DDI001,IMAGES\\001\\DDI00000004.tif,Y,,,1\r
        DDI00000005,DDI001,IMAGES\\001\\DDI00000005.tif,Y,,,2\r
        DDI00000006,DDI001,IMAGES\\001\\DDI00000006.tif,,,,\r
        DDI00000007,DDI001,IMAGES\\001\\DDI00000007.tif,Y,,,1\r
        DDI00000008,DDI001,IMAGES\\001\\DDI00000008.tif,Y,,,1\r

        """)
    #expect(
      text("DDI001/DATA/DDI001.LFP", files).split(separator: "\r\n").prefix(5)
        == [
          "IM,DDI00000001,D,0,@DDI001;IMAGES\\001;DDI00000001.tif;2,0",
          "IM,DDI00000002,,0,@DDI001;IMAGES\\001;DDI00000002.tif;2,0",
          "IM,DDI00000003,,0,@DDI001;IMAGES\\001;DDI00000003.tif;2,0",
          "IM,DDI00000004,D,0,@DDI001;IMAGES\\001;DDI00000004.tif;2,0",
          "IM,DDI00000005,C,0,@DDI001;IMAGES\\001;DDI00000005.tif;2,0",
        ])
  }

  /// Without images the PDF is the image: one line a document, and a page within the file for IPRO.
  @Test func documentsAsPDF() throws {
    let files = try ProductionSample.volume(images: false).files()
    #expect(
      text("DDI001/DATA/DDI001.OPT", files).hasPrefix(
        "DDI00000001,DDI001,PDF\\001\\DDI00000001.pdf,Y,,,3\r\nDDI00000004,DDI001,"))
    #expect(
      text("DDI001/DATA/DDI001.LFP", files).hasPrefix(
        """
        IM,DDI00000001,D,1,@DDI001;PDF\\001;DDI00000001.pdf;7,0\r
        IM,DDI00000002,,2,@DDI001;PDF\\001;DDI00000001.pdf;7,0\r

        """))
    let report = VolumeVerifier().verify(VolumeContents(files: files))
    #expect(report.findings.isEmpty)
  }

  /// Section 1.7: the family's range on every member, the parent's attachments, nothing on a document that stands
  /// alone; an attachment of an attachment belongs to the family's head.
  @Test func familiesInTheLoadFile() throws {
    let files = try ProductionSample.volume().files()
    let table = ConcordanceReader(Array(text("DDI001/DATA/DDI001.DAT", files).utf8), file: "").table
    let columns = ["BEGDOC", "ENDDOC", "BEGATTACH", "ENDATTACH", "PARENTID", "ATTACHIDS", "PGCOUNT"]
    let places = columns.compactMap { table.column([$0]) }
    let key = ProductionSample.key
    #expect(
      table.rows.map { row in places.map { row[$0] } } == [
        [key(1), key(3), "", "", "", "", "3"],
        [key(4), key(4), key(4), key(7), "", "\(key(5));\(key(7))", "1"],
        [key(5), key(6), key(4), key(7), key(4), "", "2"],
        [key(7), key(7), key(4), key(7), key(4), "", "1"],
        [key(8), key(8), "", "", "", "", "1"],
      ])
  }

  /// The bytes of a record in the narrowest profile: grade, standing and translation stand behind the authority's own
  /// fields, and are empty where there is nothing to say.
  @Test func gradesAndTranslationsInTheLoadFile() throws {
    let dat = text("DDI001/DATA/DDI001.DAT", try ProductionSample.volume(.justiceAntitrust).files())
    let lines = dat.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 6)
    #expect(lines[0].hasSuffix("þ\u{14}þSRCGRADEþ\u{14}þLNKSTANDþ\u{14}þTRANSLOFþ\u{14}þTRANSLBYþ"))
    #expect(lines[1].hasSuffix(".pdfþ\u{14}þþ\u{14}þþ\u{14}þþ\u{14}þþ"))
    let fields = [
      "Fictional Unit", "DDI00000008", "DDI00000008", "DDI00000008", "1", "", "", "", "Y",
      "Report, of \"8\" & نص", "03/05/2016", "", "", "TEXT\\001\\DDI00000008.txt",
      "PDF\\001\\DDI00000008.pdf", "B2;F", "confirmed", "DDI00000001", "Language section, translator 12",
    ]
    #expect(lines[5] == fields.map { "þ\($0)þ" }.joined(separator: "\u{14}"))
  }

  @Test(arguments: ProductionProfile.all)
  func everyProfileIsValid(_ profile: ProductionProfile) throws {
    let files = try ProductionSample.volume(profile).files()
    let report = VolumeVerifier().verify(VolumeContents(files: files))
    #expect(report.findings.isEmpty)
    #expect(report.documents == 5)
    #expect(report.images == 8)
    #expect(report.loadFiles.count == 3)
    if profile == .justiceAntitrust { #expect(profile.columns.allSatisfy { $0.name.count <= 8 }) }
    let dat = text("DDI001/DATA/DDI001.DAT", files)
    #expect(dat.contains(profile == .generic ? "2016-03-05" : "03/05/2016"))
    #expect(try ProductionSample.volume(profile).files() == files)
  }

  @Test func secondaryForm() throws {
    let xml = text("DDI001/DATA/DDI001.xml", try ProductionSample.volume().files())
    #expect(xml.contains("<Root DataInterchangeType=\"Update\" MajorVersion=\"1\" MinorVersion=\"2\""))
    #expect(
      xml.contains("TagName=\"TITLE\" TagDataType=\"Text\" TagValue=\"Report, of &quot;1&quot; &amp; نص\""))
    #expect(
      xml.contains(
        "<Relationship Type=\"Attachment\" ParentDocID=\"DDI00000004\" ChildDocID=\"DDI00000007\"/>"))
    #expect(XMLOracle.isWellFormed(Array(xml.utf8)))
  }

  @Test func refusesWhatDoesNotFit() throws {
    let one = ProductionSample.document(1, pages: 2)
    func make(_ documents: [ProducedDocument], name: String = "DDI001") throws -> ProductionVolume {
      try ProductionVolume(name: name, profile: .generic, documents: documents)
    }
    for name in ["DDI1", "D001", "ddi001", "DDII001", "DDI001/", ""] {
      #expect(throws: LoadFileFailure.unsafeName(name)) { try make([one], name: name) }
    }
    for key in ["DDI 1", "DDI,1", "A/1", "..", "DDI;1", "نص1", ""] {
      var document = one
      document.pages = [key]
      document.images = []
      #expect(throws: LoadFileFailure.unsafeName(key)) { try make([document]) }
    }
    func isRefused(_ change: (inout ProducedDocument) -> Void) -> Bool {
      var document = one
      change(&document)
      do {
        _ = try make([document])
        return false
      } catch {
        if case .inconsistent = error as? LoadFileFailure { return true }
        return false
      }
    }
    #expect(isRefused { $0.pages = [] })
    #expect(isRefused { $0.pages = ["A1", "a1"] })
    #expect(isRefused { $0.images.removeLast() })
    #expect(
      isRefused {
        $0.isRedacted = true
        $0.native = .init(fileExtension: "xml", bytes: [])
      })
    #expect(isRefused { $0.parent = 0 })
    #expect(throws: LoadFileFailure.self) {
      try make([
        one, ProductionSample.document(3, pages: 1), ProductionSample.document(4, pages: 1, parent: 0),
      ])
    }
    let many = ProductionProfile(name: "few", columns: [], dateForm: .iso, mostRecords: 0)
    #expect(throws: LoadFileFailure.self) {
      try ProductionVolume(name: "DDI001", profile: many, documents: [one])
    }
  }

  /// Section 5.3, groups 2 to 4, over generated families: what is written is what the verifier wants.
  @Test func generatedVolumesAreValid() throws {
    var random = SplitMix64(seed: 0xFA)
    for _ in 0..<60 {
      var documents: [ProducedDocument] = []
      var next = 1
      var head = 0
      for place in 0..<Int.random(in: 1...40, using: &random) {
        let isChild = place > 0 && Int.random(in: 0..<3, using: &random) == 0
        if !isChild { head = place }
        let pages = Int.random(in: 1...4, using: &random)
        documents.append(
          ProductionSample.document(
            next, pages: pages, parent: isChild ? Int.random(in: head..<place, using: &random) : nil))
        next += pages
      }
      let volume = try ProductionVolume(name: "DDI002", profile: .generic, documents: documents)
      let report = VolumeVerifier().verify(VolumeContents(files: try volume.files()))
      #expect(report.findings.isEmpty)
      #expect(report.images == next - 1)
      #expect(report.documents == documents.count)
    }
  }

  /// At most a thousand files a folder.
  @Test func foldersAreSmall() throws {
    let documents = (1...1200).map { ProductionSample.document($0, pages: 1) }
    let files = try ProductionVolume(name: "DDI001", profile: .generic, documents: documents).files()
    let folders = Dictionary(grouping: files) {
      $0.path.split(separator: "/").dropLast().joined(separator: "/")
    }
    #expect(folders["DDI001/IMAGES/001"]?.count == 1000)
    #expect(folders["DDI001/IMAGES/002"]?.count == 200)
    #expect(folders["DDI001/TEXT/002"]?.first?.path == "DDI001/TEXT/002/DDI00001001.txt")
    #expect(VolumeVerifier().verify(VolumeContents(files: files)).findings.isEmpty)
  }
}

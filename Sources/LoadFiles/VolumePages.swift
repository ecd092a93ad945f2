/// The pages an image load file lists, held against the records.
struct VolumePages {
  struct Page {
    let key: String
    let line: Int
    let file: String
    let begins: Bool
    let count: Int?
  }

  private let pages: [Page]
  private let file: String

  init(_ pages: [Page], file: String) {
    self.pages = pages
    self.file = file
  }

  func findings(_ records: [VolumeRecord]) -> [LoadFileFinding] {
    var findings: [LoadFileFinding] = []
    func find(_ kind: LoadFileFindingKind, _ line: Int?, _ message: String) {
      findings.append(LoadFileFinding(kind, file: file, line: line, message))
    }
    var keys: Set<String> = []
    var files: Set<String> = []
    for page in pages {
      if !keys.insert(page.key).inserted {
        find(.repeatedKey, page.line, "the page \(page.key) is there twice")
      }
      if !files.insert(page.file).inserted {
        find(.repeatedPath, page.line, "another page names \(page.file) too")
      }
    }
    let starts = pages.indices.filter { pages[$0].begins }
    let documents = Dictionary(records.map { ($0.begin, $0) }, uniquingKeysWith: { first, _ in first })
    let ends = starts.dropFirst() + [pages.count]
    // One line a document everywhere is the form for files of several pages.
    let isPaged = zip(starts, ends).contains { $1 - $0 > 1 }
    for (start, end) in zip(starts, ends) {
      let page = pages[start]
      let lines = end - start
      if let count = page.count, isPaged && page.isImage, lines != count {
        find(.wrongPageCount, page.line, "\(page.key) has \(count) pages and \(lines) images")
      }
      guard let record = documents[page.key] else {
        find(.unmatchedRecord, page.line, "\(page.key) begins a document that has no record")
        continue
      }
      if let count = page.count, let told = record.pageCount, count != told {
        find(.wrongPageCount, page.line, "\(page.key) has \(count) pages here and \(told) in its record")
      }
    }
    let begun = Set(starts.map { pages[$0].key })
    for record in records where !record.isNativeOnly && !begun.contains(record.begin) {
      find(.unmatchedRecord, nil, "no image begins the document \(record.begin)")
    }
    return findings
  }
}

extension VolumePages.Page {
  fileprivate var isImage: Bool {
    let name = file.lowercased()
    return name.hasSuffix(".tif") || name.hasSuffix(".tiff") || name.hasSuffix(".jpg")
      || name.hasSuffix(".jpeg")
  }
}

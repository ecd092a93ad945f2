/// The pages of a PDF file: those of its page tree in order, then those that only exist.
struct PDFPages {
  struct Page {
    /// Such as `page 3`.
    let name: String
    /// The objects of its content streams, in order.
    let streams: [Int]
    let resources: [String: PDFValue]
    /// What of it is shown.
    let visible: PDFRectangle
    let entries: [String: PDFValue]
    /// Whether the page tree has it.
    let isListed: Bool
  }

  let file: PDFFile
  private(set) var pages: [Page] = []
  private(set) var problems: Set<String> = []
  private var seen: Set<Int> = []

  init(file: PDFFile) {
    self.file = file
  }

  mutating func find() {
    let catalogs = file.objects.indices.filter {
      file.resolve(file.objects[$0].dictionary["Type"])?.name == "Catalog"
    }
    let root = file.trailers.last?["Root"].flatMap { file.index($0) } ?? catalogs.last
    if let root {
      walk(file.objects[root].dictionary["Pages"], inherited: [:], depth: 0)
    } else {
      problems.insert("the file has no catalog of its pages")
    }
    if pages.isEmpty { problems.insert("the file has no pages that can be found") }
    for (index, object) in file.objects.enumerated() {
      guard !seen.contains(index), object.data == nil else { continue }
      let isPage = file.resolve(object.dictionary["Type"])?.name == "Page"
      guard isPage || object.dictionary["Contents"]?.string == nil && object.dictionary["MediaBox"] != nil
      else {
        continue
      }
      let parent = file.resolve(object.dictionary["Parent"])?.dictionary ?? [:]
      add(
        index, "page object \(object.number), which is not in the page tree", inherited: parent,
        isListed: false)
    }
  }

  private mutating func walk(_ value: PDFValue?, inherited: [String: PDFValue], depth: Int) {
    guard let index = file.index(value) else {
      problems.insert("the page tree is damaged")
      return
    }
    guard seen.insert(index).inserted, depth < file.limits.nesting else { return }
    let node = file.objects[index].dictionary
    if let kids = file.resolve(node["Kids"])?.array {
      var passed = inherited
      for key in ["Resources", "MediaBox", "CropBox"] {
        if let value = node[key] { passed[key] = value }
      }
      for kid in kids { walk(kid, inherited: passed, depth: depth + 1) }
    } else {
      add(index, "page \(pages.count + 1)", inherited: inherited)
    }
  }

  private mutating func add(
    _ index: Int, _ name: String, inherited: [String: PDFValue], isListed: Bool = true
  ) {
    seen.insert(index)
    let page = file.objects[index].dictionary
    let resources = file.resolve(page["Resources"] ?? inherited["Resources"])?.dictionary ?? [:]
    var streams: [Int] = []
    if let value = page["Contents"] {
      let parts = file.resolve(value)?.array ?? [value]
      for part in parts {
        if let stream = file.index(part), file.objects[stream].data != nil {
          streams.append(stream)
        } else {
          problems.insert("a page refers to content that is not in the file")
        }
      }
    }
    func box(_ key: String) -> PDFRectangle? {
      file.resolve(page[key] ?? inherited[key])?.array.flatMap {
        PDFRectangle($0.compactMap { file.resolve($0) })
      }
    }
    // Where nothing says, the page is taken for A4: the usual default of viewers is as large.
    let media = box("MediaBox") ?? PDFRectangle([(0, 0), (595, 842)])
    let visible = box("CropBox").flatMap { $0.common(with: media) } ?? media
    pages.append(
      Page(
        name: name, streams: streams, resources: resources, visible: visible, entries: page,
        isListed: isListed))
  }
}

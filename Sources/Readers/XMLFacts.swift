import Documents
import Rules
import SourceText

/// Which regions of an XML document give the report's number, title and date: the best-ranked candidate, the
/// first among equals.
struct XMLFacts {
  private struct Candidate {
    let rank: Int
    let region: Int
  }

  /// What a name says, as the name of an element and of an attribute.
  struct Name {
    fileprivate let number: Int?
    fileprivate let title: Int?
    fileprivate let date: Int?
    /// Whether what it holds is about another document, or about a part of this one.
    fileprivate let isOtherPart: Bool
    fileprivate let isRootNumber: Bool
    fileprivate let rootDate: Int?
    /// Whether as an attribute of a TEI paper it gives the paper's number.
    fileprivate let isPaperNumber: Bool
    fileprivate let isPaper: Bool

    fileprivate var saysNothing: Bool { number == nil && title == nil && date == nil }

    init(_ name: XMLTree.Name) {
      let lowered = name.local.lowercased()
      // In a telephone's report, numbers are those of telephones.
      let isTelephone = name.namespace == XMLVocabulary.cellex && lowered == "number"
      number = isTelephone ? nil : XMLFacts.numberNames.firstIndex(of: lowered)
      title = XMLFacts.titleNames.firstIndex(of: lowered)
      date = XMLFacts.dateNames.firstIndex(of: lowered)
      isOtherPart = XMLFacts.otherParts.contains(lowered)
      isRootNumber = lowered == "number" || lowered == "serial"
      rootDate = XMLFacts.dateAttributes.firstIndex(of: lowered)
      isPaperNumber = name.local == "n"
      isPaper = name.namespace == XMLVocabulary.tei && name.local == "div"
    }
  }

  private let names: [XMLNameTraits]
  private var numbers: [Candidate] = []
  private var titles: [Candidate] = []
  private var dates: [Candidate] = []

  private(set) var number: Int?
  private(set) var title: Int?
  private(set) var date: DocumentDate?

  /// Names in order of rank, lower case, for elements and for attributes of the root.
  private static let numberNames = [
    "serial", "reportnumber", "reportserialnumber", "number", "pubsnumber", "biblioid", "productnumber",
    "identifier",
  ]
  private static let titleNames = ["subject", "title", "head"]
  private static let dateNames = [
    "date", "reportdate", "dateline", "datepublished", "dataitemcreatedatetime",
  ]
  private static let dateAttributes = ["date", "reportdate", "createdate"]
  /// Parts of a document whose titles, dates and numbers are not the document's.
  private static let otherParts: Set<String> = [
    "teiheader", "legalnotice", "abstract", "figure", "table", "note", "list", "bibliography", "biblioentry",
  ]

  /// - Parameter names: what each name of the tree says.
  init(_ names: [XMLNameTraits]) {
    self.names = names
  }

  mutating func consider(region: Int, _ tree: XMLTree, _ element: Int) {
    let name = names[tree.elements[element].name].facts
    if name.saysNothing || !belongsToDocument(tree, element) { return }
    if let rank = name.number { numbers.append(Candidate(rank: rank, region: region)) }
    if let rank = name.title { titles.append(Candidate(rank: rank, region: region)) }
    if let rank = name.date { dates.append(Candidate(rank: rank, region: region)) }
  }

  mutating func consider(
    attribute region: Int, _ tree: XMLTree, _ attribute: XMLTree.Attribute, on element: Int
  ) {
    let name = names[attribute.name].facts
    if name.isPaperNumber, isPaper(tree, element) { numbers.append(Candidate(rank: -1, region: region)) }
    guard element == 0 else { return }
    // An attribute of the root ranks before any element.
    if name.isRootNumber { numbers.append(Candidate(rank: -1, region: region)) }
    if let rank = name.rootDate { dates.append(Candidate(rank: rank - 10, region: region)) }
  }

  /// A published paper in a TEI volume, which `n` gives its number there.
  private func isPaper(_ tree: XMLTree, _ element: Int) -> Bool {
    guard names[tree.elements[element].name].facts.isPaper else { return false }
    return tree.attribute("type", of: element).map { tree.string($0.value) == "document" } ?? false
  }

  /// What a mapping says a region is ranks before what its name says.
  mutating func consider(region: Int, as role: DialectMapping.Role?) {
    switch role {
    case .number: numbers.append(Candidate(rank: -20, region: region))
    case .title: titles.append(Candidate(rank: -20, region: region))
    case .date: dates.append(Candidate(rank: -20, region: region))
    default: break
    }
  }

  mutating func settle(_ text: SourceText, _ regions: [Region]) {
    number = best(numbers)
    title = best(titles)
    let ordered = dates.sorted { ($0.rank, $0.region) < ($1.rank, $1.region) }
    date = ordered.lazy.compactMap { ReportDate.find(in: text, regions[$0.region].span) }.first
  }

  private func best(_ candidates: [Candidate]) -> Int? {
    candidates.min { ($0.rank, $0.region) < ($1.rank, $1.region) }?.region
  }

  private func belongsToDocument(_ tree: XMLTree, _ element: Int) -> Bool {
    var next = tree.elements[element].parent
    while let current = next {
      if names[tree.elements[current].name].facts.isOtherPart { return false }
      next = tree.elements[current].parent
    }
    return true
  }
}

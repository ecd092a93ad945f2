import Documents
import SourceText

/// Which regions of an XML document give the report's number, title and date: the best-ranked candidate, the
/// first among equals.
struct XMLFacts {
  private struct Candidate {
    let rank: Int
    let region: Int
  }

  private var numbers: [Candidate] = []
  private var titles: [Candidate] = []
  private var dates: [Candidate] = []

  private(set) var number: Int?
  private(set) var title: Int?
  private(set) var date: DocumentDate?

  /// Names in order of rank, lower case, for elements and for attributes of the root.
  private static let numberNames = [
    "serial", "reportnumber", "number", "pubsnumber", "biblioid", "productnumber", "identifier",
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

  mutating func consider(region: Int, _ tree: XMLTree, _ element: Int) {
    let name = tree.name(of: element).local.lowercased()
    func rank(_ names: [String]) -> Int? { names.firstIndex(of: name) }
    guard rank(XMLFacts.numberNames) ?? rank(XMLFacts.titleNames) ?? rank(XMLFacts.dateNames) != nil,
      belongsToDocument(tree, element)
    else { return }
    if let rank = rank(XMLFacts.numberNames) { numbers.append(Candidate(rank: rank, region: region)) }
    if let rank = rank(XMLFacts.titleNames) { titles.append(Candidate(rank: rank, region: region)) }
    if let rank = rank(XMLFacts.dateNames) { dates.append(Candidate(rank: rank, region: region)) }
  }

  mutating func consider(
    attribute region: Int, _ tree: XMLTree, _ attribute: XMLTree.Attribute, on element: Int
  ) {
    let written = tree.names[attribute.name].local
    if written == "n", XMLFacts.isPaper(tree, element) { numbers.append(Candidate(rank: -1, region: region)) }
    guard element == 0 else { return }
    let name = written.lowercased()
    // An attribute of the root ranks before any element.
    if name == "number" || name == "serial" { numbers.append(Candidate(rank: -1, region: region)) }
    if let rank = XMLFacts.dateAttributes.firstIndex(of: name) {
      dates.append(Candidate(rank: rank - 10, region: region))
    }
  }

  /// A published paper in a TEI volume, which `n` gives its number there.
  private static func isPaper(_ tree: XMLTree, _ element: Int) -> Bool {
    let name = tree.name(of: element)
    guard name.namespace == XMLVocabulary.tei, name.local == "div" else { return false }
    return tree.attribute("type", of: element).map { tree.string($0.value) == "document" } ?? false
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
      if XMLFacts.otherParts.contains(tree.name(of: current).local.lowercased()) { return false }
      next = tree.elements[current].parent
    }
    return true
  }
}

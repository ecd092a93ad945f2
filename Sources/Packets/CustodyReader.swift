import ReleaseModel

/// Gathers the items of custody from the released texts: from fields such as `EXHIBIT`, from the item and transfer
/// tables of property forms, and from the words `exhibit TGH-EX-0031` in running text.
struct CustodyReader {
  private static let exhibitLabels: Set<String> = [
    "exhibit", "exhibits", "exhibit no", "exhibit number", "item no", "item number", "evidence no",
    "evidence number", "evidence item",
  ]
  private static let placeLabels = [
    "place of seizure", "place obtained", "found at", "place of capture", "location", "place", "grid",
  ]
  private static let timeLabels = [
    "date of seizure", "date obtained", "date and time of capture", "date/time of capture",
    "date/time captured",
    "dtg of capture",
  ]
  private static let takerLabels = [
    "seized by", "obtained by", "collected by", "captured by", "capturing unit", "capturing person",
  ]
  private static let giverLabels = ["seized from", "obtained from", "received from", "owner", "taken from"]
  private static let reasonLabels = [
    "reason", "reason obtained", "circumstances", "circumstances of capture", "purpose",
  ]
  private static let descriptionLabels = [
    "description", "item description", "description of articles", "property",
  ]

  private enum Column {
    case item, description, quantity, time, releasedBy, receivedBy, purpose, condition, digestBefore,
      digestAfter

    init?(_ title: String) {
      switch title.asLabel {
      case "item", "item no", "item number", "exhibit": self = .item
      case "description", "description of articles", "article": self = .description
      case "quantity", "qty": self = .quantity
      case "date", "date/time", "date and time", "time", "when": self = .time
      case "released by", "from", "handed over by": self = .releasedBy
      case "received by", "to", "taken over by": self = .receivedBy
      case "purpose", "purpose of change of custody", "reason": self = .purpose
      case "condition": self = .condition
      case "hash before", "sha-256 before", "digest before": self = .digestBefore
      case "hash after", "sha-256 after", "digest after", "sha-256": self = .digestAfter
      default: return nil
      }
    }
  }

  private var items: [CustodyItem] = []

  /// In the order in which the packet names them first.
  static func items(of packet: Packet) -> [CustodyItem] {
    var reader = CustodyReader()
    for (index, document) in packet.documents.enumerated() { reader.read(document, at: index) }
    return reader.items
  }

  private mutating func read(_ document: ReleasedDocument, at index: Int) {
    var own: [String] = []
    for field in document.fields where Self.exhibitLabels.contains(field.label) {
      let value = field.value
      for number in Self.numbers(in: value) {
        add(number, index, field.block)
        own.append(number)
      }
    }
    own += tables(of: document, at: index)
    // What the fields of a paper say, they say of the items the paper is about.
    for number in own.uniqued() { describe(number, document) }
    for (number, block) in document.blocks.enumerated() {
      for exhibit in Self.exhibits(in: block.plainText) { add(exhibit, index, number) }
    }
  }

  private mutating func add(_ number: String, _ document: Int, _ block: Int) {
    let mention = CustodyItem.Mention(document: document, block: block)
    if let known = items.firstIndex(where: { $0.number == number }) {
      if !items[known].mentions.contains(mention) { items[known].mentions.append(mention) }
    } else {
      items.append(CustodyItem(number: number, mentions: [mention]))
    }
  }

  private mutating func describe(_ number: String, _ document: ReleasedDocument) {
    guard let index = items.firstIndex(where: { $0.number == number }) else { return }
    func value(_ labels: [String]) -> String? { document.field(labels)?.value }
    func name(_ labels: [String]) -> CustodyName? {
      document.field(labels).map { CustodyName($0.value, isWithheld: $0.hasBox) }
    }
    items[index].description = items[index].description ?? value(Self.descriptionLabels)
    items[index].place = items[index].place ?? value(Self.placeLabels)
    items[index].time = items[index].time ?? value(Self.timeLabels)
    items[index].takenBy = items[index].takenBy ?? name(Self.takerLabels)
    items[index].takenFrom = items[index].takenFrom ?? value(Self.giverLabels)
    items[index].reason = items[index].reason ?? value(Self.reasonLabels)
    items[index].condition = items[index].condition ?? value(["condition", "condition of item"])
    let transfer = CustodyTransfer(
      time: value(["date released", "date of transfer"]), releasedBy: name(["released by"]),
      receivedBy: name(["received by", "transferred to"]), purpose: value(["purpose"]))
    if transfer.releasedBy != nil || transfer.receivedBy != nil, !items[index].transfers.contains(transfer) {
      items[index].transfers.append(transfer)
    }
  }

  // MARK: Tables

  /// Reads the tables of a property form.
  ///
  /// - Returns: the numbers of the items they are about.
  private mutating func tables(of document: ReleasedDocument, at index: Int) -> [String] {
    var numbers: [String] = []
    // What the paper's own column calls an item, and the number it is listed under.
    var names: [String: String] = [:]
    var columns: [Column?]?
    let prefix = document.reportNumber ?? document.controlNumber
    for (number, block) in document.blocks.enumerated() {
      guard block.kind == .row else {
        columns = nil
        continue
      }
      let cells = block.cells.map { $0.map(\.plainText).joined().withoutPortionMark }
      guard let header = columns else {
        columns = cells.map { Column($0) }
        continue
      }
      func cell(_ column: Column) -> String? {
        header.firstIndex(of: column).flatMap {
          cells.indices.contains($0) && !cells[$0].isEmpty ? cells[$0] : nil
        }
      }
      func name(_ column: Column) -> CustodyName? {
        guard let place = header.firstIndex(of: column) else { return nil }
        return cell(column).map { CustodyName($0, isWithheld: block.cells[place].hasBox) }
      }
      let transfer = CustodyTransfer(
        time: cell(.time), releasedBy: name(.releasedBy), receivedBy: name(.receivedBy),
        purpose: cell(.purpose),
        condition: cell(.condition), digestBefore: cell(.digestBefore), digestAfter: cell(.digestAfter))
      let isTransfer = header.contains(.releasedBy) && header.contains(.receivedBy)
      guard isTransfer || header.contains(.item) && header.contains(.description) else { continue }
      let mentioned = cell(.item).map { text -> [String] in
        // `1-3` may be what the form calls one item.
        guard isTransfer, names[CustodyItemNames.key(text)] == nil else { return [text] }
        switch CustodyItemNames(text) {
        case .all: return numbers.isEmpty ? [text] : []
        case .these(let names): return names
        case .asWritten:
          let stated = Self.numbers(in: text)
          return stated.isEmpty ? [text] : stated
        }
      }
      let rowItems = (mentioned ?? []).map { name -> String in
        let key = CustodyItemNames.key(name)
        let stated =
          Self.numbers(in: name).first ?? cell(.description).flatMap { Self.exhibits(in: $0).first }
        let item = names[key] ?? stated ?? "\(prefix), item \(name)"
        names[key] = item
        return item
      }
      for item in rowItems { add(item, index, number) }
      if let words = cell(.description), rowItems.count == 1,
        let known = items.firstIndex(where: { $0.number == rowItems[0] })
      {
        items[known].description = [cell(.quantity), words].compactMap(\.self).joined(separator: " ")
      }
      numbers += rowItems
      guard isTransfer, !transfer.isEmpty else { continue }
      // A row that names no item, or all, is about all of the paper's.
      for name in (rowItems.isEmpty ? numbers : rowItems).uniqued() {
        if let known = items.firstIndex(where: { $0.number == name }) {
          items[known].transfers.append(transfer)
        }
      }
    }
    return numbers
  }

  // MARK: Numbers

  /// Words with a hyphen and a digit, such as `TGH-EX-0057`.
  private static func numbers(in text: String) -> [String] {
    text.split { $0.isWhitespace || ",;()[]\"".contains($0) }.compactMap { word in
      var word = word
      while let last = word.last, ".:".contains(last) { word.removeLast() }
      let isNumber =
        word.count >= 5 && word.contains("-") && word.contains(where: \.isNumber)
        && word.first?.isLetter == true
      return isNumber ? String(word) : nil
    }
  }

  /// The numbers that follow the word `exhibit` in running text.
  private static func exhibits(in text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.indices.dropLast().flatMap { index -> [String] in
      ["exhibit", "exhibits"].contains(words[index].asLabel) ? numbers(in: String(words[index + 1])) : []
    }
  }
}

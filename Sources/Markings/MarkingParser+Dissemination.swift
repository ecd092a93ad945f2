import Diagnostics

/// Categories 8 and 9 and their country lists.
extension MarkingParser {
  /// `NOFORN, PROPIN`: commas between controls, until July 2005.
  func isLegacyCommaList(_ text: String) -> Bool {
    guard legacy, text.utf8.contains(UInt8(ascii: ",")) else { return false }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = parts.first else { return false }
    return MarkingVocabulary.dissemination[String(first)] != nil
      || MarkingVocabulary.retired.contains(String(first))
  }

  mutating func readDissemination(_ pieces: [Piece]) {
    var places: [Int] = []
    var titles: [String] = []
    var index = 0
    var pending: [Piece] = []
    while index < pieces.count, !isMalformed {
      let piece = pieces[index]
      index += 1
      steps += 1
      if CountryCode.isKnown(piece.text) {
        pending.append(piece)
        continue
      }
      if piece.text.hasSuffix(" EYES ONLY") {
        readEyesOnly(pending + [piece])
        pending = []
        places.append(Dissemination.eyesOnlyPlace)
        continue
      }
      if let stray = pending.first {
        unknown(stray)
        return
      }
      if let place = readControl(piece) {
        if places.contains(place) {
          note(.markingRepeated, "The control is repeated.", piece.range)
        } else if isPureCUI {
          let title = titleInCUI(piece.text)
          if let last = titles.last, title.utf8.lexicographicallyPrecedes(last.utf8) {
            note(.markingListOrder, "CUI controls are in alphabetical order.", piece.range)
          }
          titles.append(title)
        } else if let last = places.last, place < last {
          note(.markingListOrder, "Dissemination controls are in register order.", piece.range)
        }
        places.append(place)
      }
    }
    if let stray = pending.first, !isMalformed { unknown(stray) }
  }

  /// Whether the marking is CUI alone.
  var isPureCUI: Bool {
    marking.cui != nil && marking.classification == .unclassified && marking.ownership == .unitedStates
  }

  /// The banner form of a control, by which CUI sorts.
  private func titleInCUI(_ text: String) -> String {
    MarkingVocabulary.limits[text]?.title ?? MarkingVocabulary.dissemination[text]?.abbreviation ?? text
  }

  /// Reads one control.
  /// - Returns: its place in the register, or nil where it leaves nothing behind.
  private mutating func readControl(_ piece: Piece) -> Int? {
    let text = piece.text
    if let entry = MarkingVocabulary.dissemination[text] {
      if isPortion, text != entry.portion {
        note(.markingForm, "The control has its banner form; a portion mark uses the short one.", piece.range)
      } else if !isPortion, text != entry.title, text != entry.abbreviation {
        note(.markingForm, "The control has its portion form; a banner uses the longer one.", piece.range)
      }
      marking.dissemination.insert(entry.control)
      return entry.control.place
    }
    if MarkingVocabulary.retired.contains(text) {
      guard retired(piece, "The control is retired and has no present equivalent; it is kept as a caption.")
      else {
        return nil
      }
      addCaption(text == "WN" ? "WNINTEL" : text == "NC" ? "NOCONTRACT" : text)
      return nil
    }
    if let entry = MarkingVocabulary.limits[text], marking.cui != nil {
      if !isPortion, text == "AC" || text == "AWP" {
        note(.markingForm, "The control has its portion form; a banner uses the longer one.", piece.range)
      }
      marking.cui?.limits.insert(entry.limit)
      return Dissemination.displayOnlyPlace + 8 + entry.limit.rawValue.trailingZeroBitCount
    }
    if text == "REL" || text == "EYES" {
      resolveAgainstBanner(piece)
      return text == "REL" ? Dissemination.releaseToPlace : Dissemination.eyesOnlyPlace
    }
    for prefix in ["REL TO ", "AUTHORIZED FOR RELEASE TO ", "REL "] where text.hasPrefix(prefix) {
      if prefix == "REL ", !retired(piece, "REL TO is written without TO.") { return nil }
      if prefix.hasPrefix("A"), isPortion { note(.markingForm, "A portion mark uses REL TO.", piece.range) }
      guard let codes = codes(in: String(text.dropFirst(prefix.count)), piece, isCommaList: true) else {
        return nil
      }
      let list = releaseList(codes, piece, "REL TO")
      guard isOneList(marking.releasableTo, list, piece) else { return nil }
      marking.releasableTo = list
      return Dissemination.releaseToPlace
    }
    if text == "DISPLAY ONLY" {
      fail(.markingStructure, "DISPLAY ONLY needs a list.", piece.range, ism: "ISM-ID-00213")
      return nil
    }
    if text.hasPrefix("DISPLAY ONLY ") {
      guard let codes = codes(in: String(text.dropFirst(13)), piece, isCommaList: true) else { return nil }
      let sorted = CountryCode.sorted(codes)
      if codes != sorted {
        note(.markingListOrder, "DISPLAY ONLY lists countries, then coalitions, each once.", piece.range)
      }
      guard isOneList(marking.displayOnlyTo, sorted, piece) else { return nil }
      marking.displayOnlyTo = sorted
      return Dissemination.displayOnlyPlace
    }
    if isLegacyCommaList(text) {
      note(.markingLegacyForm, "Commas separate the controls; a slash is required.", piece.range)
      var start = piece.range.lowerBound
      var place: Int?
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        let range = start..<start + part.utf8.count
        start = range.upperBound + 1
        let word = part.first == " " ? String(part.dropFirst()) : String(part)
        place = readControlInCommaList(Piece(text: word, range: range)) ?? place
        if isMalformed { return nil }
      }
      return place
    }
    unknown(piece)
    return nil
  }

  private mutating func readControlInCommaList(_ piece: Piece) -> Int? {
    guard !piece.text.utf8.contains(UInt8(ascii: ",")) else { return nil }
    return readControl(piece)
  }

  /// `REL` and `EYES` in a portion stand for the banner's list.
  private mutating func resolveAgainstBanner(_ piece: Piece) {
    let isRelease = piece.text == "REL"
    let list = isRelease ? banner?.releasableTo : banner?.eyesOnly
    guard isPortion, let list, !list.isEmpty else {
      fail(
        isPortion ? .markingNeedsBanner : .markingStructure,
        "The list is left out, and there is no banner list it can stand for.", piece.range)
      return
    }
    guard isOneList(isRelease ? marking.releasableTo : marking.eyesOnly, list, piece) else { return }
    if isRelease {
      marking.releasableTo = list
    } else {
      marking.eyesOnly = list
    }
  }

  private mutating func readEyesOnly(_ pieces: [Piece]) {
    var codes: [String] = []
    for piece in pieces {
      let text = piece.text.hasSuffix(" EYES ONLY") ? String(piece.text.dropLast(10)) : piece.text
      guard CountryCode.isKnown(text) else {
        fail(.markingUnknownCode, "EYES ONLY lists a code that is not known.", piece.range)
        return
      }
      codes.append(text)
    }
    guard let last = pieces.last else { return }
    note(
      .markingLegacyForm, "EYES ONLY ended on 1 October 2017.", last.range,
      help: "Re-mark the text with REL TO when it is next used.")
    let list = releaseList(codes, last, "EYES ONLY")
    if isOneList(marking.eyesOnly, list, last) { marking.eyesOnly = list }
  }

  /// Whether a list is the first of its kind, or says what the earlier one said. Of two that differ neither is taken:
  /// together they would let more countries have the text than either does.
  private mutating func isOneList(_ earlier: [String], _ list: [String], _ piece: Piece) -> Bool {
    if earlier.isEmpty { return true }
    guard earlier == list else {
      fail(.markingStructure, "The marking has two lists of the same kind, which differ.", piece.range)
      return false
    }
    note(.markingRepeated, "A list is repeated.", piece.range)
    return true
  }

  /// A REL TO or EYES ONLY list in register order; USA is added where it is missing.
  private mutating func releaseList(_ codes: [String], _ piece: Piece, _ what: String) -> [String] {
    if !codes.contains("USA") {
      note(.markingList, "\(what) begins with USA, which is missing.", piece.range, ism: "ISM-ID-00214")
    }
    let sorted = CountryCode.sortedWithUnitedStatesFirst(codes)
    if Set(codes).count < codes.count {
      note(.markingRepeated, "\(what) names a code twice.", piece.range)
    } else if sorted != codes {
      note(.markingListOrder, "\(what) lists USA, then countries, then coalitions.", piece.range)
    }
    return CountryCode.sortedWithUnitedStatesFirst(["USA"] + codes)
  }

  /// The codes of a list; nil when one is unknown.
  mutating func codes(in text: String, _ piece: Piece, isCommaList: Bool) -> [String]? {
    steps += text.utf8.count
    var codes: [String] = []
    var isClean = true
    let list = Array(text.utf8)
    var index = 0
    while index < list.count {
      let gap = index
      while index < list.count, list[index] == 0x20 || list[index] == 0x2C { index += 1 }
      let separator = list[gap..<index]
      let start = index
      while index < list.count, list[index] != 0x20, list[index] != 0x2C { index += 1 }
      let code = String(decoding: list[start..<index], as: UTF8.self)
      if code.isEmpty {
        isClean = false
        break
      }
      // `AND` is Andorra, too: as a word of the list it stands before another code without a comma.
      let isJoining = code == "AND" && !codes.isEmpty && index < list.count && list[index] == 0x20
      if isCommaList, isJoining || code == "and" {
        guard legacy else {
          fail(.markingUnknownToken, "The list holds a word that is not a code.", piece.range)
          return nil
        }
        note(.markingLegacyForm, "The list is joined with \"and\", as before July 2005.", piece.range)
        isClean = isClean && codes.count > 0
        continue
      }
      if codes.isEmpty {
        isClean = isClean && (isCommaList ? separator.isEmpty : separator.elementsEqual([0x20]))
      } else {
        let wanted: [UInt8] = isCommaList ? [0x2C, 0x20] : [0x20]
        let isAfterAnd =
          isCommaList && text.utf8.count > 4 && separator.elementsEqual([0x20])
          && problems.last?.code == .markingLegacyForm
        isClean = isClean && (separator.elementsEqual(wanted) || isAfterAnd)
      }
      guard CountryCode.isKnown(code), !isCommaList || !CountryCode.sourceOnly.contains(code) else {
        fail(
          .markingUnknownCode, "The list holds a code that is not known.", piece.range,
          help: "Correct the code; only GENC trigraphs and published coalition codes can be released to.")
        return nil
      }
      if case .retired? = CountryCode.tetragraph(code)?.membership {
        note(.markingRetiredCode, "The list names a coalition that has been retired.", piece.range)
      }
      codes.append(code)
    }
    guard !codes.isEmpty else {
      fail(.markingStructure, "A list of countries is empty.", piece.range)
      return nil
    }
    if !isClean {
      note(
        .markingListSyntax,
        isCommaList
          ? "The list uses a comma and one space between codes." : "The list uses one space between codes.",
        piece.range)
    }
    return codes
  }

  mutating func readNonIC(_ pieces: [Piece]) {
    var last: UInt32 = 0
    for piece in pieces {
      if piece.text.hasPrefix("ACCM-") {
        let name = String(piece.text.dropFirst(5))
        guard !name.isEmpty,
          name.utf8.allSatisfy({ $0 == 0x20 || ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) })
        else {
          fail(.markingStructure, "An ACCM nickname is words of letters and digits.", piece.range)
          return
        }
        marking.compensatory = Set(marking.compensatory + [name]).sorted(by: ControlSystem.precedes)
        continue
      }
      guard let entry = MarkingVocabulary.nonIC[piece.text] else {
        unknown(piece)
        return
      }
      if isPortion, piece.text != entry.portion {
        note(.markingForm, "The control has its banner form; a portion mark uses the short one.", piece.range)
      } else if !isPortion, piece.text != entry.title, piece.text != entry.abbreviation {
        note(.markingForm, "The control has its portion form; a banner uses the longer one.", piece.range)
      }
      if marking.nonIC.contains(entry.control) {
        note(.markingRepeated, "The control is repeated.", piece.range)
      } else if entry.control.rawValue < last {
        note(.markingListOrder, "Non-IC controls are in register order.", piece.range)
      }
      last = max(last, entry.control.rawValue)
      marking.nonIC.insert(entry.control)
    }
  }
}

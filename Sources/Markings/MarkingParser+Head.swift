import Diagnostics

/// Categories 1 to 3: whose classification it is, and which.
extension MarkingParser {
  mutating func readHead(_ pieces: [Piece]) {
    guard let first = pieces.first else { return }
    if readCUIHead(pieces) { return }
    if let level = levelOfHead(first) {
      marking.classification = level
      if level == .restricted {
        guard retired(first, "RESTRICTED as a US level ended in 1953; it is kept as RESTRICTED.") else {
          return
        }
      }
    } else if !readUnlevelledHead(first) {
      unknown(first)
      return
    }
    guard pieces.count > 1 else { return }
    // `(S/NF)`: single slashes between categories, before 2005.
    guard retired(pieces[1], "One slash separates categories; two are required.") else { return }
    for piece in pieces.dropFirst() { readLoosePiece(piece) }
  }

  private mutating func levelOfHead(_ piece: Piece) -> Classification? {
    if isPortion {
      if let level = Classification(letter: piece.text) { return level }
      if let level = Classification(title: piece.text) {
        note(.markingForm, "The classification is spelled out; a portion mark uses its letter.", piece.range)
        return level
      }
      return nil
    }
    if let level = Classification(title: piece.text) { return level }
    if let level = Classification(letter: piece.text) {
      note(.markingForm, "The classification is abbreviated; a banner spells it out.", piece.range)
      return level
    }
    if piece.text == "UNCLAS" {
      if legacy { note(.markingLegacyForm, "UNCLAS is the message form of UNCLASSIFIED.", piece.range) }
      return legacy ? .unclassified : nil
    }
    let spaced = spacedLetters(piece.text)
    if let level = spaced, legacy {
      note(.markingLegacyForm, "The classification is written with spaces between letters.", piece.range)
      return level
    }
    return nil
  }

  /// `S E C R E T`: single letters between spaces.
  private func spacedLetters(_ text: String) -> Classification? {
    let words = text.utf8.split(separator: 0x20)
    guard words.count >= 6, words.allSatisfy({ $0.count == 1 }) else { return nil }
    let joined = String(decoding: Array(words.joined()), as: UTF8.self)
    if joined == "UNCLAS" { return .unclassified }
    return Classification.allCases.first { $0.title.utf8.filter { $0 != 0x20 } == Array(joined.utf8) }
  }

  /// Heads without a level of their own: `(FOUO)`, `(SBU)`, `(LES)`, `(C-REL)`, `(TSC)`, `LIMITED OFFICIAL
  /// USE`.
  private mutating func readUnlevelledHead(_ piece: Piece) -> Bool {
    guard legacy else { return false }
    switch piece.text {
    case "TSC":
      marking.classification = .topSecret
      addCaption("CODEWORD")
      note(.markingLegacyForm, "TSC is Top Secret with a codeword it does not name.", piece.range)
      return true
    case "LOU", "LIMITED OFFICIAL USE", "OUO", "OFFICIAL USE ONLY":
      addCaption(piece.text.hasPrefix("L") ? "LIMITED OFFICIAL USE" : "OFFICIAL USE ONLY")
      note(
        .markingLegacyForm, "The control stands without a level; the text is unclassified but controlled.",
        piece.range)
      return true
    default: break
    }
    if let entry = MarkingVocabulary.dissemination[piece.text], entry.control == .officialUseOnly {
      marking.dissemination.insert(entry.control)
      note(.markingLegacyForm, "The control stands without a level; U was left out.", piece.range)
      return true
    }
    if let entry = MarkingVocabulary.nonIC[piece.text],
      !entry.control.isDisjoint(with: [
        .sensitive, .sensitiveNoForeign, .lawEnforcement, .lawEnforcementNoForeign,
      ])
    {
      marking.nonIC.insert(entry.control)
      note(.markingLegacyForm, "The control stands without a level; U was left out.", piece.range)
      return true
    }
    // `(C-REL)`, `(S-NF)`.
    guard isPortion, let hyphen = piece.text.firstIndex(of: "-"),
      let level = Classification(letter: String(piece.text[..<hyphen]))
    else { return false }
    let tail = piece.text[piece.text.index(after: hyphen)...]
    let offset = piece.range.lowerBound + piece.text[...hyphen].utf8.count
    marking.classification = level
    note(.markingLegacyForm, "A hyphen separates categories; two slashes are required.", piece.range)
    readLoosePiece(Piece(text: String(tail), range: offset..<piece.range.upperBound))
    return true
  }

  /// A piece whose category only the vocabulary tells.
  mutating func readLoosePiece(_ piece: Piece) {
    if let category = category(of: piece) {
      read([piece], as: category)
    } else if MarkingVocabulary.captions.contains(piece.text) {
      // `SECRET/SENSITIVE`, of the papers of the 1970s.
      note(.markingCaption, "The marking carries a caption outside the register.", piece.range)
      addCaption(piece.text)
    } else {
      unknown(piece)
    }
  }

  // MARK: Non-US and joint

  mutating func readForeignHead(_ pieces: [Piece]) {
    guard let head = pieces.first, pieces.count == 1 else {
      fail(
        .markingStructure, "The owner and its classification are one part.", pieces.dropFirst().first?.range)
      return
    }
    var words = head.text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    if words.first == "JOINT" {
      words.removeFirst()
      readJointHead(words, head)
    } else if words.first == "COSMIC" {
      guard words == ["COSMIC", "TOP", "SECRET"] else {
        fail(.markingStructure, "COSMIC goes only with TOP SECRET.", head.range)
        return
      }
      marking.ownership = .nato(activity: nil)
      marking.classification = .topSecret
      if isPortion { note(.markingForm, "A portion mark abbreviates the NATO classification.", head.range) }
    } else if words.first == "NATO", words.count > 1 {
      words.removeFirst()
      readNATOHead(words, head)
    } else if words.count == 1, readNATOLetters(head) {
      return
    } else {
      readOwnerHead(words, head)
    }
  }

  /// Takes a level off the words: at the end, or at the start for joint markings.
  private mutating func level(_ words: inout [String], atEnd: Bool, _ head: Piece) -> Classification? {
    let two = atEnd ? words.suffix(2) : words.prefix(2)
    if Array(two) == ["TOP", "SECRET"] {
      if atEnd { words.removeLast(2) } else { words.removeFirst(2) }
      if isPortion { note(.markingForm, "A portion mark uses the letter of the level.", head.range) }
      return .topSecret
    }
    guard let word = atEnd ? words.last : words.first else { return nil }
    if let level = Classification(title: word) ?? Classification(letter: word) {
      if atEnd { words.removeLast() } else { words.removeFirst() }
      if (Classification(letter: word) != nil) != isPortion {
        note(
          .markingForm,
          isPortion ? "A portion mark uses the letter of the level." : "A banner spells the level out.",
          head.range)
      }
      return level
    }
    return nil
  }

  private mutating func readJointHead(_ words: [String], _ head: Piece) {
    var words = words
    guard let level = level(&words, atEnd: false, head) else {
      fail(.markingStructure, "JOINT is followed by the classification, then the owners.", head.range)
      return
    }
    marking.classification = level
    if words.isEmpty {
      // Allowed in a portion when the owners are the banner's.
      if isPortion, case .joint(let owners)? = banner?.ownership {
        marking.ownership = .joint(owners)
      } else {
        fail(.markingNeedsBanner, "The joint owners are not named, and no banner names them.", head.range)
      }
      return
    }
    let owners = checkedCodes(words, head)
    let sorted = owners.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let canonical = CountryCode.sorted(owners)
    if canonical != owners { note(.markingListOrder, "Joint owners are in alphabetical order.", head.range) }
    if sorted.count != canonical.count { note(.markingRepeated, "An owner is named twice.", head.range) }
    marking.ownership = .joint(canonical)
  }

  private mutating func readNATOHead(_ words: [String], _ head: Piece) {
    var words = words
    guard let level = level(&words, atEnd: true, head), words.count <= 1 else {
      // `//NATO DEU SECRET` is an owner list.
      readOwnerHead(["NATO"] + words, head)
      return
    }
    if let activity = words.first {
      guard case .retired? = CountryCode.tetragraph(activity)?.membership else {
        if CountryCode.tetragraph(activity) != nil {
          accept(activity, level)
        } else if CountryCode.isKnown(activity) {
          marking.ownership = .foreign(CountryCode.sorted(["NATO", activity]))
          marking.classification = level
        } else {
          fail(.markingUnknownCode, "The NATO activity is not in the register.", head.range)
        }
        return
      }
      accept(activity, level)
      return
    }
    if level == .topSecret {
      fail(.markingStructure, "NATO's highest level is COSMIC TOP SECRET.", head.range)
      return
    }
    accept(nil, level)
  }

  private mutating func accept(_ activity: String?, _ level: Classification) {
    marking.ownership = .nato(activity: activity)
    marking.classification = level
  }

  /// `CTS`, `NS`, `NC`, `NR`, `NU`, `NIS`, and until 2010 their suffixes: `CTSA`, `CTS-B`, `CTS-BALK`,
  /// `NSAT`, `NCA`.
  private mutating func readNATOLetters(_ head: Piece) -> Bool {
    let suffixes: [String: (String, NATOControl)] = [
      "CTSA": ("CTS", .atomal), "CTS-A": ("CTS", .atomal), "CTS-B": ("CTS", .bohemia),
      "CTS-BOHEMIA": ("CTS", .bohemia), "CTS-BALK": ("CTS", .balk), "NSAT": ("NS", .atomal),
      "NS-A": ("NS", .atomal), "NCA": ("NC", .atomal), "NC-A": ("NC", .atomal),
    ]
    var text = head.text
    if let (base, control) = suffixes[text] {
      guard retired(head, "The NATO control word is a suffix; it has its own part since 2010.") else {
        return true
      }
      marking.natoControls = [control]
      text = base
    }
    if text == "CTS" {
      accept(nil, .topSecret)
    } else if text.hasPrefix("N"), let level = Classification(letter: String(text.dropFirst())),
      level != .topSecret
    {
      accept(nil, level)
    } else if text.hasPrefix("N"), text.utf8.count == 3,
      let activity = NATOActivity.letters.first(where: { $0.letter == text.dropFirst().first }),
      let level = Classification(letter: String(text.dropFirst(2)))
    {
      accept(activity.name, level)
    } else {
      return false
    }
    if !isPortion { note(.markingForm, "A banner spells the NATO classification out.", head.range) }
    return true
  }

  private mutating func readOwnerHead(_ words: [String], _ head: Piece) {
    var words = words
    guard let level = level(&words, atEnd: true, head), !words.isEmpty else {
      fail(.markingStructure, "A non-US marking names its owners, then the classification.", head.range)
      return
    }
    marking.classification = level
    if words == ["FGI"] {
      marking.ownership = .concealedForeign
      return
    }
    let owners = checkedCodes(words, head)
    guard !isMalformed else { return }
    if owners.contains("USA") {
      fail(.markingStructure, "USA is an owner; such a marking is JOINT or a US marking.", head.range)
      return
    }
    let canonical = CountryCode.sorted(owners)
    if canonical != owners { note(.markingListOrder, "Owners are in alphabetical order.", head.range) }
    marking.ownership = canonical == ["NATO"] ? .nato(activity: nil) : .foreign(canonical)
  }

  private mutating func checkedCodes(_ words: [String], _ head: Piece) -> [String] {
    for word in words where !CountryCode.isKnown(word) {
      fail(.markingUnknownCode, "An owner is not a known country or coalition.", head.range)
      break
    }
    return words
  }
}

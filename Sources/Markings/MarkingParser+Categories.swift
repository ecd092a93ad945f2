import Diagnostics

/// Categories 4 to 9: which segment is what.
extension MarkingParser {
  mutating func readCategories(_ segments: [[Piece]]) {
    var last: Category?
    for (index, segment) in segments.enumerated() {
      if isMalformed { return }
      steps += segment.count
      var categories = segment.map { category(of: $0) }
      let isBehindCUI = index == 0 && marking.cui != nil
      if isCUICategories(segment, isFirst: isBehindCUI) { categories = segment.map { _ in .cui } }
      if categories.first == .sap {
        // After the prefix a number is a program, not an SCI control, and `SP-` is no category of CUI.
        for place in categories.indices
        where categories[place] == .cui
          || categories[place] == .sci && startsWithDigit(segment[place].text)
        {
          categories[place] = nil
        }
      }
      guard let first = segment.first, let category = categories.compactMap({ $0 }).first else {
        if index == segments.count - 1, readDeclassification(segment) { continue }
        if let piece = segment.first { unknown(piece) }
        return
      }
      if let last, category < last {
        note(
          .markingCategoryOrder, "The category stands after one that follows it in the register.", first.range
        )
      } else if category == last {
        if category == .sap {
          guard
            retired(first, "SAR- is repeated; since 2011 it is written once, with programs after slashes.")
          else { return }
        } else {
          note(.markingRepeated, "The category has two segments; its items belong in one.", first.range)
        }
      }
      read(segment, as: category, categories: categories)
      // Right behind the head `CUI` its categories belong to it; every other category may follow.
      if !(isBehindCUI && category == .cui) { last = max(last ?? category, category) }
    }
  }

  /// Whether a segment is CUI and its categories: some of these (PROPIN, FISA, SSI) are controls elsewhere.
  private func isCUICategories(_ segment: [Piece], isFirst: Bool) -> Bool {
    func isCategory(_ piece: Piece) -> Bool {
      piece.text.hasPrefix("SP-") || CUICategory.named(piece.text) != nil
    }
    guard let first = segment.first else { return false }
    if first.text == "CUI" || first.text == "CONTROLLED" { return segment.dropFirst().allSatisfy(isCategory) }
    return isFirst && segment.allSatisfy(isCategory)
  }

  private func startsWithDigit(_ text: String) -> Bool {
    text.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
  }

  /// Whether a program may have this name: one that is a token of another category could not be told from it.
  static func isProgramName(_ text: String) -> Bool {
    let parser = MarkingParser("", isPortion: false, banner: nil, rules: .capco2016, legacy: true)
    switch parser.category(of: Piece(text: text, range: 0..<0)) {
    case nil: return true
    case .sci?: return parser.startsWithDigit(text)
    default: return false
    }
  }

  /// The category the vocabulary gives a piece, or nil.
  func category(of piece: Piece) -> Category? {
    let text = piece.text
    if MarkingVocabulary.dissemination[text] != nil || MarkingVocabulary.retired.contains(text) {
      return .dissemination
    }
    if MarkingVocabulary.nonIC[text] != nil { return .nonIC }
    if NATOControl(rawValue: text) != nil { return .nato }
    if text == "FGI" || text.hasPrefix("FGI ") || text == "FOREIGN GOVERNMENT INFORMATION"
      || text.hasPrefix("FOREIGN GOVERNMENT INFORMATION ")
    {
      return .foreignSource
    }
    if text == "REL" || text.hasPrefix("REL ") || text.hasPrefix("AUTHORIZED FOR RELEASE TO ")
      || text == "DISPLAY ONLY" || text.hasPrefix("DISPLAY ONLY ") || text == "EYES"
      || isEyesOnly(text)
    {
      return .dissemination
    }
    if isLegacyCommaList(text) { return .dissemination }
    if text.hasPrefix("SAR-") || text.hasPrefix("SPECIAL ACCESS REQUIRED-") { return .sap }
    if text.hasPrefix("ACCM-") { return .nonIC }
    if isAtomicEnergy(text) { return .atomicEnergy }
    if text == "CUI" || text == "CONTROLLED" { return .cui }
    if marking.cui != nil {
      if text.hasPrefix("SP-") || CUICategory.named(text) != nil { return .cui }
      if MarkingVocabulary.limits[text] != nil { return .dissemination }
    }
    if systemName(of: text) != nil { return .sci }
    return nil
  }

  /// `GBR EYES ONLY`: one word before it; more would be a program that happens to end so.
  private func isEyesOnly(_ text: String) -> Bool {
    text.hasSuffix(" EYES ONLY") && !text.utf8.dropLast(10).contains { $0 == 0x20 || $0 == 0x2D }
  }

  /// The control system a piece begins with: a published name, a retired one, or an unpublished number.
  func systemName(of text: String) -> String? {
    let base = text.prefix { $0 != "-" }
    if let known = MarkingVocabulary.systems[String(base)] { return known }
    if legacy, ["COMINT", "SPECIAL INTELLIGENCE", "KDK", "KLONDIKE", "ECI"].contains(base) {
      return String(base)
    }
    let digits = base.utf8
    if digits.count >= 2, digits.count <= 4, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      return String(base)
    }
    return nil
  }

  mutating func read(_ segment: [Piece], as category: Category, categories given: [Category?]? = nil) {
    let categories = given ?? [category]
    var pieces: [Piece] = []
    var strays: [(Piece, Category)] = []
    for (piece, own) in zip(segment, categories) {
      if let own, own != category {
        strays.append((piece, own))
      } else {
        pieces.append(piece)
      }
    }
    // `USA/CAN/GBR EYES ONLY` is one item: its countries are not strays.
    switch category {
    case .sci: readSystems(pieces)
    case .sap: readPrograms(pieces)
    case .atomicEnergy: readAtomicEnergy(pieces)
    case .nato: readNATOControls(pieces)
    case .foreignSource: readForeignSource(pieces)
    case .cui: readCUISegment(pieces)
    case .dissemination: readDissemination(pieces)
    case .nonIC: readNonIC(pieces)
    }
    for (piece, own) in strays where !isMalformed {
      if category == .sap {
        fail(
          .markingStructure,
          "A program list holds a token of another category; one slash or two may be meant.",
          piece.range)
      } else if own == .atomicEnergy, category == .dissemination {
        if retired(piece, "Atomic energy markings stood among the dissemination controls until 2010.") {
          read([piece], as: own)
        }
      } else {
        note(.markingCategoryOrder, "An item stands in the segment of another category.", piece.range)
        read([piece], as: own)
      }
    }
  }

  // MARK: SCI and SAP

  private mutating func readSystems(_ pieces: [Piece]) {
    var systems: [ControlSystem] = []
    for piece in pieces {
      guard let system = system(piece) else { return }
      if let system { systems.append(system) }
    }
    marking.sci = checkedOrder(marking.sci, systems, pieces, "Control systems")
  }

  /// A control system; `.some(nil)` for a group word that is dropped; nil when malformed.
  private mutating func system(_ piece: Piece) -> ControlSystem?? {
    var parts = piece.text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let written = parts.removeFirst()
    var name = written
    if let known = MarkingVocabulary.systems[written] {
      name = known
      if isPortion, known != written {
        note(.markingForm, "The control system is spelled out; a portion mark abbreviates it.", piece.range)
      }
    } else if legacy, written == "COMINT" || written == "SPECIAL INTELLIGENCE" {
      note(.markingLegacyForm, "COMINT and SPECIAL INTELLIGENCE are SI today.", piece.range)
      name = "SI"
    } else if legacy, written == "KDK" || written == "KLONDIKE" {
      note(.markingLegacyForm, "KLONDIKE compartments stand under TK today.", piece.range)
      name = "TK"
    } else if legacy, written == "ECI" {
      note(.markingLegacyForm, "ECI was a group word and is left out today.", piece.range)
      return .some(nil)
    } else {
      guard isIdentifier(written, 2...4), !["ECI", "KDK"].contains(written) else {
        unknown(piece)
        return nil
      }
      if !written.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        // A letter name is accepted only beside a published system, and never when it may be a slip.
        guard MarkingVocabulary.suggestion(for: written) == nil else {
          unknown(piece)
          return nil
        }
        note(.markingUnpublishedControl, "The control system is not in the public register.", piece.range)
      }
    }
    guard let compartments = compartments(parts, of: name, piece) else { return nil }
    return .some(ControlSystem(name, compartments))
  }

  private mutating func compartments(_ parts: [String], of system: String?, _ piece: Piece) -> [Compartment]?
  {
    var compartments: [Compartment] = []
    for part in parts {
      var words = part.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      var name = words.removeFirst()
      if let system {
        if system == "SI", name == "ECI" {
          guard legacy, words.allSatisfy({ isIdentifier($0, 1...6) && $0 != "ECI" }) else {
            unknown(piece)
            return nil
          }
          note(.markingLegacyForm, "ECI was a group word and is left out today.", piece.range)
          compartments += words.map { Compartment($0) }
          continue
        }
        if let known = MarkingVocabulary.compartments[system]?[name] {
          if isPortion, known != name {
            note(.markingForm, "The compartment is spelled out; a portion mark abbreviates it.", piece.range)
          }
          name = known
        } else if ["HCS", "KLM", "BUR"].contains(system) {
          fail(.markingUnknownToken, "The compartment is not in the register of this system.", piece.range)
          return nil
        } else if system == "TK" {
          guard !MarkingVocabulary.isSlip(name, of: (MarkingVocabulary.compartments[system] ?? [:]).keys)
          else {
            unknown(piece)
            return nil
          }
          note(.markingUnpublishedControl, "The compartment is not in the public register.", piece.range)
        }
      }
      guard isIdentifier(name, 1...(system == nil ? 20 : 6)), words.allSatisfy({ isIdentifier($0, 1...20) })
      else {
        fail(
          .markingStructure,
          "A compartment is letters and digits, with single spaces before sub-compartments.",
          piece.range)
        return nil
      }
      compartments.append(Compartment(name, words))
    }
    return compartments
  }

  private func isIdentifier(_ text: String, _ length: ClosedRange<Int>) -> Bool {
    length.contains(text.utf8.count)
      && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) }
  }

  private mutating func readPrograms(_ pieces: [Piece]) {
    var programs: [ControlSystem] = []
    for (index, piece) in pieces.enumerated() {
      var text = piece.text
      for prefix in ["SPECIAL ACCESS REQUIRED-", "SAR-"] where text.hasPrefix(prefix) {
        text = String(text.dropFirst(prefix.count))
        if index > 0, !retired(piece, "SAR- is repeated; since 2011 it is written once.") { return }
        break
      }
      var parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      let name = parts.removeFirst()
      let words = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard MarkingParser.isProgramName(text) else {
        fail(
          .markingStructure, "A program has the name of another control, and cannot be told from it.",
          piece.range)
        return
      }
      guard words.allSatisfy({ isIdentifier($0, 1...40) }) else {
        fail(.markingStructure, "A program name is words of letters and digits.", piece.range)
        return
      }
      guard let compartments = compartments(parts, of: nil, piece) else { return }
      programs.append(ControlSystem(name, compartments))
    }
    marking.sap = checkedOrder(marking.sap, programs, pieces, "Programs")
  }

  private mutating func checkedOrder(
    _ earlier: [ControlSystem], _ new: [ControlSystem], _ pieces: [Piece], _ what: String
  ) -> [ControlSystem] {
    let merged = ControlSystem.merged(new)
    if merged != new, let low = pieces.first?.range.lowerBound, let high = pieces.last?.range.upperBound {
      let names = new.map(\.name)
      let hasRepeats =
        Set(names).count < names.count
        || new.contains { system in
          Set(system.compartments.map(\.name)).count < system.compartments.count
            || system.compartments.contains { Set($0.subcompartments).count < $0.subcompartments.count }
        }
      if hasRepeats {
        note(.markingRepeated, "\(what) or their compartments are repeated.", low..<high)
      } else {
        note(
          .markingListOrder, "\(what) and their compartments go up, numbers before letters.", low..<high)
      }
    }
    return earlier.isEmpty ? merged : ControlSystem.merged(earlier + new)
  }

  // MARK: AEA, NATO words, FGI

  func isAtomicEnergy(_ text: String) -> Bool {
    let base = text.prefix { $0 != "-" }
    return ["RD", "RESTRICTED DATA", "FRD", "FORMERLY RESTRICTED DATA"].contains(base)
      || [
        "TFNI", "TRANSCLASSIFIED FOREIGN NUCLEAR INFORMATION", "DOD UCNI", "DOE UCNI", "DCNI", "UCNI",
        "CNWDI",
      ]
      .contains(text)
  }

  private mutating func readAtomicEnergy(_ pieces: [Piece]) {
    var order: [Int] = []
    for piece in pieces {
      switch piece.text {
      case "TFNI", "TRANSCLASSIFIED FOREIGN NUCLEAR INFORMATION":
        order.append(5)
        marking.atomicEnergy.isTransclassifiedForeign = true
      case "DOD UCNI", "DCNI":
        order.append(3)
        marking.atomicEnergy.isDefenseNuclearInformation = true
        noteForm(piece, isPortionForm: piece.text == "DCNI")
      case "DOE UCNI", "UCNI":
        order.append(4)
        marking.atomicEnergy.isEnergyNuclearInformation = true
        noteForm(piece, isPortionForm: piece.text == "UCNI")
      case "CNWDI":
        order.append(1)
        guard retired(piece, "CNWDI stands under RD: RD-CNWDI.") else { return }
        marking.atomicEnergy.isRestrictedData = true
        marking.atomicEnergy.isWeaponDesign = true
      default:
        order.append(piece.text.hasPrefix("R") ? 1 : 2)
        readRestrictedData(piece)
      }
    }
    if order != order.sorted(), let first = pieces.first {
      note(.markingListOrder, "Atomic energy markings are in register order.", first.range)
    }
  }

  private mutating func readRestrictedData(_ piece: Piece) {
    var parts = piece.text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let isFormer = parts.removeFirst().hasPrefix("F")
    if isFormer {
      marking.atomicEnergy.isFormerlyRestrictedData = true
    } else {
      marking.atomicEnergy.isRestrictedData = true
    }
    for (index, part) in parts.enumerated() {
      if part == "CNWDI" || (legacy && part == "N") {
        guard !isFormer else {
          fail(.markingStructure, "CNWDI goes only with RD.", piece.range, ism: "ISM-ID-00185")
          return
        }
        if part == "N" { note(.markingLegacyForm, "-N is -CNWDI today.", piece.range) }
        if index > 0 { note(.markingListOrder, "CNWDI stands before SIGMA.", piece.range) }
        marking.atomicEnergy.isWeaponDesign = true
        continue
      }
      var words = part.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let word = words.removeFirst()
      let numbers = words.compactMap(Int.init)
      guard word == "SIGMA" || word == "SG", !words.isEmpty, numbers.count == words.count,
        numbers.allSatisfy(AtomicEnergy.sigmas.contains)
      else {
        fail(.markingUnknownToken, "SIGMA is 14, 15, 18 or 20.", piece.range)
        return
      }
      noteForm(piece, isPortionForm: word == "SG")
      let sorted = Set(numbers).sorted()
      if sorted != numbers { note(.markingListOrder, "SIGMA numbers go up, each once.", piece.range) }
      if isFormer {
        marking.atomicEnergy.formerlyRestrictedSigmas = sorted
      } else {
        marking.atomicEnergy.restrictedSigmas = sorted
      }
    }
  }

  private mutating func noteForm(_ piece: Piece, isPortionForm: Bool) {
    if isPortionForm != isPortion {
      note(
        .markingForm, isPortion ? "A portion mark uses the short form." : "A banner uses the banner form.",
        piece.range)
    }
  }

  private mutating func readNATOControls(_ pieces: [Piece]) {
    let words = pieces.compactMap { NATOControl(rawValue: $0.text) }
    if words.count < pieces.count, let stray = pieces.first(where: { NATOControl(rawValue: $0.text) == nil })
    {
      unknown(stray)
      return
    }
    let sorted = Set(words).sorted()
    if sorted != words, let first = pieces.first {
      note(.markingListOrder, "NATO control words are in alphabetical order, each once.", first.range)
    }
    marking.natoControls = Set(marking.natoControls + words).sorted()
  }

  private mutating func readForeignSource(_ pieces: [Piece]) {
    guard let piece = pieces.first, pieces.count == 1 else {
      fail(.markingStructure, "FGI is one item; its sources are separated by spaces.", pieces.last?.range)
      return
    }
    let long = "FOREIGN GOVERNMENT INFORMATION"
    let prefix = piece.text.hasPrefix(long) ? long : "FGI"
    if isPortion, prefix == long {
      note(.markingForm, "A portion mark uses FGI.", piece.range)
    }
    let tail = piece.text.dropFirst(prefix.count)
    if tail.isEmpty {
      if case .named? = marking.foreignSource { mixedSources(piece) }
      marking.foreignSource = .concealed
      return
    }
    guard let codes = codes(in: String(tail), piece, isCommaList: false) else { return }
    let sorted = CountryCode.sorted(codes)
    if sorted.count < codes.count {
      note(.markingRepeated, "FGI names a source twice.", piece.range)
    } else if sorted != codes {
      note(.markingListOrder, "FGI lists countries, then coalitions.", piece.range)
    }
    switch marking.foreignSource {
    case .concealed: mixedSources(piece)
    case .named(let earlier): marking.foreignSource = .named(CountryCode.sorted(earlier + sorted))
    case nil: marking.foreignSource = .named(sorted)
    }
  }

  /// A source that may not be named hides the named ones.
  private mutating func mixedSources(_ piece: Piece) {
    note(.markingList, "FGI without a source, which is concealed, is mixed with named ones.", piece.range)
  }
}

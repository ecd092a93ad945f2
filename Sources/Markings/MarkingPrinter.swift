/// Writes a marking in the order and form of the register (Manual §§A, D).
struct MarkingPrinter {
  let marking: Marking
  let isPortion: Bool

  /// The whole marking; a portion in its parentheses. The second banner line follows a line feed.
  var text: String {
    if isPortion { return "(" + line + ")" }
    let second = secondLine
    return second.isEmpty ? line : line + "\n" + second
  }

  private var line: String {
    var segments = [head]
    func add(_ parts: [String]) {
      if !parts.isEmpty { segments.append(parts.joined(separator: "/")) }
    }
    if let cui = marking.cui, isCUIFirst { add(categories(cui)) }
    add(marking.sci.map(\.text))
    if !marking.sap.isEmpty { add(["SAR-" + marking.sap.map(\.text).joined(separator: "/")]) }
    add(marking.atomicEnergy.parts(portion: isPortion))
    add(marking.natoControls.map(\.rawValue))
    switch marking.foreignSource {
    case .concealed: add(["FGI"])
    case .named(let codes): add(["FGI " + codes.joined(separator: " ")])
    case nil: break
    }
    if let cui = marking.cui, !isCUIFirst { add(["CUI"] + categories(cui)) }
    add(dissemination)
    add(
      marking.nonIC.entries.map { isPortion ? $0.portion : $0.abbreviation }
        + marking.compensatory.map { "ACCM-" + $0 })
    let line = segments.joined(separator: "//")
    return marking.captions.isEmpty ? line : line + "; " + marking.captions.joined(separator: "; ")
  }

  private var isPureCUI: Bool {
    marking.cui != nil && marking.classification == .unclassified && marking.ownership == .unitedStates
  }

  /// Whether `CUI` stands first, in the place of a classification.
  private var isCUIFirst: Bool {
    guard isPureCUI, let cui = marking.cui else { return false }
    return !categories(cui).isEmpty || !marking.hasControlNamedAsCategory
  }

  private var head: String {
    let level = isPortion ? marking.classification.letter : marking.classification.title
    switch marking.ownership {
    case .unitedStates: return isCUIFirst ? "CUI" : level
    case .foreign(let codes): return "//" + (codes + [level]).joined(separator: " ")
    case .concealedForeign: return "//FGI " + level
    case .joint(let codes): return "//JOINT " + ([level] + codes).joined(separator: " ")
    case .nato(let activity):
      if isPortion {
        if marking.classification == .topSecret, activity == nil { return "//CTS" }
        let letter = activity.flatMap { name in
          NATOActivity.letters.first { $0.name == name }.map { String($0.letter) }
        }
        if activity == nil || letter != nil { return "//N" + (letter ?? "") + marking.classification.letter }
      }
      if marking.classification == .topSecret, activity == nil { return "//COSMIC TOP SECRET" }
      return "//" + (["NATO"] + (activity.map { [$0] } ?? []) + [level]).joined(separator: " ")
    }
  }

  private func categories(_ cui: ControlledUnclassified) -> [String] {
    cui.specified.map { "SP-" + $0 } + cui.basic
  }

  private var dissemination: [String] {
    var items: [(place: Int, title: String, text: String)] = marking.dissemination.entries.map {
      ($0.control.place, $0.abbreviation, isPortion ? $0.portion : $0.abbreviation)
    }
    func list(_ place: Int, _ text: String) { items.append((place, text, text)) }
    if !marking.releasableTo.isEmpty {
      list(Dissemination.releaseToPlace, "REL TO " + marking.releasableTo.joined(separator: ", "))
    }
    if !marking.eyesOnly.isEmpty {
      list(Dissemination.eyesOnlyPlace, marking.eyesOnly.joined(separator: "/") + " EYES ONLY")
    }
    if !marking.displayOnlyTo.isEmpty {
      list(Dissemination.displayOnlyPlace, "DISPLAY ONLY " + marking.displayOnlyTo.joined(separator: ", "))
    }
    for entry in ControlledUnclassified.Limits.entries
    where marking.cui?.limits.contains(entry.limit) ?? false {
      let place = Dissemination.displayOnlyPlace + 8 + entry.limit.rawValue.trailingZeroBitCount
      items.append((place, entry.title, isPortion ? entry.portion : entry.title))
    }
    // CUI puts its controls in alphabetical order, the register in its own.
    if isPureCUI {
      return items.sorted { $0.title.utf8.lexicographicallyPrecedes($1.title.utf8) }.map(\.text)
    }
    return items.sorted { $0.place < $1.place }.map(\.text)
  }

  private var secondLine: String {
    marking.secondLine.tokens.map { token in
      let title = SecondBannerLine.titles.first { $0.token == token }?.title ?? token
      return token == "HVCO" && !marking.secondLine.channels.isEmpty
        ? "HANDLE VIA " + marking.secondLine.channels.joined(separator: "/") + " CHANNELS ONLY" : title
    }.joined(separator: "//")
  }
}

extension Marking {
  /// Whether a control has the name of a CUI category, as PROPIN, FISA, SSI, NNPI and UCNI do. Right behind `CUI` it would
  /// be read as the category, so a marking of CUI without a category then writes its classification.
  fileprivate var hasControlNamedAsCategory: Bool {
    atomicEnergy.isUnclassifiedNuclear
      || dissemination.entries.contains {
        CUICategory.named($0.abbreviation) != nil || CUICategory.named($0.portion) != nil
      }
      || nonIC.entries.contains {
        CUICategory.named($0.abbreviation) != nil || CUICategory.named($0.portion) != nil
      }
  }

  /// The canonical banner line, such as `SECRET//REL TO USA, IRQ`; the second banner line, if any, follows a
  /// line feed.
  public var banner: String { MarkingPrinter(marking: self, isPortion: false).text }

  /// The canonical portion mark with its parentheses, such as `(S//REL TO USA, IRQ)`.
  public var portion: String { MarkingPrinter(marking: self, isPortion: true).text }
}

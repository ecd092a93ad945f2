/// Tokens by their written form.
enum MarkingVocabulary {
  /// Dissemination controls without a list, by title, abbreviation and portion form.
  static let dissemination: [String: Dissemination.Entry] = {
    var known: [String: Dissemination.Entry] = [:]
    for entry in Dissemination.entries {
      for form in [entry.title, entry.abbreviation, entry.portion] { known[form] = entry }
    }
    return known
  }()

  static let nonIC: [String: NonICDissemination.Entry] = {
    var known: [String: NonICDissemination.Entry] = [:]
    for entry in NonICDissemination.entries {
      for form in [entry.title, entry.abbreviation, entry.portion] { known[form] = entry }
    }
    return known
  }()

  /// SCI control systems of the Manual and of ISM 2022-NOV: written form to abbreviation.
  static let systems: [String: String] = [
    "BUR": "BUR", "HCS": "HCS", "KLM": "KLM", "KLAMATH": "KLM", "MVL": "MVL", "MARVEL": "MVL", "RSV": "RSV",
    "RESERVE": "RSV", "SI": "SI", "TK": "TK", "TALENT KEYHOLE": "TK",
  ]

  /// Published compartments by system: written form to abbreviation.
  static let compartments: [String: [String: String]] = [
    "BUR": ["BLG": "BLG", "DTP": "DTP", "WRG": "WRG"],
    "HCS": ["O": "O", "P": "P", "X": "X"],
    "KLM": ["R": "R"],
    "SI": ["G": "G", "GAMMA": "G", "EU": "EU", "ECRU": "EU", "NK": "NK", "NONBOOK": "NK"],
    "TK": [
      "BLFH": "BLFH", "BLUEFISH": "BLFH", "IDIT": "IDIT", "IDITAROD": "IDIT", "KAND": "KAND",
      "KANDIK": "KAND",
    ],
  ]

  /// Captions known from published papers that the register does not have; each needs its originator.
  static let captions: Set<String> = [
    "SENSITIVE", "SECURITY INFORMATION", "EYES ONLY", "PERSONAL", "PRIVATE", "STADIS", "ROGER CHANNEL",
    "SPECAT",
    "LITERALLY EYES ONLY", "EXCLUSIVE", "NO DISTRIBUTION OUTSIDE DEPARTMENT", "CODEWORD", "OUTSIDE SYSTEM",
    "VERBATIM TEXT", "EXCLUSIVELY EYES ONLY", "EFTO", "CHEROKEE", "BACKCHANNEL", "VIA BACKCHANNEL",
    "NODIS EXCLUSIVE",
    // Codewords of signals and imagery intelligence, long published.
    "UMBRA", "SPOKE", "MORAY", "ZARF", "RUFF", "CHESS", "DINAR", "TRINE", "GAMMA", "TALENT",
  ]

  /// Limited dissemination controls of CUI, by banner and portion form.
  static let limits: [String: (limit: ControlledUnclassified.Limits, title: String)] = {
    var known: [String: (limit: ControlledUnclassified.Limits, title: String)] = [:]
    for entry in ControlledUnclassified.Limits.entries {
      // "Attorney-Client" is written so in the registry.
      for form in [entry.title, entry.portion, entry.registry] { known[form] = (entry.limit, entry.title) }
    }
    return known
  }()

  /// Retired dissemination controls that read as nothing today or as another control.
  static let retired: Set<String> = ["WNINTEL", "WN", "NOCONTRACT", "NC"]

  /// Tokens a person may have meant.
  private static let candidates: [(text: String, bytes: [UInt8])] = {
    var texts = Classification.allCases.map(\.title)
    texts += Dissemination.entries.flatMap { [$0.abbreviation, $0.portion] }
    texts += NonICDissemination.entries.flatMap { [$0.abbreviation, $0.portion] }
    texts += systems.keys.sorted()
    texts += ["TFNI", "FGI", "REL TO", "DISPLAY ONLY", "ATOMAL", "BALK", "BOHEMIA"]
    return texts.map { ($0, Array($0.utf8)) }
  }()

  /// The known token closest to `text`, if it is one slip away (two for tokens of six letters or more).
  static func suggestion(for text: String) -> String? {
    let given = Array(text.uppercased().utf8)
    guard given.count >= 2, given.count <= 24 else { return nil }
    var best: (distance: Int, token: String)?
    for candidate in candidates {
      let allowed = candidate.bytes.count >= 6 ? 2 : 1
      guard abs(candidate.bytes.count - given.count) <= allowed else { continue }
      let found = distance(given, candidate.bytes)
      if found <= allowed, found < best?.distance ?? Int.max { best = (found, candidate.text) }
    }
    return best?.token
  }

  /// Whether `text` is one slip away from one of `names`, and not one of them.
  static func isSlip(_ text: String, of names: some Sequence<String>) -> Bool {
    let given = Array(text.utf8)
    return names.contains { distance(given, Array($0.utf8)) == 1 }
  }

  /// Edit distance with insertions, deletions, substitutions and swaps of neighbours; both sides are short.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if abs(left.count - right.count) > 2 { return 3 }
    var before = [Int](repeating: 0, count: right.count + 1)
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var next = [i + 1]
      for (j, b) in right.enumerated() {
        var best = min(next[j] + 1, row[j + 1] + 1, row[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { best = min(best, before[j - 1] + 1) }
        next.append(best)
      }
      before = row
      row = next
    }
    return row[right.count]
  }
}

import Identity
public import TestSupport

/// A short report that names one person, and who that is.
public struct SyntheticMention: Sendable {
  /// What the report says beside the name.
  public enum Form: String, CaseIterable, Sendable {
    case fullName, withoutFamily, givenAndFather, familyFirst, kunya
    /// The right number beside the name.
    case numbered
    /// Another person's number beside the name, as after a slip of one digit.
    case wrongNumber
    /// The right number, and a relative's name beside it.
    case wrongName
    case yearOfBirth
  }

  public let text: String
  /// The name alone, as it is written.
  public let name: String
  /// Position of the person who is meant.
  public let person: Int
  public let form: Form
  public let spelling: SyntheticSpelling
}

extension SyntheticDetainees {
  /// Reports of people spread over the whole registry, every form in every spelling in turn.
  public func mentions(count: Int, seed: UInt64) -> [SyntheticMention] {
    var random = SplitMix64(seed: seed)
    let forms = SyntheticMention.Form.allCases
    let spellings = SyntheticSpelling.allCases
    return (0..<count).map { turn in
      mention(
        of: random.number(below: people.count), forms[turn % forms.count],
        spellings[turn / forms.count % spellings.count], &random)
    }
  }

  /// The given name, the father's, the grandfather's and the family's, as a report in this spelling has them.
  public func names(
    of person: Int, _ spelling: SyntheticSpelling, _ random: inout SplitMix64
  ) -> [String] {
    var words = entries[person].chain.map { spelling.spell($0, &random) }
    words[3] = (spelling == .arabic ? "ال" : spelling == .cyrillic ? "аль-" : "al-") + words[3]
    return words
  }

  private func mention(
    of person: Int, _ wanted: SyntheticMention.Form, _ wish: SyntheticSpelling, _ random: inout SplitMix64
  ) -> SyntheticMention {
    let entry = entries[person]
    let form = wanted == .kunya && entry.kunya == nil ? .fullName : wanted
    // A family's Arabic name in a Kurdish report is written in Sorani letters; elsewhere the wish holds.
    let spelling = wish
    let words = names(of: person, spelling, &random)
    var name = words.joined(separator: " ")
    switch form {
    case .withoutFamily: name = words.prefix(3).joined(separator: " ")
    case .givenAndFather: name = words.prefix(2).joined(separator: " ")
    case .familyFirst where spelling != .arabic:
      name = words[3] + ", " + words.prefix(3).joined(separator: " ")
    case .kunya:
      let head = spelling == .arabic ? "أبو " : spelling == .cyrillic ? "Абу " : "Abu "
      name = head + (entry.kunya.map { spelling.spell($0, &random) } ?? "")
    default: break
    }
    let frame = random.number(below: 4)
    func report(_ subject: String) -> String {
      if spelling == .arabic { return "قال \(subject) ذلك في القرية." }
      switch frame {
      case 0: return "The report speaks of \(subject) in the village."
      case 1: return "\(subject) was seen there."
      case 2: return "They met the detainee \(subject)\nand two others."
      default: return "After that \(subject), a driver, left the house."
      }
    }
    var text = report(name)
    switch form {
    case .numbered: text = report("\(name) (ISN \(Self.isn(person)))")
    case .wrongNumber:
      let other = slip(of: person, &random)
      text = report("\(name) (ISN \(Self.isn(other)))")
    case .wrongName:
      guard let father = entry.father, !haveSameNames(father, person, first: 3) else { break }
      // The father's name with the son's number: the person meant is the one named.
      let names = entries[father].chain.map { spelling.spell($0, &random) }
      name = names.prefix(3).joined(separator: " ")
      text = report("\(name) (ISN \(Self.isn(person)))")
      return SyntheticMention(text: text, name: name, person: father, form: form, spelling: spelling)
    case .yearOfBirth:
      if let birth = people[person].birth {
        text = report("\(name), born in \(birth.year),")
      }
    default: break
    }
    return SyntheticMention(text: text, name: name, person: person, form: form, spelling: spelling)
  }

  /// Another person whose number differs in one digit, or a neighbour in the registry, often of the family; never
  /// one who has the same name, because nobody could tell from the report.
  private func slip(of person: Int, _ random: inout SplitMix64) -> Int {
    let steps = [1, -1, 2, 10, -10, 100, 1000].filter {
      people.indices.contains(person + $0) && !haveSameNames(person + $0, person, first: 4)
    }
    return steps.isEmpty ? person : person + random.element(of: steps)
  }
}

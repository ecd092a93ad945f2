import Documents
public import Identity
import TestSupport

/// An invented registry of families with brothers and sisters, namesakes and minors, and who is whose relative:
/// the ground truth against which links are counted. The same size and seed give the same people.
public struct SyntheticDetainees: Sendable {
  /// How two different people are alike.
  public enum Kinship: String, CaseIterable, Sendable {
    case parent, child, sibling, namesake
    /// Given name and father's name are equal, nothing else.
    case sameGivenAndFather
    case unrelated
  }

  struct Entry {
    let chain: [SyntheticToken]
    let father: Int?
    let kunya: SyntheticToken?
    let isKurd: Bool
  }

  public private(set) var people: [Person] = []
  /// At the same positions as `people`.
  private(set) var entries: [Entry] = []
  private var random: SplitMix64
  private var families: [SyntheticToken] = []
  private var rare: [SyntheticToken] = []

  public init(count: Int, seed: UInt64) {
    random = SplitMix64(seed: seed)
    families = (0..<max(40, count / 40)).map { _ in .invented(&random, isFamily: true) }
    rare = (0..<max(40, count / 60)).map { _ in .invented(&random, isFamily: false) }
    people.reserveCapacity(count)
    while people.count < count { addFamily() }
    people.removeLast(people.count - count)
    entries.removeLast(entries.count - count)
  }

  // MARK: People

  private mutating func addFamily() {
    let isKurd = random.chance(12)
    let chain = [given(isKurd), given(isKurd), given(isKurd), random.commonElement(of: families)]
    let father = add(chain, father: nil, year: 1945 + random.number(below: 35), isKurd)
    guard random.chance(45) else {
      if random.chance(2) { add(chain, father: nil, year: 1945 + random.number(below: 60), isKurd) }
      return
    }
    for _ in 0...random.number(below: 3) {
      let name = random.chance(20) ? random.commonElement(of: SyntheticToken.women) : given(isKurd)
      let year = 1972 + random.number(below: 48)
      add([name, chain[0], chain[1], chain[3]], father: father, year: year, isKurd)
    }
  }

  private mutating func given(_ isKurd: Bool) -> SyntheticToken {
    if isKurd, random.chance(70) { return random.element(of: SyntheticToken.kurds) }
    return random.chance(15) ? random.element(of: rare) : random.commonElement(of: SyntheticToken.men)
  }

  @discardableResult private mutating func add(
    _ chain: [SyntheticToken], father: Int?, year: Int, _ isKurd: Bool
  ) -> Int {
    let position = people.count
    let kunya = random.chance(30) ? random.commonElement(of: SyntheticToken.men) : nil
    entries.append(Entry(chain: chain, father: father, kunya: kunya, isKurd: isKurd))
    let names = chain.dropLast().map(\.latin) + ["al-" + chain[3].latin]
    let month = 1 + random.number(below: 12)
    let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(10 + random.number(below: 18))"
    people.append(
      Person(
        id: "S" + String(1_000_000 + position),
        identifiers: [Identifier(.isn, Self.isn(position))].compactMap(\.self),
        nameArabic: (chain.dropLast().map(\.arabic) + ["ال" + chain[3].arabic]).joined(separator: " "),
        nameLatin: names.joined(separator: " "), given: names[0], father: names[1], grandfather: names[2],
        family: names[3], kunya: kunya.map { "Abu " + $0.latin } ?? "", birth: PartialDate(date),
        nationality: "IRQ", protection: year > 2013 ? .minor : nil))
    return position
  }

  /// The number of the person at `position`.
  public static func isn(_ position: Int) -> String {
    "US9IZ-\(String(1_000_000 + position).dropFirst())CI"
  }

  // MARK: Truth

  /// Whether the two have the first so many names in common, so that a report cannot tell them apart by these.
  func haveSameNames(_ left: Int, _ right: Int, first count: Int) -> Bool {
    zip(entries[left].chain.prefix(count), entries[right].chain.prefix(count)).allSatisfy {
      $0.latin == $1.latin
    }
  }

  /// How the person at `other` is alike to the one at `position`.
  public func kinship(of other: Int, to position: Int) -> Kinship {
    let (one, two) = (entries[position], entries[other])
    if one.father == other { return .parent }
    if two.father == position { return .child }
    let isEqual = zip(one.chain, two.chain).map { $0.latin == $1.latin }
    if isEqual.allSatisfy(\.self) { return .namesake }
    if let father = one.father, two.father == father { return .sibling }
    return isEqual[0] && isEqual[1] ? .sameGivenAndFather : .unrelated
  }
}

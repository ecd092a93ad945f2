import Diagnostics
import Testing

@testable import Markings

/// Attributes, banner and portion of one marking (reference 2.1).
struct RenderingTests {
  /// `TS owner=AUS SCI="SI"`: the reference's short form of ISM attributes.
  private static func attributes(_ short: String) -> [String: String] {
    let names = [
      "SCI": "SCIcontrols", "dis": "disseminationControls", "FGIopen": "FGIsourceOpen",
      "owner": "ownerProducer", "nonUS": "nonUSControls", "rel": "releasableTo", "disp": "displayOnlyTo",
      "aea": "atomicEnergyMarkings", "SAR": "SARIdentifier",
    ]
    var attributes = ["ownerProducer": "USA"]
    attributes["classification"] = String(short.prefix { $0 != " " })
    // Quoted values hold spaces; what is not quoted ends at one.
    let parts = short.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    var name = ""
    for (index, part) in parts {
      if index % 2 == 1 {
        attributes[name] = String(part)
        continue
      }
      for word in part.split(separator: " ") {
        guard let equals = word.firstIndex(of: "=") else { continue }
        name = names[String(word[..<equals])] ?? String(word)
        let value = word[word.index(after: equals)...]
        if !value.isEmpty { attributes[name] = String(value) }
      }
    }
    return attributes
  }

  @Test(arguments: ReferenceVectors.renderings)
  func attributesBannerAndPortionAreOneValue(_ vector: ReferenceVectors.Rendering) throws {
    let reading = MarkingReader.ism(Self.attributes(vector.attributes))
    let marking = try #require(reading.marking, "\(reading.problems.map(\.message))")
    #expect(marking.banner == vector.banner)
    #expect(marking.portion == vector.portion)
    #expect(MarkingReader.banner(vector.banner).marking == marking)
    #expect(MarkingReader.portion(vector.portion).marking == marking)
    let printed = Dictionary(uniqueKeysWithValues: marking.ismAttributes.map { ($0.name, $0.value) })
    #expect(MarkingReader.ism(printed).marking == marking)
  }

  @Test(arguments: ReferenceVectors.equalities)
  func longAndShortBannersAreOneValue(_ vector: ReferenceVectors.Equality) throws {
    let names = ProgramNames(vector.programs)
    let long = MarkingReader.banner(vector.long)
    let short = MarkingReader.banner(vector.short)
    #expect(try names.abbreviated(#require(long.marking)) == short.marking)
    #expect(try names.spelledOut(#require(short.marking)) == names.spelledOut(#require(long.marking)))
    #expect((long.marking == short.marking) == vector.programs.isEmpty)
    #expect(long.problems.isEmpty)
    #expect(short.problems.isEmpty)
  }

  @Test(arguments: ReferenceVectors.printed)
  func bannersPrintAsRead(_ vector: ReferenceVectors.Printed) throws {
    let marking = try #require(MarkingReader.banner(vector.banner).marking)
    #expect(marking.banner == vector.banner)
    #expect(MarkingReader.portion(marking.portion).marking == marking)
    let nested = (marking.sci + marking.sap).map { system in
      system.name
        + Self.list(system.compartments.map { $0.name + Self.list($0.subcompartments) })
    }
    #expect(nested.joined(separator: " ") == vector.nested)
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "" : "(" + items.joined(separator: " ") + ")"
  }

  @Test(arguments: ReferenceVectors.traps)
  func slipsOfThePublicTextAreNamed(_ vector: ReferenceVectors.Trap) throws {
    let isPortion = vector.text.hasPrefix("(")
    let reading = isPortion ? MarkingReader.portion(vector.text) : MarkingReader.banner(vector.text)
    let found = reading.problems.filter { $0.code.id == vector.code }
    let problem = try #require(found.first, "\(reading.problems.map { ($0.code.id, $0.message) })")
    #expect(problem.fix == vector.fix)
    #expect(problem.ism == vector.ism)
  }

  @Test func eyesOnlyIsOneItem() throws {
    let reading = MarkingReader.banner("SECRET//USA/CAN/GBR EYES ONLY")
    #expect(reading.marking?.eyesOnly == ["USA", "CAN", "GBR"])
    #expect(reading.problems.map(\.code.id) == ["MK0114"])
  }
}

import Diagnostics
import Documents
import Interchange
import Testing

@testable import Identity

/// Registries in forms other than the plain table, and the columns beyond names and numbers.
struct RegistryFormTests {
  private func people(_ text: String) throws -> [Person] {
    let (registry, diagnostics) = Registry.load(Array(text.utf8), file: "r")
    return try #require(registry, "\(diagnostics.map(\.message))").people
  }

  private func codes(_ text: String) -> [String] {
    Registry.load(Array(text.utf8), file: "r").diagnostics.map(\.code.id)
  }

  @Test func aMinimalListIsRead() throws {
    let list = try people("id,name,birth_years\nX.1,ADA RENWICK,1970 1971\nX.2,OLE BRANDT,\n")
    #expect(list.map(\.id) == ["X.1", "X.2"])
    #expect(list[0].nameLatin == "ADA RENWICK")
    #expect(list[0].births.map(\.year) == [1970, 1971])
    #expect(list[1].births.isEmpty)
  }

  @Test func everyFurtherColumnIsRead() throws {
    let person = try people(
      """
      record_id,name_latin,great_grandfather,nisba,mother,aliases,dob,kin,captured,released,other_id_1,other_id_2,mrz
      A,Ada,Otto,al-Example,Greta,Adi;<Ada Old;the smith?,1990-02;1991,brother|B;spouse|Ole,2030-01-02,2031,\
      passport|IRQ|A1234567|2020-01-01|2030,phone||0770 555 0163,\
      IDIRQAA00000011199000000001<<</9001011M3001019IRQ<<<<<<<<<<<6/SAMPLE<<TEST<PERSON<<<<<<<<<<<

      """)[0]
    #expect(person.greatGrandfather == "Otto" && person.nisba == "al-Example" && person.mother == "Greta")
    #expect(
      person.aliases == [.init("Adi"), .init("Ada Old", isFormer: true), .init("the smith", isWeak: true)])
    #expect(person.births.map(\.description) == ["1990-02", "1991"])
    #expect(
      person.kin == [.init(relation: "brother", nameOrID: "B"), .init(relation: "spouse", nameOrID: "Ole")])
    #expect(person.captured?.description == "2030-01-02" && person.released?.description == "2031")
    #expect(
      person.identifiers.map { "\($0.kind.rawValue) \($0.key)" } == [
        "national-number 199000000001", "passport A1234567", "passport AA0000001", "phone +9647705550163",
      ])
    #expect(person.identifiers[1].validFrom?.description == "2020-01-01")
    #expect(person.identifiers[1].validUntil?.description == "2030")
  }

  @Test(arguments: [
    ("record_id,name_latin,mrz\nA,b,P<UTO\n", ["ID0123"]),
    (
      "record_id,name_latin,mrz\nA,b,I<UTOD231458917<<<<<<<<<<<<<<</7408122F1204159UTO<<<<<<<<<<<6/ERIKSSON<<ANNA<MARIA<<<<<<<<<<\n",
      ["ID0124"]
    ),
    ("record_id,name_latin,kin\nA,b,brother\n", ["ID0125"]),
    ("record_id,name_latin,protected\nA,b,unknown\n", []),
    ("record_id,name_latin,captured\nA,b,yesterday\n", ["ID0112"]),
    ("{\"id\":\"A\",\"schema\":\"Person\",\"properties\":{\"name\":[\"b\"]}}\n{\"id\":1}\n", ["ID0108"]),
    ("{\"id\":\"A\",\"schema\":\"Person\",\"properties\":{\"name\":[\"b\"]}}\n{oops\n", ["ID0120"]),
    (
      "{\"id\":\"A\",\"schema\":\"Person\",\"properties\":{\"name\":[\"b\"],\"gender\":[\"other\"],\"birthDate\":[\"x\"]}}\n",
      ["ID0112", "ID0117"]
    ),
    ("{\"id\":\"O\",\"schema\":\"Company\",\"properties\":{}}\n", ["ID0119", "ID0121"]),
    (
      "{\"id\":\"A\",\"schema\":\"Person\",\"properties\":{\"name\":[\"b\"]},\"tearline\":{\"protected\":[\"x\"]}}\n",
      ["ID0116"]
    ),
  ])
  func problemsHaveTheirCodes(text: String, expected: [String]) {
    #expect(codes(text).sorted() == expected)
  }

  @Test func theCheckDigitsFieldIsNamed() {
    let text =
      "record_id,name_latin,mrz\nA,b,I<UTOD231458917<<<<<<<<<<<<<<</7408122F1204159UTO<<<<<<<<<<<6/ERIKSSON<<ANNA<MARIA<<<<<<<<<<\n"
    let messages = Registry.load(Array(text.utf8), file: "r").diagnostics.map(\.message)
    #expect(messages == ["The check digit of the document number, the zone as a whole is wrong"])
  }

  // MARK: FollowTheMoney

  static let entities = """
    {"id":"p1","schema":"Person","properties":{"name":["Ada Renwick","آدا رنويك"],"alias":["Adi"],"weakAlias":["the smith"],"previousName":["Ada Old"],"firstName":["Ada"],"fatherName":["Otto"],"motherName":["Greta"],"lastName":["Renwick"],"birthDate":["1990-02-03","1991"],"birthPlace":["Mill Town"],"nationality":["iq"],"gender":["female"],"idNumber":["199014700318","??"],"passportNumber":["A1234567"],"phone":["+964 770 555 0171"]},"tearline":{"isn":["US9IZ-000777CI"],"captureTag":["0417209"],"kunya":["Umm Otto"],"protected":["witness"],"captured":["2030-01-02"]}}
    {"id":"d1","schema":"Passport","properties":{"holder":["p2"],"number":["B7654321"],"country":["sy"],"startDate":["2020-01-01"],"endDate":["2030-01-01"]}}
    {"id":"p2","schema":"Person","properties":{"name":["Ole Brandt"]}}
    {"id":"d2","schema":"Identification","properties":{"holder":["p2"],"number":["05010012345"],"type":["National number"],"authority":["Civil registry"]}}
    {"id":"f1","schema":"Family","properties":{"person":["p1"],"relative":["p2"],"relationship":["sister"]}}
    {"id":"u1","schema":"UnknownLink","properties":{"subject":["p2"],"object":["p1"],"role":["driver of"]}}
    {"id":"s1","schema":"Sanction","properties":{"entity":["p2"]}}

    """

  @Test func entitiesBecomePeople() throws {
    let (registry, diagnostics) = Registry.load(Array(Self.entities.utf8), file: "r")
    #expect(diagnostics.map(\.code.id) == ["ID0121"])
    let people = try #require(registry).people
    #expect(people.map(\.id) == ["p1", "p2"])
    let ada = people[0]
    #expect(ada.nameLatin == "Ada Renwick" && ada.nameArabic == "آدا رنويك" && ada.father == "Otto")
    #expect(
      ada.aliases == [.init("Adi"), .init("the smith", isWeak: true), .init("Ada Old", isFormer: true)])
    #expect(ada.births.map(\.description) == ["1990-02-03", "1991"] && ada.sex == .female)
    #expect(
      ada.identifiers.map { "\($0.kind.rawValue) \($0.key)" } == [
        "capture-tag 0417209", "isn US9IZ-000777CI", "national-number 199014700318", "passport A1234567",
        "phone +9647705550171",
      ])
    #expect(ada.attributes == [.init(column: "idNumber", value: "??")])
    #expect(
      ada.protection == .witness && ada.kunya == "Umm Otto" && ada.captured?.description == "2030-01-02")
    #expect(ada.kin == [.init(relation: "sister", nameOrID: "p2")])
    let ole = people[1]
    #expect(
      ole.identifiers.map { "\($0.kind.rawValue) \($0.issuer) \($0.key)" } == [
        "national-number Civil registry 05010012345", "passport SY B7654321",
      ])
    #expect(ole.kin == [.init(relation: "driver of", nameOrID: "p1")])
    #expect(ole.identifiers[1].validUntil?.description == "2030-01-01")
  }

  // MARK: The United Nations list

  private func element(_ name: String, _ text: String = "", _ children: [XMLElement] = []) -> XMLElement {
    XMLElement(name, text: text, children: children, line: 3)
  }

  private func list(_ individuals: [XMLElement], root: String = "CONSOLIDATED_LIST") -> RegistryReading {
    RegistryReading(
      element(
        root, "",
        [
          element("INDIVIDUALS", "", individuals),
          element("ENTITIES", "", [element("ENTITY")]),
        ]), file: "list.xml")
  }

  @Test func individualsBecomePeople() throws {
    let reading = list([
      element(
        "INDIVIDUAL", "",
        [
          element("DATAID", "1"), element("FIRST_NAME", "ADA"), element("SECOND_NAME", "RENWICK"),
          element("REFERENCE_NUMBER", "QDi.999"), element("UN_LIST_TYPE", "Example"),
          element("NAME_ORIGINAL_SCRIPT", "آدا"), element("NATIONALITY", "", [element("VALUE", "Utopia")]),
          element("INDIVIDUAL_ALIAS", "", [element("QUALITY", "Good"), element("ALIAS_NAME", "Adi; Ada R")]),
          element("INDIVIDUAL_ALIAS", "", [element("QUALITY", "Low"), element("ALIAS_NAME", "the smith")]),
          element("INDIVIDUAL_ALIAS", "", [element("QUALITY", "f.k.a."), element("ALIAS_NAME", "Ada Old")]),
          element("INDIVIDUAL_ALIAS", "", [element("QUALITY"), element("ALIAS_NAME")]),
          element(
            "INDIVIDUAL_DATE_OF_BIRTH", "", [element("TYPE_OF_DATE", "EXACT"), element("DATE", "1970-03-04")]),
          element(
            "INDIVIDUAL_DATE_OF_BIRTH", "",
            [element("TYPE_OF_DATE", "BETWEEN"), element("FROM_YEAR", "1968"), element("TO_YEAR", "1969")]),
          element(
            "INDIVIDUAL_PLACE_OF_BIRTH", "", [element("CITY", "Mill Town"), element("COUNTRY", "Utopia")]),
          element(
            "INDIVIDUAL_DOCUMENT", "",
            [
              element("TYPE_OF_DOCUMENT", "Passport"), element("NUMBER", "A1234567"),
              element("ISSUING_COUNTRY", "Utopia"),
            ]),
          element(
            "INDIVIDUAL_DOCUMENT", "", [element("TYPE_OF_DOCUMENT", "Number"), element("NUMBER", "none")]),
        ])
    ])
    #expect(reading.diagnostics.map(\.code.id) == ["ID0114", "ID0121"])
    let person = try #require(reading.registry?["QDi.999"])
    #expect(person.nameLatin == "ADA RENWICK" && person.nameArabic == "آدا" && person.nationality == "Utopia")
    #expect(
      person.aliases == [
        .init("Adi"), .init("Ada R"), .init("the smith", isWeak: true), .init("Ada Old", isFormer: true),
      ])
    #expect(person.births.map(\.description) == ["1970-03-04", "1968", "1969"])
    #expect(person.birthplace == "Mill Town, Utopia")
    #expect(
      person.identifiers.map { "\($0.kind.rawValue) \($0.key)" } == [
        "passport A1234567", "un-reference QDI.999",
      ])
  }

  @Test func anotherRootIsNoRegistry() {
    let reading = list([], root: "HTML")
    #expect(reading.registry == nil)
    #expect(reading.diagnostics.map(\.code.id) == ["ID0122"])
  }
}

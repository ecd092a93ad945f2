import Diagnostics
import Testing

@testable import Markings

/// Invalid and doubtful markings with the finding each must give (reference vectors of the invalid table).
struct InvalidMarkingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String
    let ism: String?
    let isMalformed: Bool
    let fix: String?
    let under: String?
    var testDescription: String { text }

    init(
      _ text: String, _ code: String, _ ism: String? = nil, malformed: Bool = false, fix: String? = nil,
      under: String? = nil
    ) {
      self.text = text
      self.code = code
      self.ism = ism.map { "ISM-ID-" + $0 }
      self.isMalformed = malformed
      self.fix = fix
      self.under = under
    }
  }

  static let cases: [Case] = [
    Case("S//NOFORN", "MK0103", fix: "SECRET//NOFORN"),
    Case("SECRET//NF", "MK0103", fix: "SECRET//NOFORN"),
    Case("(S//NOFORN)", "MK0103", fix: "(S//NF)"),
    Case("SECRET / / NOFORN", "MK0104", fix: "SECRET//NOFORN"),
    Case("SECRET//REL TO USA", "MK0205", "00319"),
    Case("SECRET//REL TO GBR, USA", "MK0106", fix: "SECRET//REL TO USA, GBR"),
    Case("SECRET//REL TO GBR, AUS", "MK0205", "00214"),
    Case("SECRET//REL TO GBR, AUS", "MK0106", fix: "SECRET//REL TO USA, AUS, GBR"),
    Case("SECRET//REL TO USA CAN", "MK0108", fix: "SECRET//REL TO USA, CAN"),
    Case("SECRET//REL TO USA, FVEY, GBR", "MK0106", fix: "SECRET//REL TO USA, GBR, FVEY"),
    // The reference table has XQZ here, which is Akrotiri in CVEnumISMCATRelTo; XQX is in no vocabulary.
    Case("SECRET//REL TO USA, XQX", "MK0109", malformed: true),
    Case("SECRET//REL TO USA, AX1", "MK0109", malformed: true),
    Case("SECRET//NOFORN/REL TO USA, GBR", "MK0204", "00033", fix: "SECRET//NOFORN"),
    Case("SECRET//NOFORN/RELIDO", "MK0204", "00169", fix: "SECRET//NOFORN"),
    Case("SECRET//DISPLAY ONLY AFG/RELIDO", "MK0204", "00169"),
    Case("SECRET//DISPLAY ONLY IRQ, AFG", "MK0106", fix: "SECRET//DISPLAY ONLY AFG, IRQ"),
    Case("SECRET//ORCON/ORCON-USGOV", "MK0204", fix: "SECRET//ORCON"),
    Case("SECRET//ORCON/RELIDO", "MK0204", "00325", fix: "SECRET//ORCON"),
    Case("UNCLASSIFIED//ORCON", "MK0201", "00028"),
    Case("CONFIDENTIAL//IMCON", "MK0201", "00107"),
    Case("SECRET//FOUO", "MK0202", "00030", fix: "SECRET"),
    Case("SECRET//LIMDIS", "MK0202", "00346", fix: "SECRET"),
    Case("SECRET//NODIS", "MK0203", "00313", fix: "SECRET//NOFORN//NODIS"),
    Case("SECRET//NOFORN//NODIS/EXDIS", "MK0204", "00038", fix: "SECRET//NOFORN//NODIS"),
    Case("SECRET//SI-G//ORCON", "MK0201", "00044"),
    Case("TOP SECRET//SI-G//NOFORN", "MK0203", "00045", fix: "TOP SECRET//SI-G//ORCON/NOFORN"),
    Case("TOP SECRET//SI-G//ORCON-USGOV", "MK0204", "00341"),
    Case("TOP SECRET//HCS-O//NOFORN", "MK0203", "00335", fix: "TOP SECRET//HCS-O//ORCON/NOFORN"),
    Case("SECRET//HCS-P ABC//ORCON/NOFORN", "MK0201", "00453"),
    Case("TOP SECRET//RSV", "MK0203", "00243"),
    Case("SECRET//TK-BLFH//NOFORN", "MK0201", "00368"),
    Case("TOP SECRET//TK-KAND", "MK0203", "00371", fix: "TOP SECRET//TK-KAND//NOFORN"),
    Case("TOP SECRET//SI/123//NOFORN", "MK0106", fix: "TOP SECRET//123/SI//NOFORN"),
    Case("TOP SECRET//TK/SI", "MK0106", fix: "TOP SECRET//SI/TK"),
    Case("SECRET//NOFORN//SI", "MK0105", fix: "SECRET//SI//NOFORN"),
    Case("SECRET//SAR-BP//SAR-CD", "MK0114", fix: "SECRET//SAR-BP/CD"),
    Case("CONFIDENTIAL//RD-CNWDI", "MK0201", "00175"),
    Case("SECRET//FRD-CNWDI", "MK0112", "00185", malformed: true),
    Case("SECRET//RD-SIGMA 20 14", "MK0106", fix: "SECRET//RD-SIGMA 14 20"),
    Case("SECRET//RD/FRD", "MK0204", "00321", fix: "SECRET//RD"),
    Case("SECRET//DOD UCNI", "MK0202", "00181", fix: "SECRET//NOFORN"),
    Case("SECRET//FGI USA", "MK0205"),
    Case("SECRET//FGI NZL CAN", "MK0106", fix: "SECRET//FGI CAN NZL"),
    Case("//DEU SECRET//FGI CAN", "MK0206"),
    Case("//JOINT RESTRICTED CAN USA", "MK0206"),
    Case("//JOINT S USA GBR//REL TO USA", "MK0205", "00377"),
    Case("(//JOINT S GBR USA)", "MK0205", "00377", fix: "(//JOINT S GBR USA//REL TO USA, GBR)"),
    Case("//COSMIC SECRET", "MK0112", malformed: true),
    Case("//NATO TOP SECRET", "MK0112", malformed: true),
    Case("SECRET//NOFORN//20301231", "MK0115", fix: "SECRET//NOFORN"),
    Case("SECRET//XYZZY//NOFORN", "MK0102", malformed: true),
    Case("TOP SECRET//TK//RELIDO/NOFORN", "MK0204", "00169", fix: "TOP SECRET//TK//NOFORN"),
    Case("(TS//NF)", "MK0207", "00059", under: "SECRET"),
  ]

  @Test(arguments: cases)
  func givesItsFinding(_ invalid: Case) throws {
    let banner = invalid.under.flatMap { MarkingReader.banner($0).marking }
    let reading =
      invalid.text.hasPrefix("(")
      ? MarkingReader.portion(invalid.text, banner: banner) : MarkingReader.banner(invalid.text)
    #expect(reading.isMalformed == invalid.isMalformed)
    let found = reading.problems.filter {
      $0.code.id == invalid.code && (invalid.ism == nil || $0.ism == invalid.ism)
    }
    let problem = try #require(
      found.first, "\(reading.problems.map { ($0.code.id, $0.ism ?? "", $0.message) })")
    if let fix = invalid.fix { #expect(problem.fix == fix) }
  }
}

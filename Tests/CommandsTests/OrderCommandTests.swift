import ArgumentParser
import Foundation
import Testing

@testable import Commands

struct OrderCommandTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  private static let good = root + "/SampleDocs/orders/iraq-court.yaml"

  @Test func everyOrderOfTheSamplesIsExplainedAndHasNoError() throws {
    for name in ["iraq-court", "public"] {
      let file = Self.root + "/SampleDocs/orders/\(name).yaml"
      let checked = Capture()
      #expect(
        try OrderCommand.Check.parse([file, "--rules", Self.root + "/Rules"]).execute(checked.console) == 0,
        "\(checked.err)")
      #expect(checked.out.hasSuffix("3 lists, no error."))
      let explained = Capture()
      #expect(try OrderCommand.Explain.parse([file]).execute(explained.console) == 0)
      #expect(explained.out.contains("Marguerite Ashdown-Pell"))
    }
  }

  /// Every word that decides what leaves is in the explanation: changing a field changes it.
  @Test(arguments: [
    ("level: U", "level: S", "SECRET or below"),
    ("countries: [IRQ]", "countries: [IRQ, GBR]", "countries: GBR, IRQ"),
    ("approvals: [FOUO]", "approvals: []", "none of them with a control"),
    ("approvals: [FOUO]", "approvals: [FOUO, ORCON]", "those with FOUO, ORCON"),
    ("third-parties: pseudonym", "third-parties: redact", "  names of other people;"),
    ("subject: named", "subject: pseudonym", "called \"the subject\""),
    ("withheld-documents: list", "withheld-documents: silent", "not mentioned at all"),
    ("open-flags: list", "open-flags: hold", "No packet is built before"),
    (
      "open-flags: list", "second-person: [release, downgrade]",
      "Two people must decide alike to: downgrade, release"
    ),
    ("open-flags: list", "earlier-releases: [../given/2030]", "what was given out before: ../given/2030"),
    ("prefix: IRQ", "prefix: XYZ", "numbered XYZ-PERSON-000001"),
    ("open-flags: list", "production: {profile: ftc, images: tiff}", "profile ftc, text and PDF and TIFF"),
    ("open-flags: list", "open-flags: hold", "No production volume"),
    ("packs: [core]", "packs: [core, place]", "the rules of core, place find"),
  ])
  func whatDecidesIsSaid(_ old: String, _ new: String, _ said: String) throws {
    let text = try String(contentsOfFile: Self.good, encoding: .utf8)
    #expect(text.contains(old))
    let file = TextFile(text.replacingOccurrences(of: old, with: new))
    let capture = Capture()
    #expect(try OrderCommand.Explain.parse([file.path]).execute(capture.console) == 0, "\(capture.err)")
    #expect(capture.out.contains(said), "\(capture.out)")
  }

  /// Errors of the order, or of all that it names, come at once.
  @Test func allErrorsComeAtOnce() throws {
    let text = try String(contentsOfFile: Self.good, encoding: .utf8)
    let broken = TextFile(
      text.replacingOccurrences(of: "level: U", with: "level: X")
        .replacingOccurrences(of: "as-of: 2031-04-10", with: "as-of: 2031-02-30")
        .replacingOccurrences(of: "open-flags: list", with: "open-flag: list"))
    let first = Capture()
    #expect(try OrderCommand.Check.parse([broken.path]).execute(first.console) == 2)
    for code in ["RL0014", "RL0016", "RL0010"] {
      #expect(first.err.contains("error[\(code)]"), "\(first.err)")
    }

    let lost = TextFile(
      text.replacingOccurrences(of: "packs: [core]", with: "packs: [core, nowhere]")
        .replacingOccurrences(of: "../lists/", with: "missing/")
        + "earlier-releases: [given/2030]\n")
    let second = Capture()
    #expect(
      try OrderCommand.Check.parse([lost.path, "--rules", Self.root + "/Rules"]).execute(second.console) == 2)
    for code in ["CM0104", "CM0101", "RO0102"] {
      #expect(second.err.contains("error[\(code)]"), "\(second.err)")
    }
  }
}

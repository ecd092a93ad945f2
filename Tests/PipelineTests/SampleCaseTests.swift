import CaseStore
import Diagnostics
import Documents
import Foundation
import Rules
import SourceText
import Testing

@testable import Pipeline

/// Every line of SampleDocs/EXPECTED holds.
struct SampleCaseTests {
  private static let orders = ["iraq-court", "public"]

  @Test(arguments: orders) func everyFileIsReadOrQuarantined(order: String) async throws {
    let run = try await SampleRun.of(order)
    let expected = try Expected(order: order)
    let quarantined = Dictionary(
      run.summary.quarantined.map { ($0.file, $0.diagnostic.code.id) },
      uniquingKeysWith: { first, _ in first })
    #expect(run.summary.documents == expected.documents.count)
    for document in expected.documents {
      #expect(
        (quarantined[document.file] != nil) == (document.state == "quarantined"),
        "\(document.file) is expected to be \(document.state)")
      if let code = document.code { #expect(quarantined[document.file] == code, "\(document.file)") }
    }
    #expect(run.summary.exitCode == 1)
    #expect(run.summary.leaks.isEmpty)
  }

  @Test(arguments: orders) func whatMustBeWithheldIsNowhere(order: String) async throws {
    let run = try await SampleRun.of(order)
    for item in try Expected(order: order).withheld {
      let secret = SampleRun.folded(item.text)
      let control = try #require(run.controlNumbers[item.file])
      for (person, packet) in run.packets {
        // A passage may be withheld in one document and the subject's own in another packet; it is looked for
        // in every packet its document is in.
        guard packet.documents[control] != nil else { continue }
        #expect(
          !SampleRun.folded(packet.documents[control] ?? "").contains(secret),
          "\(item.file) (\(item.why)): withheld text in the packet of \(person): \(item.text)")
      }
    }
  }

  @Test(arguments: orders) func whatMustBeKeptIsThere(order: String) async throws {
    let run = try await SampleRun.of(order)
    for item in try Expected(order: order).kept {
      let control = try #require(run.controlNumbers[item.file])
      for person in item.packet {
        let text = try #require(run.packets[person], "no packet for \(person)").documents[control]
        #expect(
          text?.contains(SampleRun.joined(item.text)) == true,
          "\(item.file): lost from the packet of \(person): \(item.text)")
      }
    }
  }

  @Test(arguments: orders) func thirdPartiesHavePseudonyms(order: String) async throws {
    let run = try await SampleRun.of(order)
    for item in try Expected(order: order).substituted {
      let control = try #require(run.controlNumbers[item.file])
      let packet = try #require(run.packets[item.packet], "no packet for \(item.packet)")
      let text = try #require(
        packet.documents[control], "\(item.file) is not in the packet of \(item.packet)")
      #expect(!SampleRun.folded(text).contains(SampleRun.folded(item.text)), "\(item.file): \(item.text)")
      #expect(text.contains("[Person "), "\(item.file): no pseudonym in the packet of \(item.packet)")
    }
  }

  @Test(arguments: orders) func linksAreAsExpected(order: String) async throws {
    let run = try await SampleRun.of(order)
    let expected = try Expected(order: order)
    for link in expected.links {
      let layer = try #require(run.links[link.file], "\(link.file)")
      let states = layer.links.filter { $0.person == link.person }.map(\.state.rawValue)
      let wanted = link.state == "confirmed" ? ["confirmed"] : ["candidate", "probable", "ambiguous"]
      #expect(
        states.contains(where: wanted.contains),
        "\(link.file): \(link.person) is \(states), not \(link.state)")
      if link.state != "confirmed" { #expect(!states.contains("confirmed"), "\(link.file): \(link.person)") }
    }
    for link in expected.notLinked {
      let confirmed = run.links[link.file]?.confirmed ?? []
      #expect(
        !confirmed.contains(link.person), "\(link.file): \(link.person) is confirmed, though \(link.why)")
    }
    // Confirmed links are complete for people who get packets: none beside those expected.
    let allowed = Set(expected.links.filter { $0.state == "confirmed" }.map { "\($0.file) \($0.person)" })
    for (file, layer) in run.links {
      for person in layer.confirmed where expected.packets.contains(person) {
        #expect(allowed.contains("\(file) \(person)"), "\(file): \(person) is confirmed and should not be")
      }
    }
  }

  @Test(arguments: orders) func packetsGoToTheRightPeople(order: String) async throws {
    let run = try await SampleRun.of(order)
    let expected = try Expected(order: order)
    #expect(run.packets.keys.sorted() == expected.packets.sorted())
    for person in expected.noPacket { #expect(run.packets[person.person] == nil, "\(person.why)") }
  }

  @Test(arguments: orders) func whatAPersonMustLookAtIsFlagged(order: String) async throws {
    let run = try await SampleRun.of(order)
    for flag in try Expected(order: order).flags {
      let findings = try #require(run.findings[flag.file], "\(flag.file)")
      let document = try await SampleDocument.read(flag.file)
      let place = try #require(document.place(of: flag.text), "\(flag.file) does not hold: \(flag.text)")
      #expect(
        findings.contains { $0.act == .flag(kind: flag.kind) && $0.span.overlaps(place) },
        "\(flag.file): not flagged: \(flag.text)")
    }
  }

  /// A flag asks; it never takes anything out.
  @Test(arguments: orders) func noExculpatoryRuleWithholds(order: String) async throws {
    let run = try await SampleRun.of(order)
    for findings in run.findings.values {
      for finding in findings where finding.rule.hasPrefix("exculpatory.") {
        #expect(finding.act == .flag(kind: "exculpatory") || finding.isHeld)
      }
    }
  }

  /// A minor's, a protected person's and a source's words leave in no form, file names and tables included.
  @Test(arguments: orders) func protectedNamesAreInNoFileOfAnyPacket(order: String) async throws {
    let run = try await SampleRun.of(order)
    for item in try Expected(order: order).withheld
    where ["minor", "protected", "source"].contains(item.why) {
      let secret = SampleRun.folded(item.text)
      for (person, packet) in run.packets {
        #expect(!packet.folded.contains(secret), "\(item.why) \(item.text) in the packet of \(person)")
      }
    }
  }

  /// Portions with and without a disclosure mark roll up to NOFORN by default; a packet for a foreign court may not
  /// say so of itself.
  @Test(arguments: orders) func noPacketForbidsItsOwnRelease(order: String) async throws {
    let run = try await SampleRun.of(order)
    for (person, packet) in run.packets {
      let markings = packet.everything.split(separator: "\n").filter {
        $0.contains("\"marking\":") || $0.contains("\"releasedMarking\":")
      }
      #expect(markings.count > 1)
      #expect(!markings.contains { $0.contains("NOFORN") }, "\(person)")
    }
  }

  @Test func theCleanReportsRaiseNothing() async throws {
    let out = try Repository.temporaryFolder("clean")
    var request = SampleRun.request(order: "iraq-court", out: out)
    request.folder = Repository.path("SampleDocs/clean")
    let summary = try await Run(request).perform()
    #expect(summary.quarantined.isEmpty)
    #expect(summary.findings.isEmpty, "rules fired on clean reports: \(summary.findings)")
    #expect(summary.parsed >= 3)
  }
}

import Foundation
import LoadFiles
import Testing

@testable import Pipeline

/// The production volume an order asks for, from the run to the check of the finished folder.
struct ProductionRunTests {
  private func run(_ production: String) throws -> (packet: String, status: Int32, text: String) {
    let small = try SmallCase()
    let order = small.folder + "/order.yaml"
    let text = try String(contentsOfFile: order, encoding: .utf8) + "production: \(production)\n"
    try text.write(toFile: order, atomically: true, encoding: .utf8)
    let out = try Repository.temporaryFolder("production")
    let result = try Repository.run(Repository.program, small.arguments(out: out))
    return (out + "/packets/PKT-R1", result.status, result.text)
  }

  private func verify(_ folder: String) throws -> Repository.Output {
    try Repository.run(Repository.program, ["packet", "verify", folder])
  }

  @Test func pagesOfTheVolumeAreThoseOfThePacket() throws {
    let run = try run("{profile: generic, images: tiff}")
    #expect(run.status == 1, "\(run.text)")
    let root = run.packet + "/data/production/VOL001"
    let contents = try #require(VolumeFolder.contents(of: root))
    let report = VolumeVerifier().verify(contents)
    #expect(report.findings.isEmpty)
    #expect(report.documents == 3)
    let verdict = try verify(run.packet)
    #expect(verdict.status == 0)
    #expect(verdict.text.contains("Production volume valid: 3 documents and 3 images"))

    // The stamp on each page is the key its image has.
    let opticon = try Data(contentsOf: URL(filePath: root + "/DATA/VOL001.OPT"))
    let pages = OpticonReader(Array(opticon), file: "VOL001.OPT").images.map(\.image)
    #expect(pages.count == 3)
    let table = ConcordanceReader(
      Array(try Data(contentsOf: URL(filePath: root + "/DATA/VOL001.DAT"))), file: "VOL001.DAT"
    ).table
    let pdf = try #require(table.column(["PDFPATH"]))
    for (page, row) in zip(pages, table.rows) {
      #expect(row[0] == page.key)
      let file = root + "/" + row[pdf].replacingOccurrences(of: "\\", with: "/")
      let text = try Repository.run("pdftotext", [file, "-"]).text
      #expect(text.contains(page.key))
      let released = try String(contentsOfFile: root + "/TEXT/001/\(page.key).txt", encoding: .utf8)
      #expect(
        released
          == (try String(contentsOfFile: run.packet + "/data/documents/\(page.key).txt", encoding: .utf8)))
    }
    let redacted = try #require(table.column(["REDACTED"]))
    #expect(table.rows.map { $0[redacted] } == ["Y", "Y", "Y"])

    // A changed load file fails the bag, and the volume where it is wrong.
    try Data("DDI\n".utf8).write(to: URL(filePath: root + "/DATA/VOL001.OPT"))
    let changed = try verify(run.packet)
    #expect(changed.status == 2)
    #expect(changed.text.contains("NOT VALID. Do not rely on this packet"))
    #expect(changed.text.contains("Production volume NOT VALID"))
    let alone = try verify(root)
    #expect(alone.status == 2)
    #expect(!alone.text.contains("this packet"))
  }

  /// Signing as a unit does it, with a key in a file and with a program; verifying as a recipient does.
  @Test func packetsAreSigned() throws {
    let run = try run("{profile: generic}")
    let folder = try Repository.temporaryFolder("keys")
    let keys = """
      openssl genpkey -algorithm ed25519 -out key.pem && openssl pkey -in key.pem -pubout -out key.pub \
      && ssh-keygen -q -t ed25519 -N '' -f ssh
      """
    #expect(try Repository.run("/bin/sh", ["-c", keys], in: folder).status == 0)
    func verify(_ signer: String) throws -> Repository.Output {
      try Repository.run(
        Repository.program, ["packet", "verify", run.packet, "--signer", folder + "/" + signer])
    }
    #expect(try self.verify(run.packet).text.contains("It is not signed"))
    #expect(try verify("key.pub").status == 2)
    let signed = try Repository.run(
      Repository.program, ["packet", "sign", run.packet, "--key", folder + "/key.pem"])
    #expect(signed.status == 0)
    #expect(try verify("key.pub").status == 0)
    #expect(try verify("ssh.pub").status == 2)
    #expect(try verify("key.pem").status == 2)
    #expect(try self.verify(run.packet).text.contains("Whose key that is"))
    let program = "ssh-keygen -q -Y sign -f \(folder)/ssh -n tearline-packet"
    #expect(
      try Repository.run(Repository.program, ["packet", "sign", run.packet, "--with", program]).status == 0)
    #expect(try verify("ssh.pub").status == 0)
    for program in ["ssh-keygen -q -Y sign -f \(folder)/ssh -n file", "false", "echo x"] {
      #expect(
        try Repository.run(Repository.program, ["packet", "sign", run.packet, "--with", program]).status == 2)
    }
    #expect(try verify("ssh.pub").status == 0)
    try Data("x".utf8).write(to: URL(filePath: run.packet + "/data/packet.json"))
    #expect(
      try Repository.run(Repository.program, ["packet", "sign", run.packet, "--key", folder + "/key.pem"])
        .status
        == 2)
  }

  /// Both signatures by the program, checked by the very commands that VERIFY.txt prints.
  @Test func theCommandsOfTheVerificationPageHold() throws {
    let run = try run("{profile: generic}")
    let folder = try Repository.temporaryFolder("keys")
    let keys = """
      openssl genpkey -algorithm ed25519 -out ed.pem && openssl req -x509 -newkey ec -pkeyopt \
      ec_paramgen_curve:P-256 -nodes -keyout key.pem -out certificate.pem -subj '/CN=Example unit' -days 2 && openssl \
      req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout other.key -out other.pem -subj '/CN=Other' \
      -days 2
      """
    #expect(try Repository.run("/bin/sh", ["-c", keys], in: folder).status == 0)
    func program(_ command: String, _ options: String...) throws -> Repository.Output {
      try Repository.run(Repository.program, ["packet", command, run.packet] + options)
    }
    let (key, certificate) = (folder + "/key.pem", folder + "/certificate.pem")
    #expect(try program("verify", "--certificate", certificate).status == 2)
    let line = try program("sign", "--key", folder + "/ed.pem").text.split(separator: "\n").last ?? ""
    #expect(try program("sign", "--key", folder + "/ed.pem", "--certificate", certificate).status == 2)
    #expect(try program("sign", "--key", key, "--certificate", folder + "/other.pem").status == 2)
    #expect(try program("sign", "--key", key, "--certificate", certificate).status == 0)
    #expect(try program("verify", "--certificate", certificate).status == 0)
    #expect(try program("verify", "--certificate", folder + "/other.pem").status == 2)
    let command = "openssl cms -sign -binary -outform DER -signer \(certificate) -inkey \(key)"
    #expect(try program("sign", "--with", command, "--certificate", certificate).status == 0)
    #expect(try program("sign", "--with", "echo x", "--certificate", certificate).status == 2)
    #expect(try program("verify", "--certificate", certificate).status == 0)

    try Data("signer \(line)\n".utf8).write(to: URL(filePath: run.packet + "/signers"))
    try FileManager.default.copyItem(atPath: certificate, toPath: run.packet + "/certificate.pem")
    let page = try String(contentsOfFile: run.packet + "/VERIFY.txt", encoding: .utf8)
    let commands = page.split(separator: "\n").filter { $0.hasPrefix("  ") }.map(String.init)
    #expect(commands.count == 4)
    for command in commands {
      #expect(try Repository.run("/bin/sh", ["-c", command], in: run.packet).status == 0, "\(command)")
    }
    // One digit of the tag manifest: the digests and both signatures fail; the payload is as it was.
    let manifest = run.packet + "/tagmanifest-sha256.txt"
    var bytes = try Data(contentsOf: URL(filePath: manifest))
    bytes[0] = bytes[0] == 0x30 ? 0x31 : 0x30
    try bytes.write(to: URL(filePath: manifest))
    let statuses = try commands.map { try Repository.run("/bin/sh", ["-c", $0], in: run.packet).status == 0 }
    #expect(statuses == [true, false, false, false])
  }

  @Test(arguments: ["doj-atr", "ftc"])
  func profilesOfAuthorities(_ profile: String) throws {
    let run = try run("{profile: \(profile)}")
    #expect(run.status == 1, "\(run.text)")
    #expect(try verify(run.packet + "/data/production/VOL001").status == 0)
  }

  @Test(arguments: ["{profile: other}", "{images: pdf}", "{profile: generic, images: jpeg}", "generic"])
  func unknownProductionsAreRefused(_ production: String) throws {
    let run = try run(production)
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: run.packet))
  }
}

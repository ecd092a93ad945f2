import ArgumentParser
import Foundation
import Testing

@testable import Commands

struct VerifyCommandTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "verify-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func write(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    return folder + "/" + name
  }

  @Test func aCleanFileIsCleanAndTheJSONIsStable() throws {
    let file = try write("a.xml", "<a>released</a>")
    let capture = Capture()
    #expect(try VerifyCommand.parse([file, "--format", "json"]).execute(capture.console) == 0)
    #expect(
      capture.out
        == #"{"verdict":"clean","findings":[],"checked":[{"file":"a.xml","what":"XML or HTML: text, attributes, "#
        + #"comments, references"}],"not_checked":[{"file":"","what":"secrets: no list was given, so only the way "#
        + #"the files are built was checked"}]}"#)
  }

  @Test func aSecretIsFoundAndNeverRepeated() throws {
    let file = try write("a.txt", "He met Karim\nHaddad twice.")
    let list = try write("secrets.csv", "id,kind,text\nN-1,name,Karim Haddad\n")
    let certificate = folder + "/certificate.txt"
    let capture = Capture()
    let arguments = [file, "--secrets", list, "--certificate", certificate]
    #expect(try VerifyCommand.parse(arguments).execute(capture.console) == 3)
    #expect(capture.out.contains("LK0102 a.txt: near line 1: name N-1"))
    #expect(capture.out.contains("LEAK: do not release"))
    let kept = try String(contentsOfFile: certificate, encoding: .utf8)
    #expect(kept.contains("Not checked:") && kept.contains("  a.txt\n") && !kept.contains("Haddad"))
  }

  @Test func aCommentIsALeakWithoutAnyList() throws {
    let capture = Capture()
    let file = try write("a.html", "<p>x</p><!-- source: K -->")
    #expect(try VerifyCommand.parse([file]).execute(capture.console) == 3)
    #expect(capture.out.contains("LK0104 a.html: the whole file: comment"))
  }

  @Test(arguments: [
    ("id,kind\n", "1:1"), ("id,kind,text\nA,word,x\n", "2:3"), ("id,kind,text\nA,name\n", "2:1"),
    ("id,kind,text\n,name,x\n", "2:1"), ("id,kind,text\nA,name,\"x\n", "2:8"),
  ])
  func aListThatIsNotWholeStopsTheCheck(list: String, place: String) throws {
    let file = try write("a.txt", "x")
    let secrets = try write("secrets.csv", list)
    let capture = Capture()
    #expect(try VerifyCommand.parse([file, "--secrets", secrets]).execute(capture.console) == 2)
    #expect(capture.err.contains("LK0401") && capture.err.contains("secrets.csv:\(place)"), "\(capture.err)")
    #expect(capture.out.isEmpty)
  }

  @Test func aPathThatIsNotThereIsAFailure() throws {
    let capture = Capture()
    #expect(try VerifyCommand.parse(["/nowhere/a.pdf"]).execute(capture.console) == 2)
    #expect(capture.err.contains("CM0101"))
  }
}

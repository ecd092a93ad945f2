import Glibc
import Testing

@testable import Sealing

private enum Version: String { case old, new }

private func make(_ name: String, _ version: Version, in folder: TemporaryFolder) {
  for number in 0..<3 { folder.put("\(name)/sub/\(number)", version.rawValue) }
}

/// The version that is whole at `final`; nil for nothing or a mixture.
private func whole(_ folder: TemporaryFolder, _ name: String = "final") -> Version? {
  let texts = Set((0..<3).map { folder.text("\(name)/sub/\($0)") })
  return texts.count == 1 ? texts.first.flatMap(Version.init(rawValue:)) : nil
}

private func leftovers(_ folder: TemporaryFolder) throws -> [String] {
  try FolderListing.names(in: folder.path).map { String(decoding: $0, as: UTF8.self) }
}

@Test func publishingPutsTheNewFolderInPlace() throws {
  let folder = TemporaryFolder()
  make("staged", .new, in: folder)
  try FolderPublisher.publish(folder.path + "/staged/", to: folder.path + "/final")
  #expect(whole(folder) == .new)
  #expect(try leftovers(folder) == ["final"])
}

@Test(arguments: [true, false])
func publishingReplacesTheOldFolder(_ exchange: Bool) throws {
  let folder = TemporaryFolder()
  make("final", .old, in: folder)
  folder.put("final/only-old", "x")
  make("staged", .new, in: folder)
  try FolderPublisher.publish(folder.path + "/staged", to: folder.path + "/final", exchange: exchange) {
    _ throws(SealingFailure) in
  }
  #expect(whole(folder) == .new)
  #expect(folder.get("final/only-old") == nil)
  #expect(try leftovers(folder) == ["final"])
}

/// A crash before the n-th step, for every n: then the old or the new folder is whole at the final name, at once
/// where names are swapped, and after `recover` in any case.
@Test(arguments: [true, false], 0..<6)
func aCrashLeavesTheOldOrTheNewFolder(_ exchange: Bool, _ step: Int) throws {
  let folder = TemporaryFolder()
  make("final", .old, in: folder)
  make("staged", .new, in: folder)
  let crash = SealingFailure.system(operation: "crash", path: "", errorNumber: EIO)
  var steps: [String] = []
  do {
    try FolderPublisher.publish(folder.path + "/staged", to: folder.path + "/final", exchange: exchange) {
      name throws(SealingFailure) in
      if steps.count == step { throw crash }
      steps.append(name)
    }
  } catch { #expect(error == crash) }
  if exchange { #expect(whole(folder) != nil, "after \(steps)") }
  try FolderPublisher.recover(folder.path + "/final")
  let reached = try #require(whole(folder), "after \(steps)")
  #expect(reached == (steps.contains("discard") || steps.last == "swap" && exchange ? .new : reached))
  #expect(try !leftovers(folder).contains { $0.hasSuffix(".previous") || $0.hasSuffix(".discarded") })
  // The next run stages again and publishes.
  folder.remove("staged")
  make("staged", .new, in: folder)
  try FolderPublisher.publish(folder.path + "/staged", to: folder.path + "/final")
  #expect(whole(folder) == .new)
  #expect(try leftovers(folder) == ["final"])
}

@Test func publishingRefusesWhatIsNoFolder() throws {
  let folder = TemporaryFolder()
  make("staged", .new, in: folder)
  folder.put("file", "x")
  #expect(throws: SealingFailure.occupied(path: folder.path + "/file")) {
    try FolderPublisher.publish(folder.path + "/staged", to: folder.path + "/file")
  }
  folder.link("link", to: folder.path + "/staged")
  #expect(throws: SealingFailure.occupied(path: folder.path + "/link")) {
    try FolderPublisher.publish(folder.path + "/staged", to: folder.path + "/link")
  }
  #expect(throws: SealingFailure.notAPlainFile(path: folder.path + "/none")) {
    try FolderPublisher.publish(folder.path + "/none", to: folder.path + "/final")
  }
  #expect(whole(folder, "staged") == .new)
  #expect(folder.text("file") == "x")
}

@Test func recoveringNothingDoesNothing() throws {
  let folder = TemporaryFolder()
  try FolderPublisher.recover(folder.path + "/final")
  make("final", .old, in: folder)
  try FolderPublisher.recover(folder.path + "/final")
  #expect(whole(folder) == .old)
}

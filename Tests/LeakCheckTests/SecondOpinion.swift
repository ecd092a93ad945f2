import Foundation
import Testing

@testable import LeakCheck

/// What x-ray of the Free Law Project, a checker of other people's making, says of PDF files.
enum SecondOpinion: String {
  case found
  case nothing
  /// It could not open the file.
  case unreadable

  /// - Returns: one opinion a file; nil where there is no x-ray.
  static func of(_ files: [ReleasedFile]) throws -> [SecondOpinion]? {
    guard let python = ProcessInfo.processInfo.environment["TEARLINE_PYTHON"] else { return nil }
    let folder = FileManager.default.temporaryDirectory.appending(path: "tearline-x-ray-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, file) in files.enumerated() {
      try Data(file.bytes).write(to: folder.appending(path: "\(number).pdf"))
    }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", script, folder.path, String(files.count)]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus != missing else { return nil }
    try #require(process.terminationStatus == 0)
    let said = try String(contentsOf: folder.appending(path: "said"), encoding: .utf8)
    return try said.split(separator: "\n").map { try #require(SecondOpinion(rawValue: String($0))) }
  }

  private static let missing: Int32 = 3

  /// The libraries below x-ray print warnings, so its answers go to a file.
  private static let script = """
    import asyncio, sys
    try:
        import xray
    except ImportError:
        sys.exit(\(missing))
    folder, count = sys.argv[1], int(sys.argv[2])
    with open(f"{folder}/said", "w") as said:
        for number in range(count):
            try:
                found = asyncio.run(xray.inspect(f"{folder}/{number}.pdf"))
                print("found" if found else "nothing", file=said)
            except Exception:
                print("unreadable", file=said)
    """
}

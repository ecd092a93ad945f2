import Foundation

/// Runs an installed program. A missing one fails the test and names the package to install.
enum Tool: String {
  case qpdf
  case pdffonts
  case pdftotext
  case pdfinfo
  case pdftoppm
  case pdfdetach
  /// The Python with pikepdf and pypdfium2, which `make test` brings.
  case python

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static let hasPython = ProcessInfo.processInfo.environment["TEARLINE_PYTHON"] != nil

  private var package: String { self == .qpdf ? "qpdf" : "poppler-utils" }

  private var path: String {
    let python = ProcessInfo.processInfo.environment["TEARLINE_PYTHON"]
    return self == .python ? python ?? "python3" : "/usr/bin/" + rawValue
  }

  /// - Returns: what the program wrote to standard output.
  @discardableResult
  func run(_ arguments: [String]) throws -> Data {
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Failure(description: "\(path) is missing: apt-get install \(package)")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let output = Pipe()
    let errors = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: errors) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let complaint = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
    guard process.terminationStatus == 0, complaint.isEmpty else {
      let said = String(decoding: data.prefix(2_000), as: UTF8.self)
      throw Failure(description: "\(rawValue) ended with \(process.terminationStatus): \(complaint)\(said)")
    }
    return data
  }

  func text(_ arguments: [String]) throws -> String {
    String(decoding: try run(arguments), as: UTF8.self)
  }

  /// Runs the program on a file that holds `pdf`.
  func text(_ arguments: [String], on pdf: [UInt8], _ more: [String] = []) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try text(arguments + [file.path] + more)
  }
}

import Diagnostics
import Documents
import Foundation
import Hashing
import Testing

@testable import Pipeline

/// A file too large for any reader is set aside by its size alone.
struct LargeFileTests {
  @Test func aRunDoesNotLoadIt() throws {
    // The file is not there, so it would be missed if it were opened.
    let files = CaseFiles(folder: try Repository.temporaryFolder("large"))
    let source = SourceFile(name: "large.txt", digest: SHA2.sha256([]), byteCount: 1 << 30)
    do throws(CaseFiles.Failure) {
      _ = try files.file(source)
      Issue.record("it was read")
    } catch {
      guard case .refused(let diagnostics) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(diagnostics.map(\.code.id) == ["RD0251"])
    }
  }
}

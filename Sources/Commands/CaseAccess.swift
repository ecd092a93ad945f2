import CaseStore
import Diagnostics
import Glibc

/// Opens the case of an output folder for a command, and closes it again.
enum CaseAccess {
  static func with(_ out: String, _ console: Console, _ body: (CaseStore) throws -> Int32) -> Int32 {
    let path = out + "/case.sqlite"
    do {
      guard access(path, R_OK) == 0 else {
        throw CommandFailure(
          Diagnostic(.inputMissing, "there is no case here", at: DiagnosticPlace(file: path)))
      }
      let store = try CaseStore(path: path)
      do {
        let code = try body(store)
        try store.close()
        return code
      } catch {
        try? store.close()
        throw error
      }
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }
}

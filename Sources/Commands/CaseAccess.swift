import CaseStore
import Diagnostics
import Glibc

/// Opens the case of an output folder for a command, and closes it again.
enum CaseAccess {
  static func with(_ out: String, _ console: Console, _ body: (CaseStore) throws -> Int32) -> Int32 {
    do { return try closing(try open(out), body) } catch { return ErrorReport.show(error, on: console) }
  }

  static func with(
    _ out: String, _ console: Console, _ body: (CaseStore) async throws -> Int32
  ) async -> Int32 {
    do {
      let store = try open(out)
      do {
        let code = try await body(store)
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

  /// The same for a command that changes nothing, also while a run holds the case: `isHeld` then says so.
  static func looking(
    _ out: String, _ console: Console, _ body: (_ store: CaseStore, _ isHeld: Bool) throws -> Int32
  ) -> Int32 {
    do {
      let (store, isHeld) = try look(try caseFile(out))
      return try closing(store) { try body($0, isHeld) }
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  private static func closing(_ store: CaseStore, _ body: (CaseStore) throws -> Int32) throws -> Int32 {
    do {
      let code = try body(store)
      try store.close()
      return code
    } catch {
      try? store.close()
      throw error
    }
  }

  private static func look(_ path: String) throws(CaseFailure) -> (store: CaseStore, isHeld: Bool) {
    do throws(CaseFailure) {
      return (try CaseStore(path: path), false)
    } catch {
      guard error.diagnostic.code == .caseInUse else { throw error }
      return (try CaseStore.reading(path: path), true)
    }
  }

  private static func open(_ out: String) throws -> CaseStore { try CaseStore(path: caseFile(out)) }

  private static func caseFile(_ out: String) throws -> String {
    let path = out + "/case.sqlite"
    guard access(path, R_OK) == 0 else {
      throw CommandFailure(
        Diagnostic(.inputMissing, "there is no case here", at: DiagnosticPlace(file: path)))
    }
    return path
  }
}

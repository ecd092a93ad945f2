#if canImport(Glibc)
  import Glibc
#endif

// Runs every suite, or those named: `bench markings`. Figures are of processor time, so that a busy machine
// does not change them much.
let wanted = Array(CommandLine.arguments.dropFirst())
var isMissed = false
for suite in suites where wanted.isEmpty || wanted.contains(suite.name) {
  for result in suite.run() {
    let mark = result.isMet ? "ok  " : "MISS"
    print("\(mark) \(suite.name): \(result.text)")
    if !result.isMet { isMissed = true }
  }
}
exit(isMissed ? 1 : 0)

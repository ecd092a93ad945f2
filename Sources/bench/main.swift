import Interchange
import Readers

#if canImport(Glibc)
  import Glibc
#endif

// As the program itself does.
ReadingMemory.keepForNextDocument()

// Runs every suite, or those named: `bench markings`. Figures are of processor time, so that a busy machine
// does not change them much. With `--json` each measurement is a line of JSON.
// `bench sample text 3` only does one fixed piece of work, three times; see `HotPath` and `make bench-check`.
var wanted = Array(CommandLine.arguments.dropFirst())
if wanted.count == 3, wanted[0] == "sample", let times = Int(wanted[2]) {
  exit(HotPath(rawValue: wanted[1])?.run(times: times) == true ? 0 : 1)
}
// `bench case --documents N ...` writes an invented case instead.
if wanted.first == "case" { exit(CaseMaker.run(Array(wanted.dropFirst())) ? 0 : 1) }
let isJSON = wanted.contains("--json")
wanted.removeAll { $0 == "--json" }
var isMissed = false
for suite in suites where wanted.isEmpty || wanted.contains(where: suite.isMeant(by:)) {
  for result in suite.run() {
    print(
      isJSON ? result.json(of: suite.name) : "\(result.isMet ? "ok  " : "MISS") \(suite.name): \(result.text)"
    )
    if !result.isMet { isMissed = true }
  }
}
exit(isMissed ? 1 : 0)

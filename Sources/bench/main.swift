#if canImport(Glibc)
  import Glibc
#endif

// Runs every suite, or those named: `bench markings`. Figures are of processor time, so that a busy machine
// does not change them much.
// `bench sample text 3` only reads one fixed report, three times: the difference of two such runs under callgrind
// is the number of instructions of one reading, which repeats where seconds do not.
let wanted = Array(CommandLine.arguments.dropFirst())
if wanted.count == 3, wanted[0] == "sample", let times = Int(wanted[2]) {
  exit(ReadSample.run(wanted[1], times: times) ? 0 : 1)
}
// `bench case --documents N ...` writes an invented case instead.
if wanted.first == "case" { exit(CaseMaker.run(Array(wanted.dropFirst())) ? 0 : 1) }
var isMissed = false
for suite in suites where wanted.isEmpty || wanted.contains(where: suite.isMeant(by:)) {
  for result in suite.run() {
    let mark = result.isMet ? "ok  " : "MISS"
    print("\(mark) \(suite.name): \(result.text)")
    if !result.isMet { isMissed = true }
  }
}
exit(isMissed ? 1 : 0)

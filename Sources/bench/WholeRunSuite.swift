import Hashing
import SyntheticCase

#if canImport(Glibc)
  import Glibc
#endif

/// The whole program, from start to published packets, over an invented case of 400 reports and 10,000 people: a
/// first run, one with nothing changed, and one with 4 more reports. It runs the `tearline` beside this program with
/// the packs of the folder `Rules` that it is called in.
let wholeRunSuite = Suite(name: "run") {
  let folder = "/tmp/tearline-bench-\(getpid())"
  defer { _ = ChildRun(["rm", "-rf", folder]) }
  let program = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
  let arguments = [
    (program + ["tearline"]).joined(separator: "/"), "run", folder + "/case", "--registry",
    folder + "/registry.csv", "--order", folder + "/order.yaml", "--rules", "Rules", "--out", folder + "/out",
  ]
  var results: [Measurement] = []
  func run(_ name: String, documents: Int, worked: Int) {
    let synthetic = SyntheticCase(documents: documents, people: 10_000, subjects: 20, seed: 1)
    guard let bytes = try? synthetic.write(to: folder), let child = ChildRun(arguments), child.status <= 1
    else {
      results.append(Measurement(text: "\(name): the run failed", isMet: false))
      return
    }
    let files = (0..<documents).map { synthetic.report(at: $0) }
    let copying = ReadBaselines.copying(files.map(\.bytes))
    let hashing = ReadBaselines.fastest { for file in files { _ = SHA2.sha256(file.bytes) } }
    let markup = files.filter { $0.name.hasSuffix(".xml") }.map(\.bytes)
    let parsing = ReadBaselines.parsing(markup)
    let rate = Double(worked) / child.seconds
    results.append(
      Measurement(
        text: "\(name): \(Int(child.seconds * 1_000)) ms, \(Int(rate)) documents and "
          + "\(Int(Double(bytes) / child.seconds / 1_000)) KB a processor second, \(child.peak >> 20) MB at most; "
          + "\(Int(child.seconds / hashing)) times SHA-256, \(Int(child.seconds / copying)) times a copy",
        isMet: child.peak < 1_000_000_000,
        figures: [
          "processorSeconds": child.seconds, "documentsASecond": rate,
          "bytesASecond": Double(bytes) / child.seconds, "peakBytes": Double(child.peak),
          "timesCopy": child.seconds / copying, "timesSHA256": child.seconds / hashing,
          "libxml2SecondsOfItsXML": parsing,
        ]))
  }
  run("400 reports", documents: 400, worked: 400)
  run("nothing changed", documents: 400, worked: 400)
  run("4 more reports", documents: 404, worked: 4)
  return results
}

/// A program run to its end, with what it used.
struct ChildRun {
  let status: Int32
  /// Of processor time.
  let seconds: Double
  /// The most memory it held, in bytes.
  let peak: Int

  /// - Returns: nil where it could not be started or did not end by itself. What it prints is thrown away.
  init?(_ arguments: [String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, arguments[0], &actions, nil, &words, environ) == 0 else { return nil }
    var code: Int32 = 0
    var usage = rusage()
    guard wait4(child, &code, 0, &usage) == child, code & 0x7F == 0 else { return nil }
    status = code >> 8 & 0xFF
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    self.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    peak = usage.ru_maxrss << 10
  }
}

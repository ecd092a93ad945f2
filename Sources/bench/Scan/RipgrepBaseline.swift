import Documents
import Glibc
import Patterns
import Rules
import SourceText

/// The same expressions in one `rg -f`, where it is installed: it says which lines match, and not which rule.
func ripgrep(_ corpus: ScanCorpus) -> [Measurement] {
  let folder = "/tmp/tearline-bench-\(getpid())"
  guard mkdir(folder, 0o700) == 0 else { return [] }
  let patterns = folder + "/patterns"
  let text = folder + "/text"
  defer {
    unlink(patterns)
    unlink(text)
    rmdir(folder)
  }
  let regexes = corpus.rules.compactMap { rule -> String? in
    if case .pattern(let pattern) = rule.match { pattern.regex } else { nil }
  }
  var part: [UInt8] = []
  for (document, _) in corpus.documents.prefix(400) {
    part += TextView(.joined, of: document.text).utf8 + [0x0A]
  }
  guard write(regexes.joined(separator: "\n"), to: patterns), write(part, to: text) else { return [] }
  let before = childSeconds()
  // (?-u) as their own manual advises for speed: without it word boundaries leave the fast path.
  let status = system("rg --no-config --no-unicode -j1 -c -f \(patterns) \(text) > /dev/null 2>&1")
  let seconds = childSeconds() - before
  guard status == 0, seconds > 0 else {
    return [Measurement(text: "ripgrep -f: not installed, or it refuses the expressions", isMet: true)]
  }
  return [
    Measurement(
      text:
        "the same expressions in ripgrep -f: \(Int(Double(part.count) / seconds / 1e6)) MB/s (lines, no rule names)",
      isMet: true)
  ]
}

private func childSeconds() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

private func write(_ text: String, to path: String) -> Bool { write(Array(text.utf8), to: path) }

private func write(_ bytes: [UInt8], to path: String) -> Bool {
  guard let file = fopen(path, "w") else { return false }
  defer { fclose(file) }
  return fwrite(bytes, 1, bytes.count, file) == bytes.count
}

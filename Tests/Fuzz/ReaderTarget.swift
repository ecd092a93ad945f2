import Glibc

/// The reader that FUZZ_READER names.
private let check: @Sendable ([UInt8]) -> [String] = {
  guard let name = getenv("FUZZ_READER"), let run = ReaderFuzz.readers[String(cString: name)] else {
    print("Name a reader in FUZZ_READER: \(ReaderFuzz.readers.keys.sorted().joined(separator: ", ")).")
    exit(64)
  }
  return run
}()

/// The libFuzzer entry of the readers. A broken promise traps, so that the fuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let problems = check(Array(UnsafeBufferPointer(start: start, count: count)))
  if let problem = problems.first {
    print(problem)
    abort()
  }
  return 0
}

import Glibc

/// The libFuzzer entry of the archive reader. A broken promise traps, so that the fuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let problems = ReaderFuzz.archive(Array(UnsafeBufferPointer(start: start, count: count)))
  if let problem = problems.first {
    print(problem)
    abort()
  }
  return 0
}

import Glibc

/// The libFuzzer entry of the text reader. A broken promise traps, so that the fuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let problems = ReaderFuzz.text(Array(UnsafeBufferPointer(start: start, count: count)))
  if let problem = problems.first {
    print(problem)
    abort()
  }
  return 0
}

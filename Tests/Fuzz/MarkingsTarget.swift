import Glibc

/// The libFuzzer entry over the readers and the finder of markings. A broken promise traps, so that the fuzzer keeps
/// the input. Built beside `MarkingsFuzz.swift` of the tests with `-sanitize=fuzzer -parse-as-library`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if !MarkingsFuzz.run(bytes) { abort() }
  return 0
}

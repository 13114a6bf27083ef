#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The target that the environment names: one binary serves all.
private let target: FuzzTarget = {
  guard let name = getenv("FUZZ_TARGET"), let target = FuzzTarget(rawValue: String(cString: name)) else {
    fatalError("FUZZ_TARGET names none of \(FuzzTarget.allCases.map(\.rawValue))")
  }
  return target
}()

/// libFuzzer keeps the input of an abort; Swift's own checks end the process by another signal.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer) -> CInt {
  signal(SIGTRAP) { _ in abort() }
  signal(SIGILL) { _ in abort() }
  return 0
}

/// libFuzzer calls this with each input that it makes. A fault ends the process, so that the input is kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  if let fault = target.fault(Array(UnsafeBufferPointer(start: start, count: count))) { fatalError(fault) }
  return 0
}

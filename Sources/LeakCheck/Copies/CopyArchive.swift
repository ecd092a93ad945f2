import Glibc
import Synchronization

/// What packets show and hide, kept until all of them can be laid side by side: in memory while it is little, then in
/// a file without a name, of which nothing is left when the program ends, however it ends.
public final class CopyArchive: Sendable {
  /// What the system refused; nothing may be exported then, as not everything was compared.
  public struct Failure: Error, Hashable, Sendable {
    public let message: String
  }

  /// Units that were added together.
  public struct Block: Hashable, Sendable {
    /// Of bytes, from the beginning of the archive.
    let range: Range<Int>
  }

  private struct State {
    var memory: [UInt8] = []
    /// Once there is a file; then nothing is in memory.
    var descriptor: Int32?
    var count = 0
  }

  private let folder: String?
  private let mostInMemory: Int
  private let state = Mutex(State())

  /// - Parameters:
  ///   - folder: where the file is made; it must exist by then. With nil everything stays in memory.
  ///   - mostInMemory: bytes from which on a file is used.
  public init(folder: String? = nil, mostInMemory: Int = 16 << 20) {
    self.folder = folder
    self.mostInMemory = mostInMemory
  }

  deinit {
    state.withLock { if let descriptor = $0.descriptor { close(descriptor) } }
  }

  /// May be called from several tasks at once.
  public func add(_ units: [CopyUnit]) throws(Failure) -> Block {
    let bytes = CodedUnit.bytes(of: units)
    return try state.withLock { (state) throws(Failure) in
      let start = state.count
      if state.descriptor == nil, let folder, start + bytes.count > mostInMemory {
        let descriptor = try Self.file(in: folder)
        state.descriptor = descriptor
        try Self.write(state.memory, at: 0, to: descriptor)
        state.memory = []
      }
      if let descriptor = state.descriptor {
        try Self.write(bytes, at: start, to: descriptor)
      } else {
        state.memory += bytes
      }
      state.count += bytes.count
      return Block(range: start..<state.count)
    }
  }

  /// The units of a block, in the order in which they were added.
  public func units(of block: Block) throws(Failure) -> [CopyUnit] {
    let bytes = try bytes(block.range)
    var units: [CopyUnit] = []
    var offset = 0
    while offset < bytes.count {
      units.append(CodedUnit.unit(bytes, at: offset))
      offset = CodedUnit.end(bytes, of: offset)
    }
    return units
  }

  func bytes(_ range: Range<Int>) throws(Failure) -> [UInt8] {
    let kept: (bytes: ArraySlice<UInt8>, descriptor: Int32?) = state.withLock { state in
      (state.descriptor == nil ? state.memory[range] : [], state.descriptor)
    }
    guard let descriptor = kept.descriptor else { return Array(kept.bytes) }
    var error: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      while count < range.count {
        let got = pread(
          descriptor, raw.baseAddress?.advanced(by: count), range.count - count,
          range.lowerBound + count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 {
          error = got < 0 ? errno : EIO
          break
        }
        count += got
      }
    }
    guard error == 0 else { throw Self.failure("cannot be read back", error) }
    return bytes
  }

  private static func file(in folder: String) throws(Failure) -> Int32 {
    let path = folder + "/.copies"
    unlink(path)
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure("cannot be kept", errno) }
    unlink(path)
    return descriptor
  }

  private static func write(_ bytes: [UInt8], at offset: Int, to descriptor: Int32) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written, offset + written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("cannot be kept", count < 0 ? errno : ENOSPC) }
      written += count
    }
  }

  private static func failure(_ what: String, _ error: Int32) -> Failure {
    Failure(
      message: "what packets show \(what) for the comparison of copies: \(String(cString: strerror(error)))")
  }
}

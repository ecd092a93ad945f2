import Documents
import Hashing
import Synchronization

/// The families of sections met in a run, each put together once.
final class MessageFamilies: Sendable {
  private let known = Mutex<[Digest: MessageFamily]>([:])

  /// - Parameter make: reads the sections; where two ask at once, both may.
  func family(
    _ joint: Digest, _ make: () throws(RunFailure) -> MessageFamily?
  ) throws(RunFailure) -> MessageFamily? {
    if let family = known.withLock({ $0[joint] }) { return family }
    guard let family = try make() else { return nil }
    known.withLock { $0[joint] = family }
    return family
  }
}

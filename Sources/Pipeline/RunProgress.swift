/// What a run tells while it works. Calls come from several tasks.
public protocol RunProgress: Sendable {
  /// - Parameters:
  ///   - step: what is being done, in words, such as `reading`.
  ///   - done: how many of `total` are done.
  func update(step: String, done: Int, total: Int)
}

/// Says nothing.
public struct SilentProgress: RunProgress {
  public init() {}
  public func update(step: String, done: Int, total: Int) {}
}

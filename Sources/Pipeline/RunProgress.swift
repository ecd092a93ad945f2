/// What a run tells while it works. Calls come from several tasks.
public protocol RunProgress: Sendable {
  func update(_ standing: RunStanding)
}

/// Says nothing.
public struct SilentProgress: RunProgress {
  public init() {}
  public func update(_ standing: RunStanding) {}
}

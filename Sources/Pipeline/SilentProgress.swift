/// Says nothing.
public struct SilentProgress: RunProgress {
  public init() {}
  public func update(_ standing: RunStanding) {}
}

/// What a run tells while it works. Calls come from several tasks.
public protocol RunProgress: Sendable {
  func update(_ standing: RunStanding)
}

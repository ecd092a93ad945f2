import Interchange

/// How far a run has come.
public struct RunStanding: Sendable, Equatable {
  /// What is being done, in words, such as `documents`.
  public var step: String
  /// How many of `total` are done; a total of 0 is not known.
  public var done = 0
  public var total = 0
  public var bytes = 0
  public var totalBytes = 0
  /// Over the last minute, done a second; nil before there is something to tell it by.
  public var rate: Double?
  /// Until this step ends at the rate of the last minute; nil where that cannot be told.
  public var secondsLeft: Int?
  /// What has been worked on longest and is not done; nil where nothing is.
  public var waitingFor: String?
  /// Since when, in seconds of the system's clock.
  public var waitingSince = 0
  /// When this was so, in seconds of the system's clock.
  public var time = 0

  public init(step: String) {
    self.step = step
  }

  /// As a run leaves it in its output folder; nil where the bytes are nothing of the kind.
  init?(_ bytes: [UInt8]) {
    guard let value = try? JSON(parsing: bytes), let step = value["step"]?.stringValue else { return nil }
    func number(_ name: String) -> Int { value[name]?.integerValue ?? 0 }
    self.step = step
    done = number("done")
    total = number("total")
    self.bytes = number("bytes")
    totalBytes = number("totalBytes")
    rate = value["ratePerThousandSeconds"]?.integerValue.map { Double($0) / 1_000 }
    secondsLeft = value["secondsLeft"]?.integerValue
    waitingFor = value["waitingFor"]?.stringValue
    waitingSince = number("waitingSince")
    time = number("time")
  }

  var json: [UInt8] {
    var members: [JSON.Member] = [
      .init("step", .string(step)), .init("done", .integer(done)), .init("total", .integer(total)),
      .init("bytes", .integer(bytes)), .init("totalBytes", .integer(totalBytes)),
      .init("time", .integer(time)),
    ]
    if let rate { members.append(.init("ratePerThousandSeconds", .integer(Int(rate * 1_000)))) }
    if let secondsLeft { members.append(.init("secondsLeft", .integer(secondsLeft))) }
    if let waitingFor {
      members += [.init("waitingFor", .string(waitingFor)), .init("waitingSince", .integer(waitingSince))]
    }
    return JSON.object(members).pretty
  }

  /// Of the run that writes to a folder: what it last said. It is gone when a run ends, so that one that is there
  /// while no run is under way is of a run that was cut off.
  public static func last(in folder: String) -> RunStanding? {
    FileAccess.read(OutputLayout(folder).progress).bytes.flatMap(RunStanding.init)
  }
}

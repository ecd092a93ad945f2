/// Says that a document is one of several sections in which a message was sent.
public struct MessageSection: Sendable, Hashable {
  /// Originator and serial, with the year where the section says it: the same for all sections of a message, as
  /// `PORT SABLE 000456 2031`. Nil where the section does not say what it is a part of.
  public let message: String?
  /// Counted from 1.
  public let number: Int
  /// How many sections the message has.
  public let count: Int

  public init(message: String?, number: Int, count: Int) {
    self.message = message
    self.number = number
    self.count = count
  }
}

/// A page that was given out under a Bates number.
public struct BatesRecord: Sendable, Hashable {
  public let prefix: String
  public let number: Int
  /// The control number of the page's document.
  public let document: String
  /// Of the document, from 1.
  public let page: Int
  public let packet: String
  public let version: Int

  public init(prefix: String, number: Int, document: String, page: Int, packet: String, version: Int) {
    self.prefix = prefix
    self.number = number
    self.document = document
    self.page = page
    self.packet = packet
    self.version = version
  }
}

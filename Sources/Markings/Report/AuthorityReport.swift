import Interchange

/// A line of an authority block that a reviewer pasted: its fields, and what they are in ISM.
public struct AuthorityReport: Hashable, Sendable {
  /// The line as given.
  public let input: String
  public let block: AuthorityBlock

  public init(input: String, block: AuthorityBlock) {
    self.input = input
    self.block = block
  }

  /// `{"input","kind":"authority","fields":{…},"ism":{…}}` on one line.
  public var json: String {
    let value: JSON = [
      "input": .string(input), "kind": "authority",
      "fields": .object(block.fields.map { JSON.Member($0.kind.rawValue, .string($0.text)) }),
      "ism": .object(block.ismAttributes.map { JSON.Member($0.name, .string($0.value)) }),
    ]
    return value.line
  }
}

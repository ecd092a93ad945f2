import Foundation

/// What SampleDocs says a run must do, written by hand from the documents.
struct Expected: Decodable {
  struct Document: Decodable {
    let file: String
    let state: String
    let code: String?
  }
  struct Withheld: Decodable {
    let file: String
    let text: String
    let why: String
  }
  struct Kept: Decodable {
    let file: String
    let packet: [String]
    let text: String
  }
  struct Substituted: Decodable {
    let file: String
    let text: String
    let packet: String
  }
  struct Link: Decodable {
    let file: String
    let person: String
    let state: String
    let by: String
  }
  struct NotLinked: Decodable {
    let file: String
    let person: String
    let why: String
  }
  struct NoPacket: Decodable {
    let person: String
    let why: String
  }
  struct Flag: Decodable {
    let file: String
    let text: String
    let kind: String
  }

  let order: String
  let documents: [Document]
  let withheld: [Withheld]
  let kept: [Kept]
  let substituted: [Substituted]
  let links: [Link]
  let notLinked: [NotLinked]
  let packets: [String]
  let noPacket: [NoPacket]
  let flags: [Flag]

  init(order: String) throws {
    let file = Repository.root.appending(path: "SampleDocs/EXPECTED/\(order).json")
    self = try JSONDecoder().decode(Expected.self, from: Data(contentsOf: file))
  }
}

import Foundation
import GRDB
import Hashing

extension CaseStore {
  /// Records that a version of a packet is given out, and the numbers of its pages. The same version may be given out
  /// again to somebody else; a number that another page has is refused.
  public func issue(
    _ issue: IssueRecord, pages: [BatesRecord], by: Attribution, toolVersion: String
  ) throws(CaseFailure) {
    try write { database in
      let number = try Self.record(
        .packet, "issue", about: issue.packet, content: issue.tagManifest, by: by, toolVersion: toolVersion,
        in: database)
      let isKnown = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM issue WHERE packet = ? AND version = ?)",
        arguments: [issue.packet, issue.version])
      try database.execute(
        sql: "INSERT INTO issue VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          number, issue.packet, issue.version, issue.recipient, Data(issue.key.bytes),
          Data(issue.tagManifest.bytes), issue.firstBates, Data(issue.model),
        ])
      guard isKnown != true else { return }
      for page in pages {
        try database.execute(
          sql: "INSERT INTO bates VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [page.prefix, page.number, page.document, page.page, page.packet, page.version])
      }
    }
  }

  /// Every giving out, in order.
  public func issues() throws(CaseFailure) -> [IssueRecord] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM issue ORDER BY decision").map { row in
        let model: Data = row["model"]
        return IssueRecord(
          packet: row["packet"], version: row["version"], recipient: row["recipient"],
          key: try Self.digest(row, "key"), tagManifest: try Self.digest(row, "tag_manifest"),
          firstBates: row["first_bates"], model: [UInt8](model))
      }
    }
  }

  /// The pages that were given out, by number.
  public func batesPages() throws(CaseFailure) -> [BatesRecord] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM bates ORDER BY prefix, number").map { row in
        BatesRecord(
          prefix: row["prefix"], number: row["number"], document: row["document"], page: row["page"],
          packet: row["packet"], version: row["version"])
      }
    }
  }

  /// The highest number given out under each prefix.
  public func lastBates() throws(CaseFailure) -> [String: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT prefix, MAX(number) AS last FROM bates GROUP BY prefix")
      return Dictionary(rows.map { ($0["prefix"], $0["last"]) }, uniquingKeysWith: { first, _ in first })
    }
  }
}

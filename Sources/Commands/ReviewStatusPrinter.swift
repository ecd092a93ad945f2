import CaseStore
import Hashing
import Interchange
import Pipeline

/// What is open in a review, for a person or a program.
struct ReviewStatusPrinter {
  private let status: ReviewStatus

  init(_ status: ReviewStatus) {
    self.status = status
  }

  var text: String {
    guard !status.open.isEmpty else {
      return "Nothing waits for a decision about a passage.\(loggedLine)"
    }
    var people = TextTable(rightAligned: [1, 2, 3, 4, 5])
    people.append(["  reviewer", "items", "0-6 days", "7-29 days", "30+ days", "oldest"])
    for (reviewer, items) in Dictionary(grouping: status.open, by: \.reviewer).sorted(by: { $0.key < $1.key })
    {
      people.append([
        "  " + (reviewer.isEmpty ? "nobody yet" : reviewer), String(items.count),
        String(items.count { $0.days < 7 }), String(items.count { (7..<30).contains($0.days) }),
        String(items.count { $0.days >= 30 }), "\(items.map(\.days).max() ?? 0) days",
      ])
    }
    var items = TextTable(rightAligned: [3, 4])
    for item in status.open {
      let question = item.question
      items.append([
        "  " + question.controlNumber, question.kind,
        question.words + (item.first.map { "; first decided by \($0)" } ?? ""),
        question.places == 1 ? "1 place" : "\(question.places) places", "\(item.days) days",
      ])
    }
    return (["Open, by reviewer"] + people.lines + ["", "Open, oldest first"] + items.lines).joined(
      separator: "\n")
      + loggedLine
  }

  private var loggedLine: String {
    status.logged.isEmpty ? "" : "\nLogged for the judge: \(status.logged.count); see report.json."
  }

  var json: String {
    let value: JSON = [
      "open": .array(
        status.open.map { item in
          [
            "item": .string(String(item.question.key.hex.prefix(16))), "kind": .string(item.question.kind),
            "document": .string(item.question.controlNumber), "words": .string(item.question.words),
            "places": .integer(item.question.places), "firstSeen": .string(item.question.firstSeen),
            "days": .integer(item.days), "assignedTo": .string(item.reviewer),
            "firstDecidedBy": .string(item.first ?? ""),
          ]
        }),
      "logged": .integer(status.logged.count),
    ]
    return String(decoding: value.pretty.dropLast(), as: UTF8.self)
  }
}

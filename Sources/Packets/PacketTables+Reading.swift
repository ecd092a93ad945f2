import ReleaseModel

/// The tables of what the released texts say: dates, grades, origins, what may clear the subject.
extension PacketTables {
  private func controls(_ documents: [Int]) -> PacketTable.Value {
    .list(documents.map { packet.documents[$0].controlNumber })
  }

  var timeline: PacketTable {
    var table = PacketTable(
      "timeline", "Timeline",
      [
        .init(
          "date", "yyyy-mm-dd, yyyy-mm, yyyy, yyyy-mm-dd/yyyy-mm-dd, or XXXX-mm-dd where no year is stated"),
        .init(
          "precision", .choice(ReleasedMoment.Precision.allCases.map(\.rawValue)),
          "How precise the date is written"),
        .init("control_number", "Document"), .init("bates", .optional, "Page on which the paragraph begins"),
        .init("text", "The sentence, field or row"),
        .init("place", .optional, "As a field of the document says it"),
        .init("is_report_date", .flag, "Whether it is the report's own date"),
        .init("grades", .list, "Admiralty grades stated there or for the document"),
        .init(
          "corroborated_by", .list,
          "Independent documents that say something of the same day in the same words"),
        .init("independence_unclear", .list, "Likewise, but not both say who wrote them"),
        .init("circular", .list, "Likewise, but going back to one origin, with the reason"),
      ])
    for entry in reading.timeline {
      let circular = entry.corroboration.dependent.sorted { $0.key < $1.key }.map {
        "\(packet.documents[$0.key].controlNumber): \($0.value)"
      }
      table.append([
        .text(entry.date), .text(entry.precision.rawValue), control(entry.document),
        bates(entry.document, entry.block), .text(entry.text), .optional(entry.place),
        .flag(entry.isReportDate),
        .list(entry.grades), controls(entry.corroboration.independent), controls(entry.corroboration.unclear),
        .list(circular),
      ])
    }
    return table
  }

  var evaluations: PacketTable {
    var table = PacketTable(
      "evaluations", "Source evaluation",
      [
        .init("control_number", "Document"), .init("bates", .optional, "Page on which the paragraph begins"),
        .init("reliability", .optional, "Letter A to F as stated"),
        .init("reliability_words", .optional, "What the letter means"),
        .init("credibility", .optional, "Digit 1 to 6 as stated"),
        .init("credibility_words", .optional, "What the digit means"),
        .init("graded_by", .optional, "As stated"), .init("graded_on", .optional, "As stated"),
        .init("passage", "The passage it stands in"),
      ])
    for evaluation in reading.evaluations {
      let grade = evaluation.grade
      table.append([
        control(evaluation.document), bates(evaluation.document, evaluation.block),
        .optional(grade?.reliability.map(String.init)), .optional(grade?.reliabilityWords),
        .optional(grade?.credibility.map { String($0) }), .optional(grade?.credibilityWords),
        .optional(evaluation.gradedBy), .optional(evaluation.gradedOn), .text(evaluation.quote),
      ])
    }
    return table
  }

  var origins: PacketTable {
    var table = PacketTable(
      "origins", "Origin of the documents",
      [
        .init("control_number", "Document"), .init("originator", .optional, "As the released text states it"),
        .init("report_number", .optional, "Where it is released"),
        .init("not_independent_of", .list, "Documents that go back to the same origin, with the reason"),
      ])
    for index in packet.documents.indices {
      table.append([
        control(index), .optional(reading.origins.originators[index]),
        .optional(packet.documents[index].reportNumber),
        .list(
          reading.origins.dependents(of: index).map {
            "\(packet.documents[$0.document].controlNumber): \($0.reason)"
          }),
      ])
    }
    return table
  }

  var exculpatory: PacketTable {
    var table = PacketTable(
      "exculpatory", "Exculpatory and defence material",
      [
        .init("control_number", "Document"), .init("bates", .optional, "Page on which the paragraph begins"),
        .init("article_67_2", .flag, "ICC Statute art. 67(2); Brady, Giglio"),
        .init("rule_77", .flag, "ICC Rules of Procedure and Evidence, rule 77: inspection"),
        .init("triggers", .list, "Why it is proposed; empty where that would tell of what is withheld"),
        .init("proposed_by", .list, "What proposed it"), .init("passage", "As released, or where to look"),
        .init("decision", "What a person decided"),
        .init("omission_reason", .optional, "Written for release"),
        .init("status", "Whether it is disclosed"),
      ])
    for entry in reading.defence {
      let block: Int? = if case .passage(let number) = entry.scope { number } else { nil }
      table.append([
        control(entry.document), bates(entry.document, block), .flag(entry.isExculpatory),
        .flag(entry.isForInspection), .list(entry.triggers), .list(entry.proposers),
        .text(entry.quote(in: packet)), .text(entry.decisionWords), .optional(entry.omissionReason),
        .text(entry.status(in: packet)),
      ])
    }
    return table
  }
}

import Diagnostics

extension AuthorityBlock {
  /// What is wrong with the block on a document of this marking.
  /// - Parameters:
  ///   - marking: the document's banner.
  ///   - date: the document's own date, from which the 25 years count.
  ///   - today: the day of the check; a value that has passed is reported and declassifies nothing.
  public func problems(for marking: Marking, date: CalendarDay?, today: CalendarDay) -> [MarkingProblem] {
    if marking.classification == .unclassified {
      return [
        MarkingProblem(
          .authorityOnUnclassified, "An unclassified document has an authority block.", ism: "ISM-ID-00016")
      ]
    }
    return partProblems + valueProblems(for: marking, date: date, today: today)
  }

  private var partProblems: [MarkingProblem] {
    var found: [MarkingProblem] = []
    for kind in Kind.allCases where fields.filter({ $0.kind == kind }).count > 1 {
      found.append(MarkingProblem(.authorityRepeated, "A label of the authority block stands twice."))
    }
    if classifiedBy == nil {
      found.append(MarkingProblem(.authorityPartMissing, "Classified By is missing.", ism: "ISM-ID-00142"))
    }
    if text(.declassifyOn) == nil {
      found.append(MarkingProblem(.authorityPartMissing, "Declassify On is missing.", ism: "ISM-ID-00014"))
    }
    if let reason = text(.reason) {
      if isDerivative {
        found.append(
          MarkingProblem(
            .authorityMixed, "A derivative block gives no Reason: its sources do.", ism: "ISM-ID-00221"))
      } else if reasons.isEmpty {
        found.append(MarkingProblem(.authorityReasonUnknown, "The reason names none of 1.4(a) to (h)."))
      }
      if reason.contains("1.5") {
        found.append(
          MarkingProblem(.declassificationRetired, "Reason 1.5 is of EO 12958; it is 1.4 since 2003."))
      }
    } else if !isDerivative, classifiedBy != nil {
      found.append(
        MarkingProblem(
          .authorityPartMissing, "An original block gives a Reason, a derivative one Derived From.",
          ism: "ISM-ID-00017"))
    }
    if hasMultipleSources, sources.isEmpty {
      found.append(
        MarkingProblem(.authorityPartMissing, "Multiple Sources calls for a list of the sources."))
    }
    return found
  }

  private func valueProblems(for marking: Marking, date: CalendarDay?, today: CalendarDay) -> [MarkingProblem]
  {
    guard let written = text(.declassifyOn) else { return [] }
    guard let value = DeclassificationValue(written) else {
      return [MarkingProblem(.declassificationUnreadable, "The declassification value cannot be read.")]
    }
    var found: [MarkingProblem] = []
    let isNuclear = marking.atomicEnergy.isNuclear
    switch value {
    case .date(let day):
      if isNuclear {
        found.append(
          MarkingProblem(
            .declassificationForbidden, "RD, FRD and TFNI are never declassified on a date.",
            ism: "ISM-ID-00176"))
      }
      if let date, day > date.adding(years: 25) {
        found.append(
          MarkingProblem(
            .declassificationTooLate,
            "The date is more than 25 years after the document's; that needs an exemption."))
      }
      found += past(day, today)
    case .event:
      if isNuclear {
        found.append(
          MarkingProblem(
            .declassificationForbidden, "RD, FRD and TFNI are never declassified on an event.",
            ism: "ISM-ID-00176"))
      }
    case .exemption(let exemption, let until):
      if until == nil {
        found.append(
          MarkingProblem(
            .declassificationUndated, "\(exemption.code) needs a date or an event.", ism: "ISM-ID-00141"))
      }
      if case .date(let day)? = until {
        if let date, exemption.years < 75, day > date.adding(years: exemption.years + 25) {
          found.append(
            MarkingProblem(
              .declassificationTooLate,
              "\(exemption.code) ends at most \(exemption.years + 25) years after the document's date."))
        }
        found += past(day, today)
      }
    case .retired:
      found.append(
        MarkingProblem(.declassificationRetired, "The declassification value is of an earlier order."))
    case .imagery, .humanSource, .weapons:
      if written.split(whereSeparator: { $0 == "," || $0 == " " }).count
        > value.text.split(whereSeparator: { $0 == "," || $0 == " " }).count
      {
        found.append(
          MarkingProblem(
            .declassificationForbidden, "\(value.text) takes neither a date nor an event.",
            ism: "ISM-ID-00133"))
      }
    case .notApplicable: break
    }
    if isNuclear, case .notApplicable = value { return found }
    if isNuclear {
      found.append(
        MarkingProblem(
          .declassificationForbidden, "Declassify On is N/A to the atomic energy portions.",
          ism: "ISM-ID-00246"))
    }
    return found
  }

  private func past(_ day: CalendarDay, _ today: CalendarDay) -> [MarkingProblem] {
    guard day < today else { return [] }
    return [
      MarkingProblem(
        .declassificationPast, "The declassification date has passed; that alone declassifies nothing.")
    ]
  }
}

import Diagnostics

/// The authority block as ISM attributes, held against the rules that need no other element of the document. The rules
/// of the resource element (`resourceElement="true"`) ask what a whole classified document must have.
struct AuthorityAttributes {
  let attributes: [String: String]
  let marking: Marking

  private static let names = [
    "classifiedBy", "classificationReason", "derivativelyClassifiedBy", "derivedFrom", "declassDate",
    "declassEvent", "declassException",
  ]

  private func has(_ name: String) -> Bool { !(attributes[name] ?? "").isEmpty }

  private func tokens(_ name: String) -> Set<String> {
    Set((attributes[name] ?? "").split(separator: " ").map(String.init))
  }

  private func problem(
    _ applies: Bool, _ code: DiagnosticCode, _ message: String, _ ism: String
  ) -> [MarkingProblem] {
    applies ? [MarkingProblem(code, message, ism: "ISM-ID-" + ism)] : []
  }

  var problems: [MarkingProblem] {
    guard marking.ownership == .unitedStates else { return [] }
    if marking.classification == .unclassified {
      return problem(
        Self.names.contains(where: has), .authorityOnUnclassified,
        "An unclassified text has no authority block.", "00016")
    }
    let isResource = tokens("resourceElement") == ["true"]
    return parts + declassification + (isResource ? resource : [])
  }

  private var parts: [MarkingProblem] {
    let isDerivative = has("derivativelyClassifiedBy")
    return problem(
      isDerivative && (has("classificationReason") || has("classifiedBy")), .authorityMixed,
      "A derivative classification gives neither classifiedBy nor a reason.", "00221")
      + problem(
        has("derivedFrom") && has("classifiedBy"), .authorityMixed,
        "derivedFrom is of derivative classification, classifiedBy of original.", "00367")
      + problem(
        isDerivative && !has("derivedFrom"), .authorityPartMissing,
        "derivativelyClassifiedBy requires derivedFrom.", "00143")
      + problem(
        has("classifiedBy") && !has("classificationReason"), .authorityPartMissing,
        "classifiedBy requires classificationReason.", "00017")
  }

  private static let endless: Set<String> = [
    "25X1-EO-12951", "50X1-HUM", "50X2-WMD", "NATO", "AEA", "NATO-AEA",
  ]

  private var hasEnd: Bool { has("declassDate") || has("declassEvent") }

  private var declassification: [MarkingProblem] {
    let exceptions = tokens("declassException")
    return problem(
      hasEnd && !exceptions.isDisjoint(with: Self.endless), .declassificationForbidden,
      "The exception takes neither declassDate nor declassEvent.", "00133")
      + problem(
        has("declassEvent") && !has("declassDate"), .declassificationUndated,
        "declassEvent requires declassDate.", "00385")
  }

  private var resource: [MarkingProblem] {
    let exceptions = tokens("declassException")
    let isNuclear = marking.atomicEnergy.isNuclear
    var found = problem(
      !has("classifiedBy") && !has("derivativelyClassifiedBy"), .authorityPartMissing,
      "A classified document names who classified it.", "00142")
    if !hasEnd, exceptions.isEmpty {
      found += problem(
        !isNuclear, .authorityPartMissing,
        "A classified document has a declassification date, event or exception.", "00014")
    } else {
      found += problem(
        !hasEnd && exceptions.isDisjoint(with: Self.endless), .declassificationUndated,
        "The exception requires declassDate or declassEvent.", "00141")
    }
    found += problem(
      isNuclear && exceptions.isDisjoint(with: ["AEA", "NATO-AEA"]), .declassificationForbidden,
      "RD, FRD and TFNI require the exception AEA or NATO-AEA.", "00246")
    return found + programs
  }

  /// The two communities write program identifiers in different ways, so few may stand in one document.
  private var programs: [MarkingProblem] {
    guard tokens("compliesWith").isSuperset(of: ["USIC", "USDOD"]) else { return [] }
    let identifiers = tokens("SARIdentifier")
    let count = identifiers.count
    let hasHyphen = identifiers.contains { token in
      token.utf8.dropFirst(token.hasPrefix("SAR-") ? 4 : 0).contains(UInt8(ascii: "-"))
    }
    return problem(
      hasHyphen, .markingOwnership, "A document of both USIC and USDOD has no program with compartments.",
      "00534")
      + problem(
        count > 1, .markingOwnership, "A document of both USIC and USDOD has one program identifier.", "00531"
      )
      + problem(
        count > 2, .markingOwnership,
        "A document of both USIC and USDOD has at most two program identifiers.",
        "00533")
  }
}

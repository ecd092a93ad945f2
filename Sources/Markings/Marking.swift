/// What a banner line, a portion mark or a set of ISM attributes says, in one value: all nine categories of
/// the IC Markings Manual (2016), CUI, and the captions of older papers.
///
/// Lists are kept in the order the Manual prints them, so two markings that mean the same are equal.
public struct Marking: Hashable, Sendable {
  public var classification: Classification
  public var ownership: Ownership = .unitedStates
  /// SCI control systems: numbered before alphabetic, ascending.
  public var sci: [ControlSystem] = []
  /// Special access programs.
  public var sap: [ControlSystem] = []
  public var atomicEnergy = AtomicEnergy()
  /// NATO control words.
  public var natoControls: [NATOControl] = []
  /// Foreign government information inside a US or joint product.
  public var foreignSource: ForeignSource?
  public var dissemination: Dissemination = []
  /// `REL TO`: USA first, then countries, then tetragraphs. Empty where the marking has no REL TO.
  public var releasableTo: [String] = []
  /// `DISPLAY ONLY`: countries, then tetragraphs.
  public var displayOnlyTo: [String] = []
  /// `USA/… EYES ONLY`: USA first. A retired form of REL TO.
  public var eyesOnly: [String] = []
  public var nonIC: NonICDissemination = []
  /// DoD alternative compensatory control measures, by nickname: `ACCM-…`.
  public var compensatory: [String] = []
  /// CUI, or nil.
  public var cui: ControlledUnclassified?
  /// Captions and codewords of older papers that the register does not know (`SENSITIVE`, `EYES ONLY` without
  /// a list, operational slugs), upper case, as written. Each needs its originator's approval.
  public var captions: [String] = []
  public var secondLine = SecondBannerLine()

  public init(_ classification: Classification) {
    self.classification = classification
  }

  /// Plain UNCLASSIFIED, no control.
  public static let unclassified = Marking(.unclassified)

  /// Whether the printed form names only widely published tokens without SCI, SAP, AEA, NATO control words,
  /// codewords or foreign sources, so that it may itself be shown beside a redaction.
  public var isPlain: Bool {
    ownership == .unitedStates && sci.isEmpty && sap.isEmpty && atomicEnergy.isEmpty && natoControls.isEmpty
      && foreignSource == nil && compensatory.isEmpty && captions.isEmpty && secondLine.isEmpty
      && dissemination.isDisjoint(with: [
        .rawSurveillance, .surveillance, .exemptFromDiscovery, .waived, .riskSensitive, .controlledImagery,
        .drugEnforcementSensitive,
      ])
  }

  /// Whether a foreign disclosure or release mark is present: NOFORN, REL TO, RELIDO, DISPLAY ONLY or EYES
  /// ONLY.
  public var hasDisclosureMark: Bool {
    !dissemination.isDisjoint(with: [.noForeign, .releasableByDisclosureOfficial]) || !releasableTo.isEmpty
      || !displayOnlyTo.isEmpty || !eyesOnly.isEmpty
  }

  /// Whether it is UNCLASSIFIED with no control at all.
  public var isUncontrolled: Bool { self == .unclassified }
}

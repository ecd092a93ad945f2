/// Codes ROxxxx: release orders.
extension DiagnosticCode {
  static let release: [DiagnosticCode] = [orderPublicLevel, orderEarlierMissing, orderEdition]

  public static let orderPublicLevel = DiagnosticCode(
    "RO0101", .error, "Order lets the public see classified text",
    meaning:
      "An order whose audience is the public names a level above UNCLASSIFIED. Nothing classified may go to "
      + "everyone.",
    remedy: "Set `level: U`, or name the countries of the audience and `public: false`.")

  public static let orderEarlierMissing = DiagnosticCode(
    "RO0102", .error, "Earlier release cannot be found",
    meaning:
      "The order names something that was given out before, so that new packets are held against it. Without "
      + "it nobody can say that they do not contradict it.",
    remedy: "Correct the path, which is relative to the order's folder, or take the entry out.")

  public static let orderEdition = DiagnosticCode(
    "RO0103", .error, "Edition and audience do not agree",
    meaning:
      "A public edition is for everyone, and the sealed, defence and partner editions are not. The order names "
      + "one and the audience of another.",
    remedy: "Correct `edition:` or `public:`, and have the order decided again.")
}

/// A declassification value of an earlier order (EO 10501 to EO 12958), or one the Manual has withdrawn.
public enum RetiredDeclassification: Hashable, Sendable {
  /// Originating Agency's Determination Required (EO 12356).
  case originatorsDetermination
  /// Manual Review.
  case manualReview
  /// X1 to X8 (EO 12958).
  case exemption(Int)
  /// `Source marked OADR` and the like.
  case sourceMarked(String)
  /// `DNI Only` or `DCI Only`.
  case directorOnly(String)
  /// `25X1-human`, which is 50X1-HUM today.
  case human
  /// `Subject to treaty or international agreement`.
  case treaty
  /// General, advanced or exempted schedule (EO 11652): GDS, ADS, XGDS.
  case schedule(String)
  /// Groups 1 to 4 (EO 10501).
  case group(Int)

  public var text: String {
    switch self {
    case .originatorsDetermination: "OADR"
    case .manualReview: "MR"
    case .exemption(let number): "X\(number)"
    case .sourceMarked(let rest): "Source marked " + rest
    case .directorOnly(let who): who + " Only"
    case .human: "25X1-human"
    case .treaty: "Subject to treaty or international agreement"
    case .schedule(let name): name
    case .group(let number): "Group \(number)"
    }
  }
}

public import LoadFiles
public import Typesetting

/// Why the files of a packet could not be made.
public enum PacketFailure: Error, Hashable, Sendable {
  case pages(TypesettingError)
  case volume(LoadFileFailure)
  /// A document's pages alone are numbered in another way than in the packet.
  case numbersDiffer(String)
  /// The pages of a document could not be drawn.
  case notDrawn(String)

  /// What is wrong and what to do, in words.
  public var message: String {
    switch self {
    case .pages(let error): "\(error.message) \(error.remedy)"
    case .volume(let failure): "the production volume: \(failure.message)"
    case .numbersDiffer(let document): "\(document) has other pages in the production than in the packet"
    case .notDrawn(let document):
      "the pages of \(document) could not be drawn; install poppler-utils, or ask for `images: pdf` in the order"
    }
  }
}

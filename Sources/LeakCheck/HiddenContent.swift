/// Something in a finished file that a reader of the file does not see but a program does: the usual way in which
/// a redaction fails. It is found by how the file is built, without knowing any secret.
public struct HiddenContent: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Text that something opaque is drawn over.
    case textUnderBox = "text-under-box"
    /// Text that a picture is drawn over.
    case textUnderPicture = "text-under-picture"
    /// A redaction that was marked and never carried out.
    case unappliedRedaction = "unapplied-redaction"
    /// Text drawn in no colour at all, such as a layer of recognised characters.
    case invisibleText = "invisible-text"
    /// Text in the colour of what is under it.
    case unseenColour = "unseen-colour"
    /// Text outside what a page shows.
    case offPageText = "off-page-text"
    /// Text in a layer that is switched off.
    case hiddenLayer = "hidden-layer"
    /// An object, or a whole page, of an earlier revision of the file.
    case earlierRevision = "earlier-revision"
    /// A page that is in the file and not in its page tree.
    case unlistedPage = "unlisted-page"
    /// A file inside a file that shows something else, and not also beside it.
    case attachedFile = "attached-file"
    /// A note by a reader or an author.
    case comment
    /// A form field that is not shown, with a value.
    case hiddenField = "hidden-field"
    /// Something that runs when the file is opened.
    case script
    /// A deletion or insertion that is still there to be undone.
    case trackedChange = "tracked-change"
    /// Text that a document says not to show.
    case hiddenText = "hidden-text"
    /// A member of an archive that its directory does not list, or bytes between members.
    case unlistedMember = "unlisted-member"
  }

  public let kind: Kind
  /// The finished file, as given.
  public let file: String
  /// The part of the file in words, such as `page 2`.
  public let place: String

  /// The identifier of the diagnostic that explains it.
  public var code: String { "LK0104" }
}

extension HiddenContent: Comparable {
  public static func < (left: HiddenContent, right: HiddenContent) -> Bool {
    (left.file, left.place, left.kind.rawValue) < (right.file, right.place, right.kind.rawValue)
  }
}

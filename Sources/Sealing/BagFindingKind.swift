/// The kinds of finding, each with its diagnostic's identifier. Section numbers are those of RFC 8493.
public enum BagFindingKind: String, CaseIterable, Hashable, Sendable {
  case missingDeclaration = "SL0101"
  case malformedDeclaration = "SL0102"
  case unsupportedVersion = "SL0103"
  case unsupportedEncoding = "SL0104"
  case missingPayloadFolder = "SL0105"
  case missingManifest = "SL0106"
  case malformedManifestLine = "SL0107"
  case malformedDigest = "SL0108"
  case unsupportedAlgorithm = "SL0109"
  case unsafePath = "SL0110"
  case misplacedPath = "SL0111"
  case repeatedEntry = "SL0112"
  case missingFile = "SL0113"
  case unlistedPayloadFile = "SL0114"
  case changedFile = "SL0115"
  case wrongOxum = "SL0116"
  case malformedInfo = "SL0117"
  case repeatedField = "SL0118"
  case incomplete = "SL0119"
  case malformedFetch = "SL0120"
  case notAPlainFile = "SL0121"
  case unreadable = "SL0122"
  case undecodableTagFile = "SL0123"
  case tooLarge = "SL0124"
  case unlistedManifest = "SL0125"
  case unlistedTagFile = "SL0126"
  case brokenAlgorithm = "SL0127"
  case unicodeForm = "SL0128"
  case letterCase = "SL0129"
  case percentSign = "SL0130"
  case emptyFolder = "SL0131"
  case looseNotation = "SL0132"
  case unportableName = "SL0133"

  /// One or two sentences in plain words.
  public var meaning: String {
    switch self {
    case .missingDeclaration: "Without bagit.txt the folder is not a bag (2.1.1)."
    case .malformedDeclaration:
      "bagit.txt must be two exact lines in UTF-8 without a byte order mark (2.1.1); programs may refuse the bag."
    case .unsupportedVersion: "Only versions 0.93 to 1.0 are checked, so nothing can be said of this bag."
    case .unsupportedEncoding:
      "The tag files are in an encoding that is not read here, so they were not checked."
    case .missingPayloadFolder: "A bag holds its payload in data/ (2.1.2); there is none."
    case .missingManifest: "No manifest says what the payload should be (2.1.3), so nothing is proved."
    case .malformedManifestLine: "A line that is not a digest and a path protects nothing (2.1.3)."
    case .malformedDigest:
      "The digest has the wrong length or other characters, so the file is not protected."
    case .unsupportedAlgorithm:
      "The manifest's algorithm is not computed here, so what it says was not checked."
    case .unsafePath: "The path could leave the bag (5.2). It was not opened. Treat the bag as hostile."
    case .misplacedPath: "A manifest lists a file it must not list (2.1.3, 2.2.1)."
    case .repeatedEntry: "A file is listed twice in one manifest (2.1.3), so one of the lines is not true."
    case .missingFile: "A listed file is not there: the bag is not complete (3)."
    case .unlistedPayloadFile: "A payload file that a manifest does not list may have been added later (3)."
    case .changedFile: "The file is not the one that was sealed: its digest differs (3)."
    case .wrongOxum: "The payload's size or number of files is not what bag-info.txt says (2.2.2)."
    case .malformedInfo: "A line of bag-info.txt cannot be read (2.2.2)."
    case .repeatedField: "A field that may occur once occurs again (2.2.2); readers may use either."
    case .incomplete:
      "Files would have to be fetched from elsewhere (2.2.3): what is here is not the whole bag."
    case .malformedFetch: "A line of fetch.txt is not a URL, a length and a path (2.2.3)."
    case .notAPlainFile: "A link or device can show other bytes later. It was not opened."
    case .unreadable: "The file could not be read, so it was not checked."
    case .undecodableTagFile: "The tag file is not in the encoding that bagit.txt declares (2.1.1)."
    case .tooLarge: "A limit was reached, so the rest of the bag was not checked."
    case .unlistedManifest: "A payload manifest that the tag manifest does not list can be exchanged (2.2.1)."
    case .unlistedTagFile: "This file beside the payload is in no tag manifest: it is not protected (2.2.1)."
    case .brokenAlgorithm:
      "Two different files with one digest of this kind can be made; do not rely on it alone."
    case .unicodeForm: "The name on the disk and the listed name differ in Unicode form only (5.1.1)."
    case .letterCase:
      "Two names differ in letter case only; on many systems one file replaces the other (5.1.2)."
    case .percentSign: "A percent sign is not written as %25 (2.1.3); programs may look for another file."
    case .emptyFolder: "Manifests list files only: an empty folder is not protected and may be lost (2.1.3)."
    case .looseNotation: "The notation is tolerated but not what the RFC says; other programs may refuse it."
    case .unportableName: "Windows cannot store this name (5.1.3); the bag may not survive a copy."
    }
  }
}

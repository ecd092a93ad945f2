/// Codes SLxxxx: bags (SL01, SL02) and ledgers (SL03). `Sealing` returns values with these identifiers.
extension DiagnosticCode {
  public static let missingDeclaration = DiagnosticCode(
    "SL0101", .error, "No bagit.txt",
    meaning: "The folder has no bagit.txt, so it is not a BagIt bag (RFC 8493, 2.1.1). Nothing else was "
      + "checked.",
    remedy: "Choose the bag's own folder, the one that holds data/. If it is the right one, ask the "
      + "sender for the whole bag again.")

  public static let malformedDeclaration = DiagnosticCode(
    "SL0102", .error, "bagit.txt is not as the RFC says",
    meaning: "bagit.txt must be two exact lines: the version and the encoding of tag files, without a "
      + "byte order mark or further spaces. Nothing else was checked.",
    remedy: "Ask the sender to make the bag again. Do not repair the file by hand: the tag manifest "
      + "would then not hold.")

  public static let unsupportedVersion = DiagnosticCode(
    "SL0103", .error, "BagIt version is not checked here",
    meaning: "Only BagIt 0.93 to 0.97 and 1.0 are checked. Nothing is known about this bag.",
    remedy: "Ask the sender for a bag of version 1.0.")

  public static let unsupportedEncoding = DiagnosticCode(
    "SL0104", .error, "Tag files are in an encoding that is not read",
    meaning: "bagit.txt declares an encoding of tag files other than UTF-8, UTF-16, ISO-8859-1 or ASCII. "
      + "The manifests were not read.",
    remedy: "Ask the sender for a bag with tag files in UTF-8.")

  public static let missingPayloadFolder = DiagnosticCode(
    "SL0105", .error, "No data folder",
    meaning: "A bag holds its payload in data/, and there is none.",
    remedy: "Ask the sender for the whole bag again.")

  public static let missingPayloadManifest = DiagnosticCode(
    "SL0106", .error, "No payload manifest",
    meaning: "No file manifest-ALGORITHM.txt says what the payload should be, so nothing is proved about "
      + "it.",
    remedy: "Ask the sender for the whole bag again.")

  public static let malformedManifestLine = DiagnosticCode(
    "SL0107", .error, "Manifest line is not a digest and a path",
    meaning: "A line of a manifest cannot be read, so it protects no file.",
    remedy: "Ask the sender to make the bag again.")

  public static let malformedManifestDigest = DiagnosticCode(
    "SL0108", .error, "Manifest digest has the wrong form",
    meaning: "A digest in a manifest has the wrong number of digits or other characters, so the file on "
      + "that line is not protected.",
    remedy: "Ask the sender to make the bag again.")

  public static let unsupportedDigestAlgorithm = DiagnosticCode(
    "SL0109", .error, "Manifest uses an algorithm that is not computed here",
    meaning: "What this manifest says was not checked. MD5, SHA-1 and the SHA-2 family are computed; a "
      + "FIPS installation may refuse MD5.",
    remedy: "Ask the sender for a bag with manifest-sha256.txt, or check this manifest with the "
      + "sender's tool.")

  public static let unsafeBagPath = DiagnosticCode(
    "SL0110", .error, "Path could leave the bag",
    meaning: "A manifest or fetch.txt names an absolute path, a home folder, a drive or '..'. It was not "
      + "opened.",
    remedy: "Treat the bag as hostile: do not unpack it with other tools, and ask the sender how it was "
      + "made.")

  public static let misplacedManifestPath = DiagnosticCode(
    "SL0111", .error, "Manifest lists a file it must not list",
    meaning: "A payload manifest may only list files below data/; a tag manifest may list neither those "
      + "nor tag manifests.",
    remedy: "Ask the sender to make the bag again.")

  public static let repeatedManifestEntry = DiagnosticCode(
    "SL0112", .error, "File is listed twice in one manifest",
    meaning: "Two lines of a manifest are about one file. Where the digests differ, one of them is not "
      + "true.",
    remedy: "Ask the sender which line is right, and for a bag made again.")

  public static let missingBagFile = DiagnosticCode(
    "SL0113", .error, "Listed file is not in the bag",
    meaning: "A manifest lists a file that is not there: the bag is not complete.",
    remedy: "Compare with the sender's copy, and ask for the whole bag again. Do not rely on what is "
      + "left of it.")

  public static let unlistedPayloadFile = DiagnosticCode(
    "SL0114", .error, "Payload file is not listed",
    meaning: "A file below data/ is in no manifest, or not in every one. It may have been added after "
      + "sealing.",
    remedy: "Do not use the file as part of the packet. Ask the sender whether it belongs to it.")

  public static let changedBagFile = DiagnosticCode(
    "SL0115", .error, "File was changed after sealing",
    meaning: "The digest of a file is not the one in a manifest: its bytes are not those that were "
      + "sealed.",
    remedy: "Do not use the file. Get the bag again from the sender, over a way that keeps bytes, and "
      + "keep this copy as evidence.")

  public static let wrongPayloadOxum = DiagnosticCode(
    "SL0116", .error, "Payload size or count is wrong",
    meaning: "The bytes and files below data/ are not those that Payload-Oxum in bag-info.txt states.",
    remedy: "Look at the other findings: a file is missing, added or of another size. Get the bag "
      + "again.")

  public static let malformedBagInfo = DiagnosticCode(
    "SL0117", .error, "Line of bag-info.txt cannot be read",
    meaning: "A line is not a label, a colon, a space and a value, and continues no line before it.",
    remedy: "Ask the sender to make the bag again.")

  public static let repeatedBagInfoField = DiagnosticCode(
    "SL0118", .error, "Field occurs more than once",
    meaning: "A field of bag-info.txt that may occur once occurs again, and programs may use either "
      + "value.",
    remedy: "Ask the sender which value is right, and for a bag made again.")

  public static let incompleteBag = DiagnosticCode(
    "SL0119", .error, "Bag must be completed from elsewhere",
    meaning: "fetch.txt lists files that are not in the bag. Tearline never fetches anything.",
    remedy: "Ask the sender for a complete bag without fetch.txt.")

  public static let malformedFetch = DiagnosticCode(
    "SL0120", .error, "Line of fetch.txt cannot be read",
    meaning: "A line is not a URL, a length and a path.",
    remedy: "Ask the sender for a complete bag without fetch.txt.")

  public static let bagLink = DiagnosticCode(
    "SL0121", .error, "Link or device in a bag",
    meaning: "A symbolic link, socket or device is in the bag. It can show other bytes later, so it was "
      + "not followed or opened.",
    remedy: "Ask the sender for a bag that holds the files themselves.")

  public static let unreadableBagFile = DiagnosticCode(
    "SL0122", .error, "File of a bag cannot be read",
    meaning: "A file or folder could not be opened or read to its end, so it was not checked.",
    remedy: "Check the rights and the disk, and verify again.")

  public static let undecodableTagFile = DiagnosticCode(
    "SL0123", .error, "Tag file is not in its declared encoding",
    meaning: "A tag file is not in the encoding that bagit.txt declares, so it was not read.",
    remedy: "Ask the sender to make the bag again.")

  public static let bagTooLarge = DiagnosticCode(
    "SL0124", .error, "Bag is beyond a limit",
    meaning: "There are more files, deeper folders or a longer tag file than the verifier reads. The "
      + "rest was not checked.",
    remedy: "Raise the limit, or have the bag split by its sender.")

  public static let unlistedManifest = DiagnosticCode(
    "SL0125", .error, "Tag manifest does not list a payload manifest",
    meaning: "A payload manifest that no tag manifest lists can be exchanged together with the payload, "
      + "and a signature over the tag manifest would still hold.",
    remedy: "Do not rely on the signature. Ask the sender to make the bag again.")

  public static let unlistedTagFile = DiagnosticCode(
    "SL0126", .warning, "File beside the payload is not protected",
    meaning: "A file outside data/ is in no tag manifest. The bag is valid, but this file can be changed "
      + "unnoticed.",
    remedy: "Do not rely on this file, or ask the sender for a bag whose tag manifest lists it.")

  public static let brokenDigestAlgorithm = DiagnosticCode(
    "SL0127", .warning, "Only MD5 or SHA-1 protects these files",
    meaning: "Different files with one MD5 or SHA-1 value can be made on purpose. Accidents are still "
      + "noticed.",
    remedy: "Ask the sender for a bag with manifest-sha256.txt.")

  public static let unicodeFormOfPath = DiagnosticCode(
    "SL0128", .warning, "Names differ in Unicode form only",
    meaning: "A name on the disk and one in a manifest look the same and are written with other code "
      + "points. They were taken as one.",
    remedy: "Nothing, if the digest holds. Other programs may report the file missing.")

  public static let letterCaseOfPath = DiagnosticCode(
    "SL0129", .warning, "Names differ in letter case only",
    meaning: "Two files of the bag have names that are one name on Windows and macOS.",
    remedy: "Verify again after copying the bag to such a system: one file may have replaced the other.")

  public static let percentSignInPath = DiagnosticCode(
    "SL0130", .warning, "Percent sign in a path is not escaped",
    meaning: "RFC 8493 writes a percent sign as %25. Many programs do not; both readings were tried.",
    remedy: "Nothing, if the digest holds. Other programs may report the file missing.")

  public static let emptyFolderInBag = DiagnosticCode(
    "SL0131", .warning, "Empty folder in a bag",
    meaning: "Manifests list files only, so an empty folder is not protected and may be lost in a copy.",
    remedy: "Nothing, unless the folder's being there matters; then ask the sender to put a file into "
      + "it.")

  public static let looseBagNotation = DiagnosticCode(
    "SL0132", .warning, "Notation is not what the RFC says",
    meaning: "Something in the bag is written in a way that old programs use and the RFC does not allow. "
      + "It was understood.",
    remedy: "Nothing. Other programs may refuse the bag; if so, ask the sender to make it again.")

  public static let unportableName = DiagnosticCode(
    "SL0133", .warning, "Name cannot be stored on every system",
    meaning: "Windows refuses or changes this name, or the name is no UTF-8.",
    remedy: "Keep the bag in a ZIP or on a Linux file system, and verify again after each copy.")

  public static let unsafePayloadName = DiagnosticCode(
    "SL0201", .error, "Name is not allowed in a bag",
    meaning: "Names in our bags are letters A to Z, digits, '.', '_', '-' and '/', relative and without "
      + "'..', so that no program has to escape anything. Nothing was written.",
    remedy: "Give the file such a name, and put its human title into a table of the packet.")

  public static let collidingPayloadNames = DiagnosticCode(
    "SL0202", .error, "Two files would become one",
    meaning: "Two names differ in letter case only, or one is a folder of the other. Nothing was "
      + "written.",
    remedy: "Rename one of the two.")

  public static let unsafeBagInfoField = DiagnosticCode(
    "SL0203", .error, "Field would break bag-info.txt",
    meaning: "A label or value is empty, has white space at an end, control characters or line "
      + "separators, or is a label that is filled in by itself. Nothing was written.",
    remedy: "Correct the field in the release order.")

  public static let badBaggingDate = DiagnosticCode(
    "SL0204", .error, "Bagging date is not a date",
    meaning: "The date is not a day written YYYY-MM-DD. The clock is never used instead. Nothing was "
      + "written.",
    remedy: "Give the release order's as-of date.")

  public static let occupiedTarget = DiagnosticCode(
    "SL0205", .error, "Something is already there",
    meaning: "The folder to be written holds files, is already a bag, or is no folder. Nothing there was "
      + "changed.",
    remedy: "Choose another folder, or move what is there away.")

  public static let notAPlainFileInPayload = DiagnosticCode(
    "SL0206", .error, "Link or device in the folder to be sealed",
    meaning: "Only plain files and folders are sealed. Nothing was sealed.",
    remedy: "Replace the link by the file itself.")

  public static let sealingSystemFailure = DiagnosticCode(
    "SL0207", .error, "The system refused to write or read",
    meaning: "A file operation failed while a bag was made or put in place. What was at the final name "
      + "before is still there, or comes back at the next start.",
    remedy: "Check free space and rights, then run again.")

  public static let malformedLedgerLine = DiagnosticCode(
    "SL0301", .error, "Line is not a ledger entry",
    meaning: "A line of the ledger is not an entry in canonical form. It was changed, or the file was "
      + "cut in the middle of a line.",
    remedy: "Compare with another copy of the ledger. Do not rely on this entry and those after it.")

  public static let missingLedgerBeginning = DiagnosticCode(
    "SL0302", .error, "Ledger does not start with entry 1",
    meaning: "The first entries are missing.",
    remedy: "Find the whole ledger. What is here proves nothing about what came before.")

  public static let missingLedgerEntries = DiagnosticCode(
    "SL0303", .error, "Ledger entries are missing",
    meaning: "The sequence numbers have a gap: entries were taken out.",
    remedy: "Compare with another copy of the ledger, and find out who could write to this one.")

  public static let misplacedLedgerEntry = DiagnosticCode(
    "SL0304", .error, "Ledger entry is in the wrong place",
    meaning: "An entry was moved, repeated or put in.",
    remedy: "Compare with another copy of the ledger, and find out who could write to this one.")

  public static let alteredLedgerEntry = DiagnosticCode(
    "SL0305", .error, "Ledger entry was altered",
    meaning: "An entry is not the one whose digest its neighbour recorded.",
    remedy: "Compare with another copy of the ledger. Do not rely on this entry and those after it.")

  public static let wrongLedgerEnd = DiagnosticCode(
    "SL0306", .error, "Ledger does not end where it should",
    meaning: "The ledger has fewer or more entries than were recorded with the packet.",
    remedy: "Find the ledger as it was when the packet was made.")

  public static let brokenSignature = DiagnosticCode(
    "SL0401", .error, "Signature does not hold",
    meaning:
      "The file in signatures/ is not a signature over this packet's tag manifest: the packet was changed, the "
      + "signature is another packet's, or it was made for another purpose.",
    remedy: "Do not rely on the packet. Ask whoever signed it to send it again.")

  public static let missingSignature = DiagnosticCode(
    "SL0402", .error, "Packet is not signed",
    meaning: "You named the signer, and the packet has no signature.",
    remedy: "Ask the sender for the signed packet.")

  public static let otherSigner = DiagnosticCode(
    "SL0403", .error, "Packet is signed by another key",
    meaning: "The signature holds, and its key or certificate is none of those you gave.",
    remedy: "Compare the fingerprint with the one the sender tells you by another way.")

  public static let bagNotSigned = DiagnosticCode(
    "SL0404", .error, "Packet is not whole and was not signed",
    meaning: "A signature would vouch for files that are not the ones that were sealed.",
    remedy: "Run `tearline packet verify` to see which files, and build the packet again.")

  static let sealing: [DiagnosticCode] = [
    missingDeclaration, malformedDeclaration, unsupportedVersion, unsupportedEncoding,
    missingPayloadFolder, missingPayloadManifest, malformedManifestLine, malformedManifestDigest,
    unsupportedDigestAlgorithm, unsafeBagPath, misplacedManifestPath, repeatedManifestEntry,
    missingBagFile, unlistedPayloadFile, changedBagFile, wrongPayloadOxum, malformedBagInfo,
    repeatedBagInfoField, incompleteBag, malformedFetch, bagLink, unreadableBagFile, undecodableTagFile,
    bagTooLarge, unlistedManifest, unlistedTagFile, brokenDigestAlgorithm, unicodeFormOfPath,
    letterCaseOfPath, percentSignInPath, emptyFolderInBag, looseBagNotation, unportableName,
    unsafePayloadName, collidingPayloadNames, unsafeBagInfoField, badBaggingDate, occupiedTarget,
    notAPlainFileInPayload, sealingSystemFailure, malformedLedgerLine, missingLedgerBeginning,
    missingLedgerEntries, misplacedLedgerEntry, alteredLedgerEntry, wrongLedgerEnd,
    brokenSignature, missingSignature, otherSigner, bagNotSigned,
  ]
}

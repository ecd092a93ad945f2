/// Codes MTxxxx.
extension DiagnosticCode {
  public static let matchingExpressionRefused = DiagnosticCode(
    "MT0101", .error, "Regular expression cannot be read",
    meaning: "PCRE2 does not accept the expression, so the rule could never match.",
    remedy: "Correct the expression at the place the message names.")
  public static let matchingExpressionPrefiltered = DiagnosticCode(
    "MT0102", .note, "Regular expression is only prefiltered",
    meaning: "The expression has look-around or back-references, which the fast scan leaves out; each "
      + "place it points at is then checked.",
    remedy: "Nothing, unless the rule is slow: then say the same with plain classes and `\\b`.")
  public static let matchingExpressionAlone = DiagnosticCode(
    "MT0103", .warning, "Regular expression is scanned slowly",
    meaning: "The fast scan cannot take the expression at all, so it is run over the whole of every "
      + "document by itself.",
    remedy: "Say the same without recursion, `\\K`, `\\X` or very large repeats.")
  public static let matchingLibrary = DiagnosticCode(
    "MT0104", .error, "A matching library failed",
    meaning: "Vectorscan or PCRE2 could not be set up: out of memory, or a processor without the "
      + "instructions it needs.",
    remedy: "Free memory or use a processor with SSE 4.2 (x86) or NEON (Arm), and run again.")
  public static let matchingLibraryUnsound = DiagnosticCode(
    "MT0111", .error, "A matching library misses matches",
    meaning:
      "Before anything is searched the library is asked for matches that are known to be there, wherever a text "
      + "lies in memory. It did not find them all, so it could pass over a name, and the run stops.",
    remedy: "Install another release of the library (libvectorscan5) and run again.")
  public static let matchingListMissing = DiagnosticCode(
    "MT0105", .error, "List of a rule is not given",
    meaning: "A rule looks for the entries of a list that neither its pack nor the release order names. "
      + "Without it the rule would find nothing, so the run stops.",
    remedy: "Name the list under `lists` in the release order; it may have no rows but its first line.")
  public static let matchingRuleTwice = DiagnosticCode(
    "MT0106", .error, "Two packs have a rule of the same id",
    meaning: "Findings name a rule by its id.",
    remedy: "Take one of the two packs out, or rename the rule.")
  public static let matchingListTwice = DiagnosticCode(
    "MT0107", .error, "Two lists have the same name",
    meaning: "A rule could not tell which is meant.",
    remedy: "Rename one of the lists in the pack or in the release order.")
  public static let matchingReleaseMarking = DiagnosticCode(
    "MT0108", .error, "Release lifts a rule about markings",
    meaning:
      "A rule that looks at markings withholds what a marking forbids. Only a person lifts that, in the "
      + "case, with a reason.",
    remedy: "Take the rule out of `over`.")
  public static let matchingReleaseUnknown = DiagnosticCode(
    "MT0109", .warning, "Release names a rule that is not there",
    meaning: "The packs of the order have no rule of that id, so the release lifts nothing of it.",
    remedy: "Correct the id under `over`, or add the rule's pack to the order.")
  public static let matchingExpressionSlow = DiagnosticCode(
    "MT0110", .warning, "Regular expression is slow",
    meaning:
      "Measured alone over a sample of mixed text, by counting and not by the clock: the expression makes "
      + "the fast scan point at very many places, or PCRE2 go back and forth there, or needs a large table. One "
      + "such rule slows every document down.",
    remedy: "Rewrite it as the message says, and run the check again.")
  public static let matchingTestSpans = DiagnosticCode(
    "MT0201", .error, "Test of a rule fails: other places found",
    meaning: "What the rule found in the test's text is not what the marks say. A pack with a failing "
      + "test does not run.",
    remedy: "Correct the rule or the test.")
  public static let matchingTestBecomes = DiagnosticCode(
    "MT0202", .error, "Test of a rule fails: the text becomes something else",
    meaning: "The text after the rule is not the one under `becomes`. A pack with a failing test does "
      + "not run.",
    remedy: "Correct the rule or the test.")
  public static let matchingTestRaises = DiagnosticCode(
    "MT0203", .error, "Test of a rule fails: a diagnostic was not raised",
    meaning: "Reading the test's text did not raise a code that the test names under `raises`.",
    remedy: "Correct the text or the code.")
  public static let matchingTestWrapper = DiagnosticCode(
    "MT0204", .error, "Test of a rule fails when its text is written differently",
    meaning: "The text means the same with other line ends, no-break spaces, or accented letters in "
      + "front, but the rule found other places.",
    remedy: "Make the rule independent of it, usually with another view; or switch the wrapper off in "
      + "the test under `without`, with the reason.")

  static let matching: [DiagnosticCode] = [
    matchingExpressionRefused, matchingExpressionPrefiltered, matchingExpressionAlone, matchingLibrary,
    matchingLibraryUnsound,
    matchingListMissing, matchingRuleTwice, matchingListTwice, matchingReleaseMarking,
    matchingReleaseUnknown, matchingExpressionSlow, matchingTestSpans, matchingTestBecomes,
    matchingTestRaises, matchingTestWrapper,
  ]
}

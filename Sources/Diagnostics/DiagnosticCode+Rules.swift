/// Codes RLxxxx.
extension DiagnosticCode {
  public static let ruleNotUTF8 = DiagnosticCode(
    "RL0001", .error, "File is not UTF-8 text",
    meaning: "The file has bytes that are not UTF-8. Nothing of it was read.",
    remedy: "Save the file as UTF-8 and run the check again.")
  public static let ruleYamlSyntax = DiagnosticCode(
    "RL0002", .error, "YAML cannot be read",
    meaning: "The file is not well-formed YAML from this place on. Errors behind it cannot be seen yet.",
    remedy: "Correct the line. Put values that hold `: `, `#`, `?`, `[` or `{` in quotes.")
  public static let ruleTooLarge = DiagnosticCode(
    "RL0003", .error, "File is too large or too deeply nested",
    meaning: "Rules and orders are small and flat. A file over one megabyte, or nested more than forty "
      + "deep, is not read.",
    remedy: "Split the file, or take the nesting out.")
  public static let ruleAnchor = DiagnosticCode(
    "RL0004", .error, "Anchors and aliases are not allowed",
    meaning: "An anchor (`&name`) or alias (`*name`) makes one place of a rule depend on another, which "
      + "a reviewer cannot see.",
    remedy: "Write the value out in full. Put a text that begins with `&` or `*` in quotes.")
  public static let ruleTag = DiagnosticCode(
    "RL0005", .error, "Tags are not allowed",
    meaning: "A tag (`!name`) changes how a value is read. All values of rules and orders are text.",
    remedy: "Take the tag out. Put a text that begins with `!` in quotes.")
  public static let ruleMergeKey = DiagnosticCode(
    "RL0006", .error, "Merge keys are not allowed",
    meaning: "The key `<<` copies keys from elsewhere, which a reviewer cannot see.",
    remedy: "Write the keys out in full.")
  public static let ruleSecondDocument = DiagnosticCode(
    "RL0007", .error, "File holds a second document",
    meaning: "One file holds one rule, one pack description or one order; `---` begins another.",
    remedy: "Put each in a file of its own.")
  public static let ruleDuplicateKey = DiagnosticCode(
    "RL0008", .error, "Key is there twice",
    meaning: "The same key stands twice in one mapping, and either could be meant.",
    remedy: "Keep one of them.")
  public static let ruleKeyNotText = DiagnosticCode(
    "RL0009", .error, "Key is not plain text",
    meaning: "A list or a mapping stands where a key is expected.",
    remedy: "Write a simple key. Put values with `{`, `[` or `? ` in quotes.")
  public static let ruleUnknownKey = DiagnosticCode(
    "RL0010", .error, "Unknown key",
    meaning: "The key means nothing here. A mistyped key would silently weaken a rule, so it is refused.",
    remedy: "Correct the key or take it out.")
  public static let ruleMissingKey = DiagnosticCode(
    "RL0011", .error, "Key is missing",
    meaning: "A key that is required here is not there.",
    remedy: "Add the key.")
  public static let ruleWrongShape = DiagnosticCode(
    "RL0012", .error, "Value has the wrong shape",
    meaning: "A text, a list or a mapping was expected and another of the three was found.",
    remedy: "Write the value in the expected shape.")
  public static let ruleEmptyValue = DiagnosticCode(
    "RL0013", .error, "Value is empty",
    meaning: "The key is there but its value is empty.",
    remedy: "Give the value or take the key out.")
  public static let ruleNotOneOf = DiagnosticCode(
    "RL0014", .error, "Value is not one of those allowed",
    meaning: "Only certain words are allowed here.",
    remedy: "Use one of the words the message names.")
  public static let ruleNotNumber = DiagnosticCode(
    "RL0015", .error, "Value is not a number in range",
    meaning: "A whole number was expected.",
    remedy: "Write a whole number in the range the message names.")
  public static let ruleNotDate = DiagnosticCode(
    "RL0016", .error, "Value is not a date",
    meaning: "Dates are written yyyy-mm-dd and must be in the calendar.",
    remedy: "Write the date as yyyy-mm-dd.")
  public static let ruleDateOrder = DiagnosticCode(
    "RL0017", .error, "Dates are in the wrong order",
    meaning: "The later date stands before the earlier one.",
    remedy: "Correct one of the two dates.")
  public static let ruleEmptyFile = DiagnosticCode(
    "RL0018", .error, "File is empty",
    meaning: "The file holds nothing but white space or comments.",
    remedy: "Write the rule, or remove the file.")
  public static let ruleElsewhere = DiagnosticCode(
    "RL0101", .error, "Rule id does not match its path",
    meaning: "A rule's id is the path of its file in the pack: `place.mgrs` is `place/mgrs.yaml`.",
    remedy: "Rename the file or correct the id.")
  public static let ruleBadIdentifier = DiagnosticCode(
    "RL0102", .error, "Id is malformed",
    meaning: "Ids are lower-case words, digits and hyphens; the parts of a rule's id are separated by "
      + "full stops.",
    remedy: "Write the id in that form.")
  public static let ruleDuplicateRule = DiagnosticCode(
    "RL0103", .error, "Two rules have the same id",
    meaning: "Findings name a rule by its id, so each id may be used once.",
    remedy: "Rename or remove one of the files.")
  public static let ruleGroundMissing = DiagnosticCode(
    "RL0104", .error, "Withholding needs a ground",
    meaning: "A rule that withholds must name the exemption and the authority behind it, for each box "
      + "prints them.",
    remedy: "Add `exemption` and `authority` to `basis`.")
  public static let ruleUnknownMatcher = DiagnosticCode(
    "RL0105", .error, "No matcher of that name",
    meaning: "The clause names a matcher by an id that no matcher of the rule has.",
    remedy: "Give the matcher that id, or correct the name.")
  public static let ruleDuplicateMatcher = DiagnosticCode(
    "RL0106", .error, "Two matchers have the same id",
    meaning: "Other clauses name a matcher by its id, so each id may be used once in a rule.",
    remedy: "Rename one of the two.")
  public static let ruleNearWithin = DiagnosticCode(
    "RL0107", .error, "`near` and `within` belong together",
    meaning: "A distance needs both the matcher it is counted from and how far.",
    remedy: "Add the missing one of the two.")
  public static let ruleBadDistance = DiagnosticCode(
    "RL0108", .error, "Distance cannot be read",
    meaning: "A distance is `8 words`, `2 sentences`, `same sentence` or `same paragraph`.",
    remedy: "Write the distance in one of those forms.")
  public static let ruleNearNotFirst = DiagnosticCode(
    "RL0109", .error, "`near` must name the first matcher",
    meaning: "Distances in `all` are counted from its first matcher.",
    remedy: "Name the first matcher, or put the other one first.")
  public static let ruleCombination = DiagnosticCode(
    "RL0110", .error, "Matchers cannot be combined this way",
    meaning: "`all` takes a matcher that finds places and others that must stand near it; `any` takes "
      + "matchers or `all`; neither nests deeper.",
    remedy: "Flatten the combination, or write two rules.")
  public static let ruleNeedsNear = DiagnosticCode(
    "RL0111", .error, "Second matcher of `all` needs `near`",
    meaning: "Without a distance the two could stand anywhere in the document.",
    remedy: "Add `near` and `within`.")
  public static let ruleUnlessRelation = DiagnosticCode(
    "RL0112", .error, "`unless` needs a relation",
    meaning: "An exception holds only for a hit it is related to; without a relation it would switch "
      + "the rule off for whole documents.",
    remedy:
      "Add `equals: id`, or `near: id` with `within`; matchers of passages (`field`, `marking`, `path`, "
      + "`section`) and `entity` stand by themselves.")
  public static let ruleNoHitTest = DiagnosticCode(
    "RL0113", .error, "Rule has no test that hits",
    meaning: "Every rule shows at least one passage it must find.",
    remedy: "Add a test whose text has the marks ⟦ and ⟧ around what must be found.")
  public static let ruleNoSilentTest = DiagnosticCode(
    "RL0114", .error, "Rule has no test that stays silent",
    meaning: "Every rule shows at least one passage it must leave alone.",
    remedy: "Add a test with `expect: none`.")
  public static let ruleDuplicateTest = DiagnosticCode(
    "RL0115", .error, "Two tests have the same name or text",
    meaning: "A repeated test proves nothing.",
    remedy: "Rename, change or remove one of the two.")
  public static let ruleMarks = DiagnosticCode(
    "RL0116", .error, "Marks of a test do not pair",
    meaning: "Each ⟦ needs a ⟧ behind it, with something between, and they do not nest.",
    remedy: "Correct the marks.")
  public static let ruleMarksExpectation = DiagnosticCode(
    "RL0117", .error, "Marks and expectation contradict each other",
    meaning: "A test that expects nothing has no marks; any other test marks what must be found.",
    remedy: "Add or remove the marks, or correct `expect`.")
  public static let ruleBecomesSame = DiagnosticCode(
    "RL0118", .error, "`becomes` is the text itself",
    meaning: "The rule must change the text, so the test could never pass or proves nothing.",
    remedy: "Write the text as it leaves, or take `becomes` out.")
  public static let ruleExculpatoryAct = DiagnosticCode(
    "RL0119", .error, "Exculpatory rules may only flag",
    meaning: "A passage that may clear someone must never be withheld because it does.",
    remedy: "Use `act: {flag: exculpatory}`.")
  public static let ruleWordless = DiagnosticCode(
    "RL0120", .error, "Entry has no word in it",
    meaning: "A word list needs letters or digits to look for.",
    remedy: "Write the word, or remove the entry.")
  public static let ruleActCount = DiagnosticCode(
    "RL0121", .error, "Act must be exactly one",
    meaning: "A rule asks for one thing: redact, substitute, pseudonym, withhold, refer, flag or release.",
    remedy: "Keep one of them.")
  public static let ruleViewUnfit = DiagnosticCode(
    "RL0122", .error, "View does not fit the matcher",
    meaning: "Words and lists are compared word by word, which needs the joined or folded view.",
    remedy: "Use `view: joined` or `view: folded`.")
  public static let rulePseudonymWithoutList = DiagnosticCode(
    "RL0123", .error, "Pseudonym needs a list",
    meaning: "A pseudonym stands for an entry of a list, so that one person always has the same.",
    remedy: "Match with a `gazetteer`, or use `redact`.")
  public static let rulePathSyntax = DiagnosticCode(
    "RL0124", .error, "Path cannot be read",
    meaning: "A path is a small part of XPath: steps with `/` or `//`, names or `*`, at the end `@name`, "
      + "`comment()` or `processing-instruction()`, and predicates that compare attributes with texts.",
    remedy: "Correct the path at the character the message names, as in "
      + "`/report/header/originator[@type = \"liaison\"]`.")
  public static let ruleReleaseOver = DiagnosticCode(
    "RL0125", .error, "Release lifts what may not be lifted",
    meaning: "A rule that releases names the rules it lifts. A marking is lifted by a person in the case, "
      + "never by a rule.",
    remedy: "Take the name out of `over`.")
  public static let ruleApproval = DiagnosticCode(
    "RL0126", .error, "Release needs a second person",
    meaning: "What one rule withholds and another releases is the decision of two people, who are named.",
    remedy: "Write `owner: {author: NAME, approved-by: ANOTHER}` with two different people.")
  public static let ruleReleaseEnd = DiagnosticCode(
    "RL0127", .error, "Release needs an end date",
    meaning: "A release holds for a time and is then looked at again.",
    remedy: "Add `until` to `effective`.")
  public static let ruleNegation = DiagnosticCode(
    "RL0128", .error, "`not` has nothing to stand against",
    meaning: "`not` says what must be absent around a place that another matcher found. By itself it finds "
      + "nothing.",
    remedy: "Put it into `all`, behind the matcher that finds the place.")
  public static let ruleShortQuote = DiagnosticCode(
    "RL0130", .error, "Length of a quote cannot be read",
    meaning: "A few words recur by chance. A quote counts from five words on.",
    remedy: "Write `at-least: 12 words`, with a number from 5 to 200.")
  public static let ruleQuoteException = DiagnosticCode(
    "RL0131", .error, "A quote may not be an exception",
    meaning:
      "An exception has no approver and no end. That words have been released before is said by a rule "
      + "that releases.",
    remedy: "Write a rule with `act: {release: match, over: [...]}`.")
  public static let ruleEscalationWeaker = DiagnosticCode(
    "RL0132", .error, "Escalation is not stronger",
    meaning: "Under `escalate` stands what is done instead for some hits, and it may only withhold more: "
      + "withhold, then redact, then substitute, then flag.",
    remedy: "Give a stronger act, or turn the two round.")
  public static let rulePlaceholder = DiagnosticCode(
    "RL0133", .error, "Braces in the text mean nothing",
    meaning: "In a text that is substituted, `{month}` and `{year}` are taken from a matched date and "
      + "`{category}` from a matched list entry. Other braces would be printed.",
    remedy: "Use one of the words the message names, or take the braces out.")
  public static let rulePropagateNothing = DiagnosticCode(
    "RL0134", .error, "Nothing to look for elsewhere",
    meaning:
      "`propagate` looks for the parts of a name or term that was found. The rule finds whole passages.",
    remedy: "Take `propagate` out, or match with a pattern, words, a list or an entity.")
  public static let ruleBadYears = DiagnosticCode(
    "RL0135", .error, "Number of years cannot be read",
    meaning: "Spans of time are written in whole years: `25 years`.",
    remedy: "Write a number from 1 to 200 and the word `years`.")
  public static let rulePackMissing = DiagnosticCode(
    "RL0201", .error, "Pack has no pack.yaml",
    meaning: "A folder of rules is a pack only with a `pack.yaml` that names it.",
    remedy: "Add `pack.yaml` with `pack`, `version` and `title`.")
  public static let ruleStrayFile = DiagnosticCode(
    "RL0202", .error, "File does not belong in a pack",
    meaning:
      "A pack holds pack.yaml, rules (`*.yaml`), lists (`lists/*.csv`, `lists/*.txt`) and Markdown files.",
    remedy: "Move the file elsewhere, or correct its name.")
  public static let ruleNoRules = DiagnosticCode(
    "RL0203", .error, "Pack has no rules",
    meaning: "A pack without rules would find nothing and so release everything it was to withhold.",
    remedy: "Add rules, or take the pack out of the order.")
  public static let ruleBadCountry = DiagnosticCode(
    "RL0301", .error, "Country code is not three capitals",
    meaning: "Countries are written with three capital letters (ISO 3166-1, or a tetragraph of the "
      + "register).",
    remedy: "Write the code, such as `IRQ`.")
  public static let ruleBadPrefix = DiagnosticCode(
    "RL0302", .error, "Number prefix is malformed",
    meaning: "The prefix of the page numbers is made of the capitals A to Z and digits.",
    remedy: "Write a prefix such as `IRQ`.")
  public static let rulePublicCountries = DiagnosticCode(
    "RL0303", .error, "Audience is both public and a list of countries",
    meaning: "A public release goes to everyone; naming countries contradicts it.",
    remedy: "Take `countries` out, or set `public: false`.")
  public static let ruleBadLanguage = DiagnosticCode(
    "RL0304", .error, "Language code is malformed",
    meaning: "Languages are two or three lower-case letters (BCP 47).",
    remedy: "Write a code such as `en` or `ar`.")
  public static let ruleAbsolutePath = DiagnosticCode(
    "RL0305", .error, "Path is not relative",
    meaning: "Paths in an order are relative to the order's folder, so that it can be moved.",
    remedy: "Write a relative path with `/` between its parts.")
  public static let ruleCsvQuote = DiagnosticCode(
    "RL0401", .error, "Quotes in the list do not pair",
    meaning: "A quoted field must end with a quote before the next comma or line end (RFC 4180).",
    remedy: "Correct the quotes; a quote inside a quoted field is written twice.")
  public static let ruleListHeader = DiagnosticCode(
    "RL0402", .error, "List has the wrong columns",
    meaning: "The first line of a list is `id,canonical,variants,category`.",
    remedy: "Correct the first line.")
  public static let ruleListColumns = DiagnosticCode(
    "RL0403", .error, "Row has the wrong number of fields",
    meaning: "Each row of a list has four fields. Nothing of the list is used.",
    remedy: "Add the missing commas, or put fields with commas in quotes.")
  public static let ruleListDuplicate = DiagnosticCode(
    "RL0404", .error, "Entry id is there twice",
    meaning: "A pseudonym belongs to an id, so two entries with one id would become one person.",
    remedy: "Give one of the two another id.")
  public static let ruleListEmptyName = DiagnosticCode(
    "RL0405", .error, "Entry has no id or no name",
    meaning: "An entry without them cannot be looked for.",
    remedy: "Fill the field in, or remove the row.")
  public static let ruleListSharedSpelling = DiagnosticCode(
    "RL0406", .warning, "Two entries share a spelling",
    meaning: "Where that spelling stands, either person may be meant; both are reported.",
    remedy: "Check whether the two are one person, or remove the spelling from one.")
  public static let groundsMissing = DiagnosticCode(
    "RL0501", .error, "No catalogue of grounds",
    meaning:
      "Grounds of withholding come from a catalogue, the folder `grounds` beside the packs. Without it "
      + "no rule can be held against the law it names.",
    remedy: "Put the folder `grounds` beside the packs.")
  public static let groundUnknown = DiagnosticCode(
    "RL0502", .error, "Ground is not in the catalogue",
    meaning: "Each box prints the code of its ground, so only codes of the catalogue may be used.",
    remedy: "Correct the code, or have counsel add it to the catalogue.")
  public static let groundAuthority = DiagnosticCode(
    "RL0503", .error, "Ground does not rest on this authority",
    meaning: "The catalogue lists what may stand behind a code: for (b)(3) the statutes, for (b)(1) the "
      + "sections of the Executive Order.",
    remedy: "Use one of the authorities of the catalogue, or have counsel add one.")
  public static let groundAct = DiagnosticCode(
    "RL0504", .error, "Ground does not allow the act",
    meaning: "Not every code can support every act: a duty to disclose withholds nothing, and some statutes "
      + "allow a deletion but no substitute.",
    remedy: "Use another ground, or an act the message names.")
  public static let groundDependent = DiagnosticCode(
    "RL0505", .error, "Ground does not stand by itself",
    meaning: "Sections of the Executive Order are reasons to classify. What withholds from a requester is "
      + "the exemption that they support.",
    remedy: "Name the exemption and give this one as its authority.")
  public static let groundTwice = DiagnosticCode(
    "RL0506", .error, "Two grounds have the same code",
    meaning: "A box prints the code alone, so each may mean one thing.",
    remedy: "Rename or remove one of the two.")

  public static let lockMissing = DiagnosticCode(
    "RL0601", .error, "The pack has no lock",
    meaning: "`pack.lock` names the digest of every file of the pack. It is what is signed and verified.",
    remedy: "Run `tearline rules lock PACK`.")
  public static let lockUnreadable = DiagnosticCode(
    "RL0602", .error, "The lock of a pack cannot be read",
    meaning: "`pack.lock` is not as `tearline rules lock` writes it.",
    remedy: "Look at what changed the file, then run `tearline rules lock PACK`.")
  public static let lockDiffers = DiagnosticCode(
    "RL0603", .error, "The pack is not the one that was locked",
    meaning: "A file of the pack was added, changed or removed after the lock was written. What runs would "
      + "not be what was approved.",
    remedy: "Take the change back; or review it, and run `tearline rules lock PACK`.")
  public static let lockRevision = DiagnosticCode(
    "RL0604", .error, "A rule changed and its revision did not",
    meaning: "Findings name a rule by id and revision, so each revision may be one text only.",
    remedy: "Count `revision` up, review the change, and run `tearline rules lock PACK`.")
  public static let signatureMissing = DiagnosticCode(
    "RL0605", .error, "The pack is not signed",
    meaning: "`pack.sig` is the Ed25519 signature of `pack.lock` by whoever approved the pack.",
    remedy: "Run `tearline rules sign PACK --key FILE`.")
  public static let signatureWrong = DiagnosticCode(
    "RL0606", .error, "The signature of a pack does not hold",
    meaning: "`pack.sig` is not the signature of this `pack.lock` by the holder of this key.",
    remedy: "Ask whoever approved the pack for the signed one, and check that the key is theirs.")
  public static let signingKey = DiagnosticCode(
    "RL0607", .error, "A key cannot be used",
    meaning: "Keys are Ed25519 keys in PEM files without a passphrase: a private one to sign, a public "
      + "one to verify.",
    remedy: "Make a pair with `openssl genpkey -algorithm ed25519 -out key.pem` and "
      + "`openssl pkey -in key.pem -pubout -out key.pub`.")
  public static let ruleExpires = DiagnosticCode(
    "RL0608", .warning, "A rule ends",
    meaning: "After the day under `until` the rule finds nothing any more, and what it guards leaves.",
    remedy: "Review whether the rule is still needed, and give it a later day or retire it.")
  public static let ruleNotFormatted = DiagnosticCode(
    "RL0609", .warning, "A file is not as the formatter writes it",
    meaning: "One order of keys and one spacing make changes easy to review.",
    remedy: "Run `tearline rules fmt` on the file.")
  public static let dialectPath = DiagnosticCode(
    "RL0701", .error, "Path does not fit its key",
    meaning:
      "A mapping of a dialect leads to elements, and for title, number, date, identifier and mark to attributes "
      + "too. Predicates, comments and processing instructions have no place in it.",
    remedy: "Correct the path, or put it under another key.")
  public static let dialectTwice = DiagnosticCode(
    "RL0702", .error, "Two mappings claim the same documents",
    meaning:
      "A document is read by the mapping of its root element, and named by its dialect, so each of the two "
      + "may stand in one mapping only.",
    remedy: "Join the two mappings, or remove one.")
  public static let dialectsMissing = DiagnosticCode(
    "RL0703", .error, "Folder has no mapping of a dialect",
    meaning: "The folder given with --dialects holds no file, so documents would be read as without it.",
    remedy: "Correct the name of the folder, or leave the option out.")

  static let rules: [DiagnosticCode] = [
    ruleNotUTF8, ruleYamlSyntax, ruleTooLarge, ruleAnchor, ruleTag, ruleMergeKey, ruleSecondDocument,
    ruleDuplicateKey, ruleKeyNotText, ruleUnknownKey, ruleMissingKey, ruleWrongShape, ruleEmptyValue,
    ruleNotOneOf, ruleNotNumber, ruleNotDate, ruleDateOrder, ruleEmptyFile, ruleElsewhere, ruleBadIdentifier,
    ruleDuplicateRule, ruleGroundMissing, ruleUnknownMatcher, ruleDuplicateMatcher, ruleNearWithin,
    ruleBadDistance, ruleNearNotFirst, ruleCombination, ruleNeedsNear, ruleUnlessRelation, ruleNoHitTest,
    ruleNoSilentTest, ruleDuplicateTest, ruleMarks, ruleMarksExpectation, ruleBecomesSame, ruleExculpatoryAct,
    ruleWordless, ruleActCount, ruleViewUnfit, rulePseudonymWithoutList, rulePathSyntax,
    ruleReleaseOver, ruleApproval, ruleReleaseEnd, ruleNegation, ruleShortQuote,
    ruleQuoteException, ruleEscalationWeaker, rulePlaceholder, rulePropagateNothing, ruleBadYears,
    rulePackMissing, ruleStrayFile,
    ruleNoRules, ruleBadCountry, ruleBadPrefix, rulePublicCountries, ruleBadLanguage, ruleAbsolutePath,
    ruleCsvQuote, ruleListHeader, ruleListColumns, ruleListDuplicate, ruleListEmptyName,
    ruleListSharedSpelling, groundsMissing, groundUnknown, groundAuthority, groundAct, groundDependent,
    groundTwice, lockMissing, lockUnreadable, lockDiffers, lockRevision, signatureMissing, signatureWrong,
    signingKey, ruleExpires, ruleNotFormatted, dialectPath, dialectTwice, dialectsMissing,
  ]
}

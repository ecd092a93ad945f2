import Diagnostics
import SourceText
import Testing

@testable import Markings

/// Markings in text (reference 1.6): where they are found, and where they are not.
struct FinderTests {
  /// At the start of a portion, after numbering or a field label; old forms with one slash (reference 1.6).
  static let portions: [(String, String, String)] = [
    ("(U) The meeting took place.", "(U)", "(U)"), ("(S//NF) The meeting took place.", "(S//NF)", "(S//NF)"),
    ("1. (C) Text.", "(C)", "(C)"), ("2. (S/NF) Text.", "(S/NF)", "(S//NF)"),
    ("a. (U//FOUO) Text.", "(U//FOUO)", "(U//FOUO)"),
    ("(1) (S) Text.", "(S)", "(S)"), ("(a) (TS//SI//NF) Text.", "(TS//SI//NF)", "(TS//SI//NF)"),
    ("1) (C) Text.", "(C)", "(C)"),
    ("1.a. (S) Text.", "(S)", "(S)"), ("1.1.2 (S) Text.", "(S)", "(S)"), ("2.1 (C) Text.", "(C)", "(C)"),
    ("iv. (C) Text.", "(C)", "(C)"), ("- (U) Text.", "(U)", "(U)"),
    ("• (S//NF) Text.", "(S//NF)", "(S//NF)"),
    ("* (U) Text.", "(U)", "(U)"), ("– (C) Text.", "(C)", "(C)"), ("   (S) Text.", "(S)", "(S)"),
    ("\t(S) Text.", "(S)", "(S)"),
    ("¶1. (C) Text.", "(C)", "(C)"), ("12. (C) Text.", "(C)", "(C)"),
    ("SUBJ: (S//NF) Text.", "(S//NF)", "(S//NF)"),
    ("SUBJECT: (U) TEXT", "(U)", "(U)"), ("SERIAL: (U) IIR 0 000 0000 00.", "(U)", "(U)"),
    ("COUNTRY: (U) EXAMPLIA (EX).", "(U)", "(U)"),
    ("DATE OF PUBLICATION: (U) 20120315", "(U)", "(U)"), ("SOURCE: (S//NF) /00000/", "(S//NF)", "(S//NF)"),
    ("TEXT: (C//REL TO USA, GBR) Words", "(C//REL TO USA, GBR)", "(C//REL TO USA, GBR)"),
    ("TOPIC/FUNCTIONAL CODES: (U) none", "(U)", "(U)"),
    ("(FOUO) Text.", "(FOUO)", "(U//FOUO)"), ("(SBU) Text.", "(SBU)", "(U//SBU)"),
    ("(U/LES) Text.", "(U/LES)", "(U//LES)"),
    ("(C-REL TO USA, GBR) Text.", "(C-REL TO USA, GBR)", "(C//REL TO USA, GBR)"),
    ("(TSC) Text.", "(TSC)", "(TS; CODEWORD)"),
    ("(//NS) Text.", "(//NS)", "(//NS)"),
    (
      "(//CAN GBR S//REL TO USA, CAN, GBR) Text.", "(//CAN GBR S//REL TO USA, CAN, GBR)",
      "(//CAN GBR S//REL TO USA, CAN, GBR)"
    ),
    (
      "(//JOINT S GBR USA//REL TO USA, GBR) Text.", "(//JOINT S GBR USA//REL TO USA, GBR)",
      "(//JOINT S GBR USA//REL TO USA, GBR)"
    ),
    ("(CUI) Text.", "(CUI)", "(CUI)"), ("(CUI//SP-PRVCY) Text.", "(CUI//SP-PRVCY)", "(CUI//SP-PRVCY)"),
    ("(S)", "(S)", "(S)"),
    ("(S)\u{A0}Text.", "(S)", "(S)"), ("( S//NF ) Text.", "( S//NF )", "(S//NF)"),
    ("(S//NF)Text.", "(S//NF)", "(S//NF)"),
    ("1. (S) (Note) Text.", "(S)", "(S)"), ("(C) 5000 rifles were seen.", "(C)", "(C)"),
  ]

  @Test(arguments: portions)
  func portionMarksAreFound(_ text: String, _ mark: String, _ canonical: String) throws {
    let text = SourceText(text)
    let found = try #require(MarkingFinder.portionMark(in: text, paragraph: text.whole, banner: nil))
    #expect(text.string(found.span) == mark)
    #expect(found.reading.marking?.portion == canonical)
    #expect(found.confidence > 0.5)
    // The same mark is found in the middle of a longer text, at its place there.
    let longer = SourceText("Earlier text.\n" + text.string + "\nLater text (S//NF).")
    let moved = Span(14, 14 + text.count)
    #expect(
      MarkingFinder.portionMark(in: longer, paragraph: moved, banner: nil)?.span == found.span.shifted(by: 14)
    )
  }

  /// What looks like a mark and is none: silence.
  @Test(arguments: [
    "(C) 2004 Example Press", "(C) Copyright Example Press", "(C) COPYRIGHT 2004", "2.1 percent (S) of it",
    "(c) the third item", "(a) the first item", "(b)(1) exempt", "(s) he said",
    "(U)niversity of Examples",
    "(S)-isomer of the compound", "(R)-lactate", "(R) Example Corporation", "The company (C) said.",
    "See 1.4(c) of the order.",
    "1.4(c)", "Text (S//NF) in the middle.", "(S - see below) Text.", "(See note)", "(UNCLASSIFIED) words",
    "(USA) words", "(TSA) words",
    "(Text)", "()", "(", ")", "", "   ", "(S", "(C)(2) of the Act", "(SECRET) words", "(IZ) words",
    "(NF) words", "(1) words", "1. words",
    "John (S) Smith", "(iv) words", "A. B. (C) Example", "plain text", "Dear Sir: (see below)",
    "(U.S.) words", "(s/he) said", "(CUI is new)",
    "(C) 1999, 2003 Someone", "(C)2001 Someone",
  ])
  func othersAreNot(_ text: String) {
    let text = SourceText(text)
    let found = MarkingFinder.portionMark(in: text, paragraph: text.whole, banner: nil)
    #expect(found == nil, "\(found.map { text.string($0.span) } ?? "")")
  }

  /// Has the form of a mark and cannot be understood: found, malformed, never dropped.
  @Test(arguments: [
    "(S//XYZZY) Text.", "(S//REL) Text.", "(TS//SI/QQXQQ//NF) Text.", "(U//FOUOO) Text.", "1. (C//NFX) Text.",
    // Two marks side by side: the lower one must not hold.
    "(U) (S//NF) Text.", "(U) (FOUO) Text.", "1. (U) (TS) Text.",
  ])
  func malformedMarksAreFound(_ text: String) throws {
    let text = SourceText(text)
    let found = try #require(MarkingFinder.portionMark(in: text, paragraph: text.whole, banner: nil))
    #expect(found.reading.isMalformed)
    #expect(found.confidence < MarkingFinder.reviewThreshold)
  }

  /// Items of a lettered list are no marks: after `(B)` comes `(C)`, after `(R)` comes `(S)`.
  @Test(arguments: [
    ("(B) the second item", "(C) the third item"), ("(R) one", "(S) two"), ("(T) one", "  (U) two"),
  ])
  func listLettersAreNoMarks(_ item: String, _ next: String) throws {
    let text = SourceText(item + "\n" + next)
    let first = Span(0, item.utf8.count)
    let second = Span(item.utf8.count + 1, text.count)
    let letter = try #require(MarkingFinder.listLetter(in: text, paragraph: first))
    #expect(MarkingFinder.portionMark(in: text, paragraph: second, banner: nil, after: letter) == nil)
    // Alone, or after anything else, it is a mark.
    #expect(MarkingFinder.portionMark(in: text, paragraph: second, banner: nil) != nil)
    #expect(MarkingFinder.portionMark(in: text, paragraph: second, banner: nil, after: letter - 1) != nil)
  }

  @Test func otherParagraphsHaveNoListLetter() {
    for line in ["(1) one", "(a) one", "B. one", "(S//NF) one", "one", "", "("] {
      let text = SourceText(line)
      #expect(MarkingFinder.listLetter(in: text, paragraph: text.whole) == nil)
    }
  }

  /// Whole lines, spaced letters, message and page lines (reference 1.6; ACP 127 line 12).
  static let banners: [(String, String)] = [
    ("SECRET//NOFORN", "SECRET//NOFORN"), ("  SECRET//NOFORN  ", "SECRET//NOFORN"),
    ("UNCLASSIFIED", "UNCLASSIFIED"), ("SECRET", "SECRET"),
    ("TOP SECRET", "TOP SECRET"), ("UNCLAS", "UNCLASSIFIED"), ("C O N F I D E N T I A L", "CONFIDENTIAL"),
    ("S E C R E T", "SECRET"),
    ("T O P   S E C R E T", "TOP SECRET"), ("S E C R E T SECTION 01 OF 02 KABUL 001717", "SECRET"),
    ("SECRET STATE 172577", "SECRET"),
    ("C O N F I D E N T I A L KABUL 1418", "CONFIDENTIAL"),
    ("UNCLAS SECTION 01 OF 03 EXAMPLE CITY 000123", "UNCLASSIFIED"),
    ("UNCLAS EXAMPLE 000123 SIPDIS", "UNCLASSIFIED"),
    ("S E C R E T EXAMPLE 000123 NOFORN SIPDIS", "SECRET//NOFORN"),
    ("CONFIDENTIAL EXAMPLE 000123 EXDIS", "CONFIDENTIAL//EXDIS"), ("SECRET NODIS", "SECRET//NODIS"),
    ("SECRET NOFORN", "SECRET//NOFORN"),
    ("UNCLAS SENSITIVE EXAMPLE 000123", "UNCLASSIFIED; SENSITIVE"), ("SECRET EYES ONLY", "SECRET; EYES ONLY"),
    ("TOP SECRET UMBRA NOFORN", "TOP SECRET//NOFORN; UMBRA"), ("SECRET//NOFORN//X1", "SECRET//NOFORN"),
    ("SECRET/NODIS", "SECRET//NODIS"),
    ("CLASSIFICATION: SECRET//NF", "SECRET//NOFORN"),
    ("Classification: UNCLASSIFIED//FOUO", "UNCLASSIFIED//FOUO"),
    ("//NATO SECRET//ATOMAL", "//NATO SECRET//ATOMAL"),
    ("//JOINT SECRET GBR USA//REL TO USA, GBR", "//JOINT SECRET GBR USA//REL TO USA, GBR"),
    ("CUI", "CUI"), ("CUI//SP-PRVCY//NOFORN", "CUI//SP-PRVCY//NOFORN"),
    ("UNCLASSIFIED//FOR OFFICIAL USE ONLY", "UNCLASSIFIED//FOUO"),
    ("LIMITED OFFICIAL USE", "UNCLASSIFIED; LIMITED OFFICIAL USE"),
    ("LIMITED OFFICIAL USE STATE 123456", "UNCLASSIFIED; LIMITED OFFICIAL USE"),
    ("PAGE 02 RUEXAMP0123 SECRET", "SECRET"), ("PAGE 03 EXAMPL 01418 CONFIDENTIAL", "CONFIDENTIAL"),
    ("TOP SECRET//SI-G ABCD/TK//ORCON/NOFORN", "TOP SECRET//SI-G ABCD/TK//ORCON/NOFORN"),
    ("SECRET FINAL SECTION OF 03 EXAMPLE 000123", "SECRET"), ("NATO SECRET", "//NATO SECRET"),
    ("COSMIC TOP SECRET//BOHEMIA", "//COSMIC TOP SECRET//BOHEMIA"),
    ("SECRET NOFORN WNINTEL", "SECRET//NOFORN; WNINTEL"), ("UNCLAS EFTO", "UNCLASSIFIED; EFTO"),
  ]

  @Test(arguments: banners)
  func bannerLinesAreFound(_ text: String, _ canonical: String) throws {
    let text = SourceText(text)
    let found = try #require(MarkingFinder.bannerLine(in: text, line: text.whole))
    #expect(found.reading.marking?.banner == canonical)
    #expect(found.confidence >= MarkingFinder.reviewThreshold)
    #expect(text.whole.contains(found.span))
  }

  @Test(arguments: [
    "", " ", "Secret talks", "SECRETARY OF STATE", "SECRET TALKS WERE HELD", "SECRETS", "CONFIDENTIALLY",
    "TOP SECRETS", "UNCLASSIFIABLE",
    "THE SECRET", "SECRET AGENTS MET IN MAY AND LEFT", "secret", "Secret", "TOP", "PAGE 02 STATE 143450",
    "CONFIDENTIAL SOURCES SAY",
    "SECRET MEETING", "CLASSIFICATION:", "//", "CUIRASS", "CONTROLLED SUBSTANCES",
    "UNCLASSIFIED AND PLAIN WORDS", "SECRET.", "E.O. 12958: DECL",
    "SECRET 5 MEN ARRIVED AT NOON", "NATO SECRETARIAT", "NATO SECRET TALKS", "NATO", "NOFORN",
    "CONFIDENTIAL INFORMANT 7 OF THE OFFICE",
  ])
  func otherLinesAreNot(_ text: String) {
    let text = SourceText(text)
    let found = MarkingFinder.bannerLine(in: text, line: text.whole)
    #expect(found == nil, "\(found.map { text.string($0.span) } ?? "")")
  }

  @Test func malformedBannersAreFound() throws {
    for line in ["SECRET//XYZZY", "TOP SECRET//NOFORN//", "UNCLASSIFIED//FOUOO", "//QQQ SECRET"] {
      let text = SourceText(line)
      let found = try #require(MarkingFinder.bannerLine(in: text, line: text.whole))
      #expect(found.reading.isMalformed)
      #expect(found.confidence < MarkingFinder.reviewThreshold)
      #expect(found.problems.last?.code == .markingLowConfidence)
    }
    let clear = SourceText("SECRET//NOFORN")
    #expect(try #require(MarkingFinder.bannerLine(in: clear, line: clear.whole)).problems.isEmpty)
  }

  @Test func gluedPageMarks() throws {
    let text = SourceText("SHOULD SIGN AN AGREEMENT WITH CONFIDENTIAL\nPAGE 02 EXAMPLE 1418\nAND GO ON.")
    let first = Span(0, 42)
    let found = try #require(MarkingFinder.gluedPageMark(in: text, paragraph: first, next: Span(43, 63)))
    #expect(text.string(found.span) == "CONFIDENTIAL")
    #expect(MarkingFinder.gluedPageMark(in: text, paragraph: first, next: Span(64, 74)) == nil)
    let sentence = SourceText("The talks were SECRET\nPAGE 02 EXAMPLE 1418")
    #expect(MarkingFinder.gluedPageMark(in: sentence, paragraph: Span(0, 21), next: Span(22, 42)) == nil)
    let twice = SourceText("SEEMING TO APPROVE OR SECRET\nSECRET")
    #expect(MarkingFinder.gluedPageMark(in: twice, paragraph: Span(0, 28), next: Span(29, 35)) != nil)
  }

  @Test func captionLines() throws {
    for (line, banner) in [
      ("EXDIS", "SECRET//EXDIS"), ("NODIS NOFORN", "SECRET//NOFORN//NODIS"),
      ("SENSITIVE", "SECRET; SENSITIVE"),
      ("SIPDIS NOFORN", "SECRET//NOFORN"), ("EYES ONLY", "SECRET; EYES ONLY"),
      ("LIMDIS/NOFORN", "SECRET//NOFORN//LIMDIS"),
    ] {
      let text = SourceText(line)
      let found = try #require(MarkingFinder.captionLine(in: text, line: text.whole))
      #expect(found.added(to: Marking(.secret)).banner == banner)
    }
    for line in ["SIPDIS", "", "FOR AMBASSADOR", "EXDIS FOR AMBASSADOR", "TAGS: PREL"] {
      let text = SourceText(line)
      #expect(MarkingFinder.captionLine(in: text, line: text.whole) == nil)
    }
  }

  @Test func sourceNotes() throws {
    for (note, banner) in [
      (
        "Source: National Archives, RG 59, Central Files. Secret; Immediate; Exdis. It was drafted by A. Clerk.",
        "SECRET//EXDIS"
      ),
      (
        "Source: Library, Box 21, 7/24/79–7/31/1979. Secret; Sensitive. The President initialed it.",
        "SECRET; SENSITIVE"
      ),
      (
        "[Source: Department, Vol. III. Top Secret; Nodis. 4 pages of source text not declassified.]",
        "TOP SECRET//NODIS"
      ),
      ("Source: Files, Box 3. Secret.", "SECRET"),
      ("Source: Files, Box 3. Top\n  Secret; Eyes\n  Only.", "TOP SECRET; EYES ONLY"),
    ] {
      let text = SourceText(note)
      let found = try #require(MarkingFinder.sourceNote(in: text, note: text.whole))
      #expect(found.reading.marking?.banner == banner)
    }
    let unmarked = SourceText("Source: Files, Box 3. No classification marking. Drafted by A. Clerk.")
    #expect(try #require(MarkingFinder.sourceNote(in: unmarked, note: unmarked.whole)).reading.isMalformed)
    let none = SourceText("Source: Files, Box 3. The Secretary spoke. Secret talks followed.")
    #expect(MarkingFinder.sourceNote(in: none, note: none.whole) == nil)
  }
}

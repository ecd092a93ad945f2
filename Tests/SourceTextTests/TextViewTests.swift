import TestSupport
import Testing

@testable import SourceText

struct TextViewTests {
  @Test(arguments: [
    ("QVLAN\u{AD}\nTERN", "QVLANTERN", "qvlantern"),
    ("QVLAN-\n  TERN", "QVLANTERN", "qvlantern"),
    ("al-Example", "al-Example", "al-example"),
    ("a  b\u{A0}\tc", "a b c", "a b c"),
    ("one\n\ntwo", "one\ntwo", "one\ntwo"),
    ("Za\u{301}\u{200B}b", "Za\u{301}b", "zab"),
    ("ТЕSТ", "ТЕSТ", "test"),
    ("مُحَمَّد أحمد", "مُحَمَّد أحمد", "محمد احمد"),
    ("٠١٢ ۴۵", "٠١٢ ۴۵", "012 45"),
    ("Ａb１", "Ａb１", "ab1"),
    ("item -\n next", "item - next", "item - next"),
    ("", "", ""),
  ])
  func removesWhatStandsInTheWay(source: String, joined: String, folded: String) {
    #expect(String(decoding: TextView(.joined, of: SourceText(source)).utf8, as: UTF8.self) == joined)
    #expect(String(decoding: TextView(.folded, of: SourceText(source)).utf8, as: UTF8.self) == folded)
    #expect(String(decoding: TextView(.source, of: SourceText(source)).utf8, as: UTF8.self) == source)
  }

  @Test func leadsBackToAllThatWasMatched() {
    let text = SourceText("The asset QVLAN\u{AD}\nTERN left.")
    let view = TextView(.joined, of: text)
    let start = 10
    let back = view.source(of: Span(start, start + 9))
    #expect(text.string(back) == "QVLAN\u{AD}\nTERN")
  }

  @Test func aViewOfAPartLeadsBackIntoTheWhole() {
    let text = SourceText("first\nÉcole de Paris")
    let view = TextView(.folded, of: text, in: Span(6, text.count))
    #expect(String(decoding: view.utf8, as: UTF8.self) == "ecole de paris")
    #expect(text.string(view.source(of: Span(0, 5))) == "École")
  }

  /// Law: the way back of the whole view and of every single byte of it stays in bounds and in order.
  @Test func theWayBackNeverNarrows() {
    var random = SplitMix64(seed: 7)
    let alphabet = Array("ab C-\n\t\u{AD}\u{200B}\u{301}éÄßмΑمةٱ٣０ \u{A0}’".unicodeScalars)
    for _ in 0..<500 {
      var string = ""
      for _ in 0..<Int(random.next() % 40) {
        string.unicodeScalars.append(alphabet[Int(random.next() % UInt64(alphabet.count))])
      }
      let text = SourceText(string)
      for kind in TextView.Kind.allCases {
        let view = TextView(kind, of: text)
        var previous = Span(0, 0)
        for offset in 0..<view.utf8.count {
          let back = view.source(of: Span(offset, offset + 1))
          #expect(back.start >= previous.start && back.end <= text.count && !back.isEmpty)
          previous = back
        }
        for start in stride(from: 0, to: view.utf8.count, by: 3) {
          let end = min(view.utf8.count, start + 5)
          let whole = view.source(of: Span(start, end))
          for offset in start..<end { #expect(whole.contains(view.source(of: Span(offset, offset + 1)))) }
        }
      }
    }
  }
}

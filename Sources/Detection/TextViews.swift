import Documents
import Patterns
import Rules
import SourceText

/// A document in its views, and their words, each made when it is first asked for; one task uses it.
final class TextViews {
  private let text: SourceText
  private var views: [ReadingView: TextView] = [:]
  private var words: [ReadingView: TextWords] = [:]

  init(_ document: Document) {
    text = document.text
  }

  func text(_ view: ReadingView) -> TextView {
    if let known = views[view] { return known }
    let made = TextView(view.textView, of: text)
    views[view] = made
    return made
  }

  func words(_ view: ReadingView) -> TextWords {
    if let known = words[view] { return known }
    let made = TextWords(text(view).utf8)
    words[view] = made
    return made
  }
}

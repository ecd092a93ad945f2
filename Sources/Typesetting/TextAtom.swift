/// A part of a line that is no text of its own and never broken.
enum TextAtom: Hashable {
  case redaction(RedactionBox)
  case reference(TextReference)
}

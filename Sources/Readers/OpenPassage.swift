import Documents
import Markings
import SourceText

/// A paragraph, field or authority line while its lines are being put together.
struct OpenPassage {
  let kind: Region.Kind
  let stage: ReadingStage
  var span: Span
  /// Of its first line.
  let line: Int
  let name: String
  let portion: Int
  let readings: [MarkingReading]
  var number: ParagraphNumber?
  /// Whether only an indented line may go on it, as behind a number or code.
  var isOneLine = false
  /// Whether a banner or page line stands behind it.
  var isBeforePageBreak = false
}

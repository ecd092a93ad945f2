import Documents

/// A piece of a page or a word-processor document that is no text of the report, such as a comment.
struct LayoutAside {
  let kind: Region.Kind
  let bytes: [UInt8]
  let name: String
  let node: String
  let range: Range<Int>
}

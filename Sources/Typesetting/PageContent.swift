/// A page as it will be written.
struct PageContent {
  /// The content stream, not yet compressed.
  var stream: [UInt8]
  /// The structure element of each marked content, by its identifier.
  var elements: [StructureElement]
}

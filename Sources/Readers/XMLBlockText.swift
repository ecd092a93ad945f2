import SourceText

/// Blocks of text, each on lines of its own: those of a document, or those of a note until the block around it ends.
struct XMLBlockText {
  /// The bytes of all blocks, in their order. While a block is open, its bytes are the last.
  var characters: [UInt8] = []
  /// Those of all blocks, in the same way.
  var pieces: [XMLBlock.Piece] = []
  private(set) var blocks: [XMLBlock] = []

  /// - Returns: where the bytes of the block that begins now stand.
  mutating func beginLine() -> Int {
    if !characters.isEmpty { characters.append(0x0A) }
    return characters.count
  }

  /// Puts a block behind the others, whose bytes and pieces are the last.
  mutating func end(_ block: XMLBlock) { blocks.append(block) }

  /// Takes off a line that has begun.
  mutating func removeLast(from begin: (bytes: Int, pieces: Int)) {
    // With the line feed before it.
    characters.removeLast(characters.count - max(begin.bytes - 1, 0))
    pieces.removeLast(pieces.count - begin.pieces)
  }

  /// Puts other blocks behind these.
  mutating func append(_ other: XMLBlockText) {
    guard !other.blocks.isEmpty else { return }
    let start = beginLine()
    characters += other.characters
    pieces += other.pieces.lazy.map { $0.shifted(by: start) }
    blocks += other.blocks.lazy.map { $0.shifted(by: start) }
  }

  /// Makes room for a document.
  mutating func makeRoom(bytes: Int, pieces: Int, blocks: Int) {
    characters.makeRoom(for: bytes)
    self.pieces.makeRoom(for: pieces)
    self.blocks.makeRoom(for: blocks)
  }
}

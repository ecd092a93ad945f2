/// A sketch of a text's word shingles: two sketches agree in about that part of their places in which the texts'
/// sets of shingles overlap (Broder 1997).
struct MinHash {
  static let places = 64
  private static let shingle = 3
  private static let rows = 2

  let values: [UInt64]

  /// - Parameter words: by their codes.
  init(_ words: [UInt64]) {
    var values = [UInt64](repeating: .max, count: MinHash.places)
    for start in 0...max(0, words.count - MinHash.shingle) {
      var value: UInt64 = 0x51_7C_C1_B7_27_22_0A_95
      for word in words[start..<min(start + MinHash.shingle, words.count)] {
        value = MinHash.mix(value ^ word)
      }
      for place in 0..<MinHash.places {
        values[place] = min(values[place], MinHash.mix(value &+ UInt64(place) &* 0x9E37_79B9_7F4A_7C15))
      }
    }
    self.values = values
  }

  /// Keys of which near-duplicates share at least one in the same place: texts half of whose shingles are the same meet
  /// with a probability of 0.9999, a third of them with 0.977.
  var bands: Bands {
    var bands = Bands()
    for (band, start) in stride(from: 0, to: MinHash.places, by: MinHash.rows).enumerated() {
      let key = values[start..<start + MinHash.rows].reduce(UInt64(start)) { MinHash.mix($0 ^ $1) }
      bands[band] = UInt32(truncatingIfNeeded: key)
    }
    return bands
  }

  /// One key for each `rows` places.
  typealias Bands = SIMD32<UInt32>

  /// Spreads what differs over all bits.
  static func mix(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

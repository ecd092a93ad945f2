/// Writes a single-page TIFF with Group 4 compression (TIFF 6.0, section 11). It names no software and no date, so
/// that the same picture gives the same bytes.
public enum TaggedImage {
  /// - Parameter resolution: pixels an inch.
  public static func bytes(of picture: PortableBitmap, resolution: Int) -> [UInt8] {
    let strip = GroupFourEncoder.encode(picture)
    var bytes: [UInt8] = Array("II".utf8)
    func append(_ value: Int, _ count: Int) {
      for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
    }
    let directory = 8 + (strip.count + 1) / 2 * 2
    append(42, 2)
    append(directory, 4)
    bytes += strip
    if strip.count % 2 == 1 { bytes.append(0) }
    let short = 3
    let long = 4
    let rational = 5
    let fields: [(tag: Int, type: Int, value: Int)] = [
      (256, long, picture.width), (257, long, picture.height),
      // One bit a sample, Group 4, white is zero, the highest bit first.
      (258, short, 1), (259, short, 4), (262, short, 0), (266, short, 1),
      (273, long, 8), (277, short, 1), (278, long, picture.height), (279, long, strip.count),
      (282, rational, 0), (283, rational, 0), (293, long, 0), (296, short, 2),
    ]
    append(fields.count, 2)
    let behind = directory + 2 + fields.count * 12 + 4
    for field in fields {
      append(field.tag, 2)
      append(field.type, 2)
      append(1, 4)
      append(field.type == rational ? behind : field.value, 4)
    }
    append(0, 4)
    append(resolution, 4)
    append(1, 4)
    return bytes
  }
}

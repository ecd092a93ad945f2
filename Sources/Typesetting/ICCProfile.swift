/// An sRGB display profile (ICC.1:2004-10, version 4.2; IEC 61966-2-1), built from the standard's own numbers, so
/// that no profile file is needed.
enum ICCProfile {
  static let sRGB: [UInt8] = {
    // Every number is in 1/65536: the D50 white point, the primaries adapted to it, and the adaptation matrix.
    let curve = parametricCurve([157_286, 62_119, 3_417, 5_072, 2_651])
    let tags: [(StaticString, [UInt8])] = [
      ("desc", text("sRGB IEC61966-2.1")),
      ("cprt", text("No copyright, use freely")),
      ("wtpt", xyz([63_190, 65_536, 54_061])),
      ("chad", numbers("sf32", [68_674, 1_502, -3_291, 1_939, 64_912, -1_119, -606, 988, 49_262])),
      ("rXYZ", xyz([28_578, 14_581, 912])),
      ("gXYZ", xyz([25_241, 46_981, 6_362])),
      ("bXYZ", xyz([9_376, 3_972, 46_799])),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    var table: [UInt8] = big(UInt32(tags.count))
    var data: [UInt8] = []
    let start = 128 + 4 + 12 * tags.count
    var offsets: [[UInt8]: Int] = [:]
    for (tag, body) in tags {
      // Equal tags share their data.
      let offset = offsets[body] ?? start + data.count
      if offsets[body] == nil {
        offsets[body] = offset
        data += body
        data += [UInt8](repeating: 0, count: (4 - body.count % 4) % 4)
      }
      table += ascii(tag) + big(UInt32(offset)) + big(UInt32(body.count))
    }
    return header(size: start + data.count) + table + data
  }()

  private static func header(size: Int) -> [UInt8] {
    var bytes = big(UInt32(size))
    bytes += big(0)
    bytes += big(0x0420_0000)
    bytes += ascii("mntrRGB XYZ ")
    // The date of the profile: that of IEC 61966-2-1.
    for part in [1999, 10, 18, 0, 0, 0] as [UInt16] { bytes += [UInt8(part >> 8), UInt8(part & 255)] }
    bytes += ascii("acsp")
    bytes += [UInt8](repeating: 0, count: 28)
    for part in [63_190, 65_536, 54_061] as [Int32] { bytes += big(UInt32(bitPattern: part)) }
    bytes += [UInt8](repeating: 0, count: 128 - bytes.count)
    return bytes
  }

  private static func big(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
  }

  private static func ascii(_ text: StaticString) -> [UInt8] {
    text.withUTF8Buffer(Array.init)
  }

  private static func numbers(_ type: StaticString, _ values: [Int32]) -> [UInt8] {
    ascii(type) + big(0) + values.flatMap { big(UInt32(bitPattern: $0)) }
  }

  private static func xyz(_ values: [Int32]) -> [UInt8] { numbers("XYZ ", values) }

  /// Type 3: `((a x + b) ^ g)` from d on, `c x` below; the values are g, a, b, c, d.
  private static func parametricCurve(_ values: [Int32]) -> [UInt8] {
    ascii("para") + big(0) + [0, 3, 0, 0] + values.flatMap { big(UInt32(bitPattern: $0)) }
  }

  /// A localised text with one entry, English of the United States.
  private static func text(_ text: StaticString) -> [UInt8] {
    var bytes = ascii("mluc") + big(0) + big(1) + big(12) + ascii("enUS")
    bytes += big(UInt32(2 * text.utf8CodeUnitCount))
    bytes += big(28)
    for byte in ascii(text) { bytes += [0, byte] }
    return bytes
  }
}

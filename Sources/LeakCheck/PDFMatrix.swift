internal import Glibc

/// A transformation of the page: `x' = a x + c y + e`, `y' = b x + d y + f`.
struct PDFMatrix {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  init() {}

  init?(_ values: [PDFValue]) {
    let numbers = values.compactMap(\.number)
    guard numbers.count == 6, numbers.allSatisfy(\.isFinite) else { return nil }
    (a, b, c, d, e, f) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
  }

  init(x: Double, y: Double) {
    e = x
    f = y
  }

  /// First this, then `next`.
  func then(_ next: PDFMatrix) -> PDFMatrix {
    var result = PDFMatrix()
    result.a = a * next.a + b * next.c
    result.b = a * next.b + b * next.d
    result.c = c * next.a + d * next.c
    result.d = c * next.b + d * next.d
    result.e = e * next.a + f * next.c + next.e
    result.f = e * next.b + f * next.d + next.f
    return result
  }

  /// Where a point of the own space is on the page.
  func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (a * x + c * y + e, b * x + d * y + f)
  }

  /// How much lengths along the baseline grow.
  var scale: Double { hypot(a, b) }
  /// The baseline's direction in whole degrees.
  var degrees: Int {
    let angle = (atan2(b, a) * 180 / .pi).rounded()
    return angle.isFinite ? Int(angle) : 0
  }
}

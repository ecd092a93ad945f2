/// Logarithms and exponentials from additions and multiplications alone, so that figures are the same on every
/// machine (law 6); a system's mathematics library may differ in the last digit.
enum Logarithm {
  /// Base 2, of a positive number.
  static func base2(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    let significand = value.significand
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    for power in stride(from: 1, through: 25, by: 2) {
      sum += term / Double(power)
      term *= square
    }
    return Double(value.exponent) + sum * 2.885_390_081_777_926_8
  }

  /// 1 - e^(-x) for x >= 0.
  static func saturation(_ value: Double) -> Double {
    // e^x = (e^(x/32))^32, and the series of e^(x/32) is short.
    let small = max(0, value) / 32
    var power = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4 * (1 + small / 5))))
    for _ in 0..<5 { power *= power }
    return 1 - 1 / power
  }

  /// To one decimal, as figures are printed and compared.
  static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

/// A colour as red, green and blue from 0 to 1, near enough to tell what can be seen from what cannot.
struct PDFColour {
  let red: Double
  let green: Double
  let blue: Double

  static let black = PDFColour(red: 0, green: 0, blue: 0)
  static let white = PDFColour(red: 1, green: 1, blue: 1)

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// From the operands of a colour operator: one number is grey, three are RGB, four CMYK. Anything else, such as
  /// a pattern, is not known.
  init?(_ components: [Double]) {
    switch components.count {
    case 1: self.init(red: components[0], green: components[0], blue: components[0])
    case 3: self.init(red: components[0], green: components[1], blue: components[2])
    case 4:
      let light = 1 - components[3]
      self.init(
        red: (1 - components[0]) * light, green: (1 - components[1]) * light,
        blue: (1 - components[2]) * light)
    default: return nil
    }
  }

  var isDark: Bool { max(red, green, blue) < 0.35 }

  /// Whether nobody could read the one on the other.
  func isLike(_ other: PDFColour) -> Bool {
    abs(red - other.red) < 0.06 && abs(green - other.green) < 0.06 && abs(blue - other.blue) < 0.06
  }
}

import Markings

/// How levels are written in orders and tests.
enum LevelName {
  static let names = ["U", "C", "S", "TS"]
  static let levels: [String: Classification] = [
    "U": .unclassified, "C": .confidential, "S": .secret, "TS": .topSecret,
  ]
}

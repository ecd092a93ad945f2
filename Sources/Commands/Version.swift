import Pipeline

enum Version {
  static let text = Software.version
}

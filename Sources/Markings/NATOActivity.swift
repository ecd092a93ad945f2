/// NATO activities whose information has its own portion form, `N` + letter + level: `(//NIS)` for ISAF.
enum NATOActivity {
  static let letters: [(name: String, letter: Character)] = [("ISAF", "I")]
}

import Diagnostics
import Patterns
import Rules

/// The rules of all packs made ready: leaves numbered, one scanner and one gazetteer for each view. It never
/// changes, so tasks share it.
struct RuleProgram: Sendable {
  /// What a spelling in a gazetteer stands for.
  struct Term: Sendable {
    enum Form: Sendable {
      case full
      /// The last name by itself, which counts only behind the full name.
      case familyAlone
      /// With initials, which counts only behind the full name.
      case initials
    }

    let leaf: Int
    var entity: String?
    var category: String?
    var form = Form.full
  }

  /// What an expression of a scanner is for.
  struct Use: Sendable {
    enum Part: Sendable {
      case match
      case sectionStart
      case sectionEnd
    }

    let leaf: Int
    let part: Part
  }

  var rules: [CompiledRule] = []
  var leaves: [CompiledLeaf] = []
  /// For each leaf, the index of its rule; ascending.
  var owners: [Int] = []
  /// The leaves that neither an expression nor a gazetteer finds.
  var places: [Int] = []
  var scanners: [ReadingView: PatternScanner] = [:]
  /// By index of the expression in the scanner.
  var uses: [ReadingView: [Use]] = [:]
  var gazetteers: [ReadingView: Gazetteer] = [:]
  /// By number of the entry in the gazetteer.
  var terms: [ReadingView: [Term]] = [:]
  /// What authors should know; no errors.
  var notes: [Diagnostic] = []

  /// Whether any rule asks who is mentioned.
  var needsPeople = false
}

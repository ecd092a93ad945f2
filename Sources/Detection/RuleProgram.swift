import Diagnostics
import Patterns
import Rules

/// The rules of all packs made ready: leaves numbered, one scanner and one gazetteer for each view. It never
/// changes, so tasks share it.
struct RuleProgram: Sendable {
  /// What a spelling in a gazetteer stands for.
  struct Term: Sendable {
    let leaf: Int
    let entity: String?
    let category: String?
    /// The last name by itself, which counts only behind the full name.
    let isFamilyAlone: Bool
  }

  var rules: [CompiledRule] = []
  var leaves: [CompiledLeaf] = []
  var scanners: [ReadingView: PatternScanner] = [:]
  /// The leaf of each expression of a scanner.
  var expressionLeaves: [ReadingView: [Int]] = [:]
  var gazetteers: [ReadingView: Gazetteer] = [:]
  /// By number of the entry in the gazetteer.
  var terms: [ReadingView: [Term]] = [:]
  /// What authors should know; no errors.
  var notes: [Diagnostic] = []
}

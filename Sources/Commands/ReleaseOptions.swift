import ArgumentParser
import Pipeline

/// Under what order, and with whose names known, rules are tried outside of a run.
struct ReleaseOptions: ParsableArguments {
  @Option(help: "A release order; without one everything is released to the public at the level U.")
  var order: String?

  @Option(help: "The detainee registry, for rules that ask who is mentioned.")
  var registry: String?

  /// The files named here, which are no reports where they lie among them.
  var files: [String] { [order, registry].compactMap(\.self) }

  /// The packs, ready to be asked.
  ///
  /// - Throws: every error of packs, order, lists and registry at once.
  func desk(packs: [String]) throws(RunFailure) -> RuleDesk {
    try RuleDesk(packs: packs, orderFile: order, registryFile: registry)
  }
}

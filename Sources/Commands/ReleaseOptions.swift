import ArgumentParser
import Pipeline

/// Under what order, and with whose names known, rules are tried outside of a run.
struct ReleaseOptions: ParsableArguments {
  @Option(help: "A release order; without one everything is released to the public at the level U.")
  var order: String?

  @Option(help: "The detainee registry, for rules that ask who is mentioned.")
  var registry: String?

  /// The packs, ready to be asked; what they warn of is shown.
  ///
  /// - Throws: every error of packs, order, lists and registry at once.
  func desk(packs: [String], _ console: Console) throws -> RuleDesk {
    let desk = try RuleDesk(packs: packs, orderFile: order, registryFile: registry)
    console.show(desk.warnings)
    return desk
  }
}

import Documents
import Identity
import SyntheticRegistry

/// Links over invented registries of growing size: none may be confirmed wrongly, and the false pairs are counted
/// by kind.
let linkSuite = Suite(name: "link") { [1_000, 10_000, 100_000].flatMap(linking) }

private func linking(people count: Int) -> [Measurement] {
  let detainees = SyntheticDetainees(count: count, seed: 17)
  let linker = Linker(registry: Registry(people: detainees.people))
  let mentions = detainees.mentions(count: 2700, seed: 19)
  let start = processorSeconds()
  let evaluation = SyntheticEvaluation(detainees, mentions, linker)
  let each = (processorSeconds() - start) / Double(mentions.count)
  let wrong = evaluation.falsePairs(.confirmed)
  return [
    Measurement(
      text: "\(count) people, \(mentions.count) reports: \(wrong) links wrongly confirmed; target 0",
      isMet: wrong == 0),
    Measurement(
      text:
        "\(count) people: the right person found in \((evaluation.recall * 1000).rounded() / 10)% of the reports, "
        + "\((each * 100_000).rounded() / 100) ms a report", isMet: true),
  ] + evaluation.table.map { Measurement(text: "\(count) people, \($0)", isMet: true) }
}

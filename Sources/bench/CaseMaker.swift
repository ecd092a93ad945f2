import SyntheticCase
import SyntheticRegistry

/// `bench case --documents N --people M --seed S --out FOLDER [--subjects K]`: writes an invented case.
enum CaseMaker {
  /// - Parameter arguments: those behind `case`.
  /// - Returns: whether it was written.
  static func run(_ arguments: [String]) -> Bool {
    var options: [String: String] = [:]
    var rest = arguments[...]
    while let name = rest.popFirst(), let value = rest.popFirst() { options[name] = value }
    func number(_ name: String, _ standard: Int) -> Int { options[name].flatMap { Int($0) } ?? standard }
    guard let out = options["--out"] else {
      print("usage: bench case --documents N --people M --seed S --out FOLDER [--subjects K]")
      return false
    }
    let synthetic = SyntheticCase(
      documents: number("--documents", 1_000), people: number("--people", 1_000),
      subjects: number("--subjects", 200), seed: UInt64(number("--seed", 1)))
    do throws(SyntheticCase.NotWritten) {
      let bytes = try synthetic.write(to: out)
      print(
        "\(synthetic.documents) reports, \(bytes) bytes, \(synthetic.detainees.people.count) people in \(out)"
      )
      return true
    } catch {
      print("cannot be written: \(error.path)")
      return false
    }
  }
}

/// A rule as it is first written, from the answers of its author.
struct RuleDraft {
  enum Key: String {
    case id, title, words, regex, act, ground, authority, why, example, silent, owner, from
  }

  let id: String
  let yaml: String

  /// - Parameter ask: gives the answer to a question.
  init<Failure: Error>(_ ask: (Key, String) throws(Failure) -> String) throws(Failure) {
    let id = try ask(.id, "Id, lower-case words with full stops (place.compound):")
    let title = try ask(.title, "What does it withhold?")
    let words = try ask(
      .words, "Words or phrases to look for, with commas between them (nothing for a pattern):")
    let items = words.split(separator: ",").map(RuleDraft.trimmed).filter { !$0.isEmpty }
    let match: String
    if items.isEmpty {
      let regex = try ask(.regex, "Regular expression:")
      match = "  pattern: {regex: \(RuleDraft.quoted(regex)), view: joined}"
    } else {
      match = "  words: {any: [\(items.map(RuleDraft.quoted).joined(separator: ", "))]}"
    }
    let act = try ask(.act, "Act: redact, flag or refer?")
    let what: String
    var basis = ""
    switch act {
    case "flag": what = "{flag: \(try ask(.ground, "Kind of the flag, a lower-case word:"))}"
    case "refer":
      what = "{refer: \(RuleDraft.quoted(try ask(.ground, "To whom, such as the agency that owns it?")))}"
      basis =
        "exemption: b1, authority: \(RuleDraft.quoted(try ask(.authority, "Authority, such as E.O. 13526 s.1.4(b):"))), "
    default:
      what = "{redact: match}"
      let ground = try ask(.ground, "Code of the ground, such as b6:")
      let authority = try ask(.authority, "Authority behind it, such as 5 U.S.C. 552(b)(6):")
      basis = "exemption: \(RuleDraft.quoted(ground)), authority: \(RuleDraft.quoted(authority)), "
    }
    let why = try ask(.why, "Why may it not leave?")
    let example = try ask(.example, "A text with ⟦ ⟧ around what must be found:")
    let silent = try ask(.silent, "A text like it in which nothing must be found:")
    let owner = try ask(.owner, "Who answers for the rule?")
    let from = try ask(.from, "From which day does it hold (yyyy-mm-dd)?")
    self.id = id
    yaml = """
      rule: \(id)
      revision: 1
      title: \(RuleDraft.quoted(title))
      status: trial
      basis: {\(basis)why: \(RuleDraft.quoted(why))}
      owner: \(RuleDraft.quoted(owner))
      effective: {from: \(from)}
      match:
      \(match)
      act: \(what)
      tests:
        - name: found
          text: \(RuleDraft.quoted(example))
        - name: not found
          text: \(RuleDraft.quoted(silent))
          expect: none

      """
  }

  /// In single quotes, in which YAML reads everything as it stands.
  private static func quoted(_ text: some StringProtocol) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

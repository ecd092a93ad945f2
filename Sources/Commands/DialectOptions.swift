import ArgumentParser
import Pipeline
import Rules

/// How further XML vocabularies are read: for every command that reads reports.
struct DialectOptions: ParsableArguments {
  @Option(help: "A folder of mappings that say how further XML vocabularies are read.")
  var dialects: String?

  /// The mappings of the folder; what is odd about them is shown.
  ///
  /// - Throws: everything that is wrong with its files.
  func mappings(_ console: Console) throws(RunFailure) -> [DialectMapping] {
    let folder = try DialectFolder(dialects)
    console.show(folder.warnings)
    return folder.dialects
  }
}

import ArgumentParser
import Pipeline

/// How a review is written, on the command line.
enum ReviewForm: String, ExpressibleByArgument {
  case yaml
  case csv

  var form: CaseReview.Form { self == .csv ? .csv : .yaml }
}

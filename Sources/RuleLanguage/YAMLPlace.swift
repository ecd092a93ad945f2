/// Line and column from 1, the column in bytes.
struct YAMLPlace: Hashable {
  let line: Int
  let column: Int
}

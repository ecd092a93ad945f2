internal import Hashing

extension BagInspection {
  /// Every payload file is in every manifest (version 1.0), or in at least one (0.97).
  mutating func checkPayload(_ manifests: [Manifest]) {
    let prefix = Array("data/".utf8)
    if !listing.allFolders.contains(Array("data".utf8)) {
      note(.missingPayloadFolder, .error, Array("data".utf8), "there is no folder data/")
    }
    for file in listing.files where file.path.starts(with: prefix) {
      let without = manifests.filter { !$0.paths.contains(file.path) }
      guard !without.isEmpty, isVersion1 || without.count == manifests.count else { continue }
      note(
        .unlistedPayloadFile, .error, file.path,
        "not listed in \(without.map(\.name).joined(separator: ", "))")
    }
  }

  /// Every tag manifest lists every payload manifest, and one of them every other tag file.
  mutating func checkTagFiles(_ manifests: Manifests) {
    for tag in manifests.tag {
      for name in manifests.payloadNames where !tag.paths.contains(Array(name.utf8)) {
        note(.unlistedManifest, isVersion1 ? .error : .warning, Array(name.utf8), "not listed in \(tag.name)")
      }
    }
    if manifests.tagNames.isEmpty {
      note(.unlistedTagFile, .warning, [], "there is no tag manifest, so no manifest is itself protected")
      return
    }
    let listed = manifests.tag.reduce(into: Set<[UInt8]>()) { $0.formUnion($1.paths) }
    let known = Set((manifests.payloadNames + manifests.tagNames).map { Array($0.utf8) })
    for file in listing.files where !listed.contains(file.path) && !known.contains(file.path) {
      // A signature is made over the tag manifest, so the tag manifest cannot list it.
      if file.path.starts(with: Array("data/".utf8)) || file.path.starts(with: Array("signatures/".utf8)) {
        continue
      }
      note(.unlistedTagFile, .warning, file.path, "in no tag manifest")
    }
  }

  /// Every digest that a manifest states, each file read once.
  mutating func checkDigests() {
    for file in listing.files {
      guard let stated = expectations[file.path] else { continue }
      var algorithms: [DigestAlgorithm] = []
      for expectation in stated where !algorithms.contains(expectation.algorithm) {
        algorithms.append(expectation.algorithm)
      }
      guard
        let digests = try? FileSystem.digests(of: file.path, below: folder, algorithms: algorithms)
      else {
        note(.unreadable, .error, file.path, "the file cannot be read, or its digest cannot be computed")
        continue
      }
      for expectation in stated where digests.values[expectation.algorithm] != expectation.digest {
        note(.changedFile, .error, file.path, "the digest in \(expectation.manifest) is another")
      }
    }
  }
}

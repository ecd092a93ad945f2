internal import Hashing

extension BagInspection {
  /// A manifest that could be read: its file name, and the paths it lists of files that are here.
  struct Manifest {
    let name: String
    let isWeak: Bool
    var paths: Set<[UInt8]> = []
  }

  struct Manifests {
    var payload: [Manifest] = []
    var tag: [Manifest] = []
    /// Names of all manifest files, readable or not.
    var payloadNames: [String] = []
    var tagNames: [String] = []
  }

  /// Payload manifests (RFC 8493 section 2.1.3) and tag manifests (2.2.1).
  mutating func checkManifests() -> Manifests {
    var manifests = Manifests()
    for file in listing.files where !file.path.contains(UInt8(ascii: "/")) {
      let name = String(decoding: file.path, as: UTF8.self)
      guard name.hasSuffix(".txt") else { continue }
      let isTag = name.hasPrefix("tagmanifest-")
      guard isTag || name.hasPrefix("manifest-") else { continue }
      if isTag { manifests.tagNames.append(name) } else { manifests.payloadNames.append(name) }
      let spelled = name.dropFirst(isTag ? 12 : 9).dropLast(4)
      let plain = spelled.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      guard let algorithm = DigestAlgorithm(rawValue: plain) else {
        note(
          .unsupportedAlgorithm, .error, file.path,
          "the algorithm in the manifest's name is not computed here")
        continue
      }
      if spelled != plain {
        note(.looseNotation, .warning, file.path, "the algorithm should be written '\(plain)'")
      }
      if let manifest = read(name, algorithm, isTag: isTag) {
        if isTag { manifests.tag.append(manifest) } else { manifests.payload.append(manifest) }
      }
      if name == "tagmanifest-sha256.txt" {
        report.tagManifestDigest = (try? FileSystem.read(file.path, below: folder, limit: tagFileLimit))
          .flatMap { $0 }.map { SHA2.sha256($0) }
      }
    }
    if manifests.payloadNames.isEmpty { note(.missingManifest, .error, [], "there is no payload manifest") }
    for group in [manifests.payload, manifests.tag] where !group.isEmpty && group.allSatisfy(\.isWeak) {
      note(.brokenAlgorithm, .warning, Array(group[0].name.utf8), "only MD5 or SHA-1 protects these files")
    }
    return manifests
  }

  private mutating func read(_ name: String, _ algorithm: DigestAlgorithm, isTag: Bool) -> Manifest? {
    guard let text = text(of: name) else { return nil }
    let manifestPath = Array(name.utf8)
    var manifest = Manifest(name: name, isWeak: algorithm.isBroken)
    var listed: [[UInt8]: [UInt8]] = [:]
    for (index, line) in Self.lines(of: text).enumerated() {
      let number = index + 1
      if line.isEmpty {
        note(.looseNotation, .warning, manifestPath, "line \(number) is empty")
        continue
      }
      let digits = line.prefix { !Self.isWhiteSpace($0) }
      let rest = line[digits.count...].drop(while: Self.isWhiteSpace)
      guard !digits.isEmpty, !rest.isEmpty else {
        note(.malformedManifestLine, .error, manifestPath, "line \(number) is not a digest and a path")
        continue
      }
      let digest = Hexadecimal.bytes(of: String(decoding: digits, as: UTF8.self))
      let place = resolve(Array(rest), line: number, manifest: manifestPath, isTag: isTag)
      guard let digest, digest.count == algorithm.length else {
        note(
          .malformedDigest, .error, manifestPath,
          "line \(number) does not start with \(algorithm.length * 2) hexadecimal digits")
        if let path = place { manifest.paths.insert(path) }
        continue
      }
      guard let path = place else { continue }
      if let other = listed.updateValue(digest, forKey: path) {
        let isTolerated = other == digest && !isVersion1
        note(
          .repeatedEntry, isTolerated ? .warning : .error, manifestPath,
          "line \(number) lists a file again, with \(other == digest ? "the same" : "another") digest")
      }
      manifest.paths.insert(path)
      expectations[path, default: []].append(
        Expectation(manifest: name, algorithm: algorithm, digest: digest))
    }
    return manifest
  }

  /// The file a manifest line means, or nil with a finding.
  private mutating func resolve(
    _ written: [UInt8], line: Int, manifest: [UInt8], isTag: Bool
  ) -> [UInt8]? {
    var written = written
    if sizes[written] == nil {
      // md5sum's mark for binary files, and paths as `find .` prints them: both are met in old bags.
      let marks = [[UInt8(ascii: "*")], Array("./".utf8)]
      for mark in marks where written.starts(with: mark) && written.count > mark.count {
        written.removeFirst(mark.count)
        note(.looseNotation, .warning, manifest, "line \(line) has '*' or './' before the path")
      }
    }
    let (path, hasLooseSign) = decoded(written)
    guard Self.isSafe(path), Self.isSafe(written) else {
      note(.unsafePath, .error, manifest, "line \(line) names a path that could leave the bag")
      return nil
    }
    let isPayload = path.starts(with: Array("data/".utf8))
    let isTagManifest = path.starts(with: Array("tagmanifest-".utf8))
    if isTag ? isPayload || isTagManifest : !isPayload {
      note(
        .misplacedPath, .error, manifest,
        isTag ? "line \(line) lists a payload file or a tag manifest" : "line \(line) is not below data/")
      return nil
    }
    if hasLooseSign { note(.percentSign, .warning, manifest, "line \(line) has a % that is not %25") }
    if sizes[path] != nil { return path }
    if path != written, sizes[written] != nil {
      note(
        .percentSign, .warning, manifest, "line \(line) names a file that has the escape itself in its name")
      return written
    }
    let equivalent = byText[String(decoding: path, as: UTF8.self)] ?? []
    if equivalent.count == 1 {
      note(.unicodeForm, .warning, manifest, "line \(line) and the file's name differ in Unicode form")
      return equivalent[0]
    }
    if !elsewhere.contains(path) {
      note(
        .missingFile, .error, path, "line \(line) of \(String(decoding: manifest, as: UTF8.self)) lists it")
    }
    return nil
  }

  /// A path with `%0A`, `%0D` and, from version 1.0 on, `%25` decoded, and whether it has any other `%`.
  func decoded(_ written: [UInt8]) -> (path: [UInt8], hasLooseSign: Bool) {
    guard written.contains(UInt8(ascii: "%")) else { return (written, false) }
    var path: [UInt8] = []
    var hasLooseSign = false
    var index = 0
    while index < written.count {
      if written[index] == UInt8(ascii: "%") {
        switch String(decoding: written[index...].prefix(3), as: UTF8.self).uppercased() {
        case "%0A":
          path.append(0x0A)
          index += 3
          continue
        case "%0D":
          path.append(0x0D)
          index += 3
          continue
        case "%25" where isVersion1:
          path.append(UInt8(ascii: "%"))
          index += 3
          continue
        default: hasLooseSign = hasLooseSign || isVersion1
        }
      }
      path.append(written[index])
      index += 1
    }
    return (path, hasLooseSign)
  }

  /// Whether a path stays in the bag on any system: relative, no `..`, `.` or empty component with `/` or `\`
  /// between them, no home folder, no drive letter, no NUL.
  static func isSafe(_ path: [UInt8]) -> Bool {
    let components = path.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
    }
    return !path.contains(0) && path.first != UInt8(ascii: "~")
      && !(path.count > 1 && path[1] == UInt8(ascii: ":"))
      && components.allSatisfy { !$0.isEmpty && $0 != [UInt8(ascii: ".")] && $0 != Array("..".utf8)[...] }
  }
}

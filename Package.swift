// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A Swift target with the shared settings.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A test target named after the module it covers.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    swiftSettings: settings)
}

/// A C library of the system, found with pkg-config; SwiftPM prints the apt line when it is missing.
func library(_ name: String, _ pkgConfig: String, _ debianPackage: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debianPackage])])
}


let targets: [Target] = [
  // C
  library("CCrypto", "libcrypto", "libssl-dev"),
  // L0
  module("SourceText"),
  module("Hashing", ["CCrypto"]),
  // L1
  module("Diagnostics", ["SourceText"]),
  module("Markings", ["SourceText", "Diagnostics"]),
  // L2
  module("Documents", ["SourceText", "Diagnostics", "Markings", "Hashing", "Rules"]),
  module("Rules", ["Diagnostics", "Markings", "Hashing"]),
  module("ReleaseModel"),
  .executableTarget(
    name: "bench", dependencies: ["Markings", "Hashing", "SourceText"], swiftSettings: settings),
  // Tests
  .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
  tests("SourceText"),
  tests("Hashing"),
  tests("Diagnostics", ["SourceText"]),
  tests("Markings", ["SourceText", "Diagnostics"]),
  tests("Documents", ["SourceText", "Markings", "Diagnostics"]),
]

let package = Package(
  name: "tearline",
  dependencies: [
  ],
  targets: targets,
  swiftLanguageModes: [.v6]
)

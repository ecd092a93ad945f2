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
  library("CLibXML2", "libxml-2.0", "libxml2-dev"),
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
  // L4
  module("Readers", ["Documents", "Markings", "Diagnostics", "SourceText", "Hashing", "CLibXML2"]),
  .executableTarget(
    name: "bench", dependencies: ["Markings", "Hashing", "SourceText"], swiftSettings: settings),
  // Tests
  .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
  tests("SourceText"),
  tests("Hashing"),
  tests("Diagnostics", ["SourceText"]),
  tests("Markings", ["SourceText", "Diagnostics"]),
  tests("Documents", ["SourceText", "Markings", "Diagnostics"]),
  tests("Readers", ["Documents", "Markings", "Diagnostics", "SourceText", "Hashing"]),
]

let package = Package(
  name: "tearline",
  dependencies: [
  ],
  targets: targets,
  swiftLanguageModes: [.v6]
)

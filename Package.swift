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

/// A module that looks at every byte: without optimisation, tests of whole cases would spend most of their time in it.
func optimised(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))])
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

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let targets: [Target] = [
  // C
  library("CCrypto", "libcrypto", "libssl-dev"),
  library("CLibXML2", "libxml-2.0", "libxml2-dev"),
  library("CVectorscan", "libhs", "libvectorscan-dev"),
  library("CPCRE2", "libpcre2-8", "libpcre2-dev"),
  library("CHarfBuzz", "harfbuzz-subset", "libharfbuzz-dev"),
  library("CFriBidi", "fribidi", "libfribidi-dev"),
  library("CZlib", "zlib", "zlib1g-dev"),
  .systemLibrary(name: "CMalloc"),
  // L0
  optimised("SourceText"),
  optimised("Hashing", ["CCrypto"]),
  module("Interchange"),
  // L1
  module("Diagnostics", ["SourceText", "Interchange"]),
  module("Markings", ["SourceText", "Diagnostics", "Interchange"]),
  optimised("Patterns", ["SourceText", "Diagnostics", "CVectorscan", "CPCRE2"]),
  // L2
  module("Documents", ["SourceText", "Diagnostics", "Markings", "Hashing", "Rules"]),
  module("Rules", ["Diagnostics", "Markings", "Hashing"]),
  module("ReleaseModel"),
  // L3
  module("RuleLanguage", ["Rules", "Diagnostics", "Markings", "SourceText", "Hashing", "Interchange", yams]),
  optimised("LeakCheck", ["ReleaseModel", "SourceText", "Hashing", "CZlib"]),
  module("Typesetting", ["ReleaseModel", "Hashing", "CHarfBuzz", "CFriBidi", "CZlib"]),
  module("LoadFiles", ["Hashing"]),
  module("Sealing", ["ReleaseModel", "Hashing", "Interchange"]),
  // L4
  module(
    "Readers",
    [
      "Documents", "Rules", "Markings", "Diagnostics", "SourceText", "Hashing", "Interchange", "CLibXML2",
      "CZlib", "CMalloc",
    ]),
  module(
    "Detection", ["Documents", "Rules", "Patterns", "Markings", "Diagnostics", "SourceText", "Hashing"]),
  module("Identity", ["Documents", "Diagnostics", "SourceText", "Hashing", "Interchange"]),
  module(
    "Redaction", ["Documents", "Rules", "Markings", "Diagnostics", "SourceText", "Hashing", "ReleaseModel"]),
  module("Packets", ["ReleaseModel", "Typesetting", "LoadFiles", "Sealing", "Hashing", "Interchange"]),
  // L5
  module(
    "CaseStore",
    ["Documents", "Diagnostics", "Markings", "SourceText", "Hashing", "ReleaseModel", "Sealing", grdb]),
  module(
    "Pipeline",
    [
      "Readers", "Detection", "Identity", "Redaction", "Packets", "LeakCheck", "RuleLanguage", "CaseStore",
      "Documents", "Rules", "ReleaseModel", "Markings", "Diagnostics", "SourceText", "Hashing", "Typesetting",
      "Sealing", "LoadFiles", "Interchange", "Patterns",
    ]),
  // L6
  module(
    "Commands",
    [
      "Pipeline", "CaseStore", "RuleLanguage", "Readers", "Detection", "Identity", "Redaction", "Sealing",
      "Documents", "Rules", "Markings", "Diagnostics", "SourceText", "Hashing", "LeakCheck", "Packets",
      "LoadFiles", "Interchange",
      argumentParser,
    ]),
  // L7
  .executableTarget(name: "tearline", dependencies: ["Commands"], swiftSettings: settings),
  .executableTarget(
    name: "bench",
    dependencies: [
      "Markings", "Hashing", "SourceText", "Interchange", "Readers", "Documents", "Diagnostics", "Patterns",
      "Rules", "RuleLanguage", "Detection", "Identity", "CLibXML2", "Typesetting", "LoadFiles",
      "SyntheticRegistry", "SyntheticCase", "TestSupport",
    ], swiftSettings: settings),
  // Tests
  .target(
    name: "SyntheticRegistry",
    dependencies: ["Identity", "Documents", "SourceText", "Hashing", "TestSupport"],
    path: "Tests/SyntheticRegistry", swiftSettings: settings),
  .target(
    name: "SyntheticCase", dependencies: ["SyntheticRegistry", "Identity", "TestSupport"],
    path: "Tests/SyntheticCase", swiftSettings: settings),
  .target(
    name: "TestSupport", dependencies: ["CLibXML2"], path: "Tests/TestSupport", swiftSettings: settings),
  tests("SourceText"),
  tests("Hashing"),
  tests("Interchange"),
  tests("Diagnostics", ["SourceText", "Interchange"]),
  tests("Markings", ["SourceText", "Diagnostics"]),
  tests("Patterns", ["SourceText"]),
  tests("Documents", ["SourceText", "Markings", "Diagnostics", "Hashing"]),
  tests("RuleLanguage", ["Rules", "Diagnostics", "Markings"]),
  tests("LeakCheck", ["ReleaseModel", "SourceText", "Hashing", "CZlib"]),
  tests("Typesetting", ["Hashing", "ReleaseModel"]),
  tests("LoadFiles", ["Hashing"]),
  tests("Sealing", ["Hashing", "Interchange"]),
  tests(
    "Readers", ["Documents", "Rules", "RuleLanguage", "Markings", "Diagnostics", "SourceText", "Hashing"]),
  tests(
    "Detection",
    ["Rules", "RuleLanguage", "Documents", "Markings", "SourceText", "Patterns", "Diagnostics", "Hashing"]),
  tests(
    "Identity",
    ["Documents", "SourceText", "Diagnostics", "Hashing", "Interchange", "SyntheticRegistry"]),
  tests(
    "Redaction", ["Documents", "Rules", "Markings", "SourceText", "ReleaseModel", "Diagnostics", "Hashing"]),
  tests("Packets", ["ReleaseModel", "Typesetting", "LoadFiles", "Sealing", "Hashing", "Interchange"]),
  tests("CaseStore", ["Hashing", "Documents", "Diagnostics", "SourceText", grdb]),
  tests(
    "Pipeline",
    [
      "Documents", "Rules", "ReleaseModel", "Markings", "Diagnostics", "SourceText", "Hashing", "CaseStore",
      "Readers", "RuleLanguage", "Redaction", "LoadFiles", "Sealing", "Packets", "Typesetting", "Identity",
      "SyntheticCase", "tearline",
    ]),
  tests(
    "Commands",
    [
      "Pipeline", "Diagnostics", "CaseStore", "Interchange", "Rules", "RuleLanguage", "Sealing", "Hashing",
      argumentParser,
    ]),
  .testTarget(name: "ArchitectureTests", swiftSettings: settings),
]

let package = Package(
  name: "tearline",
  products: [.executable(name: "tearline", targets: ["tearline"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: targets,
  swiftLanguageModes: [.v6]
)

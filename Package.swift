// swift-tools-version: 6.2
import PackageDescription

/// Every target and what it may import: the whole architecture in one table. `Tests/ArchitectureTests` holds the sources to it.
let modules: [(name: String, dependencies: [Target.Dependency])] = [
  ("Tabular", []),
  ("Spreadsheets", ["Tabular", "CLibXML2", "CZlib"]),
  ("Statistics", []),
  ("PMO", ["Tabular"]),
  ("Analysis", ["PMO", "Statistics", "Tabular"]),
]

/// The catalogues are files that people read and replace; the build puts their bytes into the binary.
let resources: [String: [Resource]] = [
  "PMO": ["services", "outcomes", "competences", "relevance"].map { .embedInCode("Catalogues/\($0).csv") }
]

let package = Package(
  name: "plumbline",
  // Int128, which exact sums rest on. Plumbline itself is built and tested on Linux.
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Spreadsheets", targets: ["Spreadsheets", "Tabular"]),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  ]
    + modules.map { .target(name: $0.name, dependencies: $0.dependencies, resources: resources[$0.name]) }
    + modules.filter { !["Tabular", "PMO"].contains($0.name) }.map { .testTarget(name: "\($0.name)Tests", dependencies: [.target(name: $0.name)] + $0.dependencies) },
  swiftLanguageModes: [.v6]
)

let languageFeatures: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]
for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + languageFeatures
}

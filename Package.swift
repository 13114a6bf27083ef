// swift-tools-version: 6.2
import PackageDescription

/// Every target and what it may import: the whole architecture in one table. `ArchitectureTests` holds the sources to it.
let modules: [(name: String, dependencies: [Target.Dependency])] = [
  ("Tabular", []),
  ("Spreadsheets", ["Tabular", "CLibXML2", "CZlib"]),
  ("Statistics", []),
  ("PMO", ["Tabular"]),
  ("Intake", ["Spreadsheets", "PMO", "Tabular"]),
  ("Analysis", ["PMO", "Statistics", "Tabular"]),
  ("Publishing", ["Analysis", "Spreadsheets", "PMO", "Statistics", "Tabular"]),
  (
    "Pipeline",
    [
      "Publishing", "Analysis", "Intake", "PMO", "Spreadsheets", "Statistics", "Tabular", "CExchange",
      .product(name: "Yams", package: "Yams"),
      .product(name: "Crypto", package: "swift-crypto"),
      .product(name: "Logging", package: "swift-log"),
    ]
  ),
]

/// The catalogues are files that people read and replace; the build puts their bytes into the binary.
let resources: [String: [Resource]] = [
  "PMO": ["services", "outcomes", "competences", "foundations", "relevance", "contribution", "scales"].map {
    .embedInCode("Catalogues/\($0).csv")
  }
]

/// What the benchmarks measure with: small programs over the modules, and no part of the product. `make bench` builds them beside it.
let benchmarks: [(name: String, dependencies: [Target.Dependency])] = [
  ("GroupBy", ["Spreadsheets", "Tabular"]),
  ("Analyse", ["Pipeline", "Analysis", "PMO", "Statistics", "Tabular"]),
]

let package = Package(
  name: "plumbline",
  // Int128, which exact sums rest on. Plumbline itself is built and tested on Linux.
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Spreadsheets", targets: ["Spreadsheets", "Tabular"]),
    .executable(name: "plumbline", targets: ["plumbline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CExchange"),
    .executableTarget(
      name: "plumbline",
      dependencies: ["Pipeline", .product(name: "ArgumentParser", package: "swift-argument-parser")]
    ),
    .testTarget(
      name: "PlumblineTests",
      dependencies: [
        "plumbline", "Spreadsheets", "Tabular", "CZlib", .product(name: "Subprocess", package: "swift-subprocess"),
      ]
    ),
  ]
    + modules.map { .target(name: $0.name, dependencies: $0.dependencies, resources: resources[$0.name]) }
    + modules.map { .testTarget(name: "\($0.name)Tests", dependencies: [.target(name: $0.name)] + $0.dependencies) }
    + benchmarks.map {
      .executableTarget(name: $0.name, dependencies: $0.dependencies, path: "Benchmarks/Sources/\($0.name)")
    },
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

// `PLUMBLINE_DOCS=1 swift package generate-documentation --target Spreadsheets` makes the library's pages; builds need no such plugin.
if Context.environment["PLUMBLINE_DOCS"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

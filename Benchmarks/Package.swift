// swift-tools-version: 6.2
import PackageDescription

/// What the benchmarks need beside the command itself: small programs over the library.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "plumbline", path: "..")],
  targets: [
    .executableTarget(name: "GroupBy", dependencies: [.product(name: "Spreadsheets", package: "plumbline")])
  ],
  swiftLanguageModes: [.v6]
)

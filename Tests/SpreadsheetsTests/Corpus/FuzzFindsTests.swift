import Foundation
import Testing

/// What the fuzzer once found stays found: every file below `Fuzz/finds` is read again, by the target that its folder names.
struct FuzzFindsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Fuzz/finds").standardizedFileURL

  private static func finds(_ target: FuzzTarget) -> [URL] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(target.rawValue).path)) ?? []
    return names.sorted().map { folder.appendingPathComponent(target.rawValue).appendingPathComponent($0) }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `files that the fuzzer found`(target: FuzzTarget) throws {
    for find in Self.finds(target) {
      let fault = try target.fault(Array(Data(contentsOf: find)))
      #expect(fault == nil, "\(find.lastPathComponent)")
    }
  }

  @Test func `the finds are where they are looked for`() {
    #expect(!Self.finds(.sheet).isEmpty)
  }
}

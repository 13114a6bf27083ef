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
    let finds = Self.finds(target)
    #expect(!finds.isEmpty, "each target keeps at least one file")
    for find in finds {
      let fault = try target.fault(Array(Data(contentsOf: find)))
      #expect(fault == nil, "\(find.lastPathComponent)")
    }
  }
}

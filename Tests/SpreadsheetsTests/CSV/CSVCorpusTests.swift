import Foundation
import Spreadsheets
import Testing

/// Odd dialects, encodings and fuzzers' finds: each reads, or is refused with a clear error.
@Suite(.enabled(if: Corpus.has("csv"), "the corpus is not there: set PLUMBLINE_CORPUS to its folder"))
struct CSVCorpusTests {
  @Test(arguments: ["commons-csv", "duckdb"])
  func `reads or says why not`(folder: String) throws {
    let root = Corpus.path("csv/\(folder)")
    let names = try #require(FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String })
    var read = 0
    for name in names.sorted() {
      let path = root + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      // Large files belong to benchmarks.
      guard let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int, size < 60_000 else {
        continue
      }
      do {
        _ = try Workbook(path).read(0)
        read += 1
      } catch {
        #expect(error.file == path && !error.message.isEmpty && !error.remedy.isEmpty)
      }
    }
    #expect(read > 10)
  }
}

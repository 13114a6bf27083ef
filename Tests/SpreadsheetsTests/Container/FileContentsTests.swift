import Foundation
import Testing

@testable import Spreadsheets

struct FileContentsTests {
  @Test func `a file's bytes`() throws {
    try withTemporaryFolder { folder in
      try write([1, 2, 3], to: folder + "/a")
      try write([], to: folder + "/empty")
      let contents = try FileContents(path: folder + "/a", name: "given")
      withExtendedLifetime(contents) { #expect(Array(contents.bytes) == [1, 2, 3]) }
      #expect(try FileContents(path: folder + "/empty", name: "given").bytes.isEmpty)
    }
  }

  @Test func `a missing file, a missing folder, a file taken for a folder`() throws {
    try withTemporaryFolder { folder in
      try write([1], to: folder + "/a")
      for path in [folder + "/b", folder + "/c/d", folder + "/a/b", ""] {
        let error = caught(SpreadsheetError.self) { _ = try FileContents(path: path, name: "given") }
        #expect(error?.code == .missing)
        #expect(error?.file == "given")
      }
    }
  }

  @Test func `a folder is no file`() throws {
    try withTemporaryFolder { folder in
      let error = caught(SpreadsheetError.self) { _ = try FileContents(path: folder, name: "given") }
      #expect(error?.code == .io)
      #expect(error?.message == "This is not a file but a folder.")
    }
  }

  @Test func `a device is no file`() {
    let error = caught(SpreadsheetError.self) { _ = try FileContents(path: "/dev/null", name: "given") }
    #expect(error?.code == .io)
    #expect(error?.message == "This is not a file.")
  }

  @Test(.timeLimit(.minutes(1))) func `a pipe that nobody writes to is no file, and is not waited for`() throws {
    try withTemporaryFolder { folder in
      #expect(mkfifo(folder + "/pipe.xlsx", 0o600) == 0)
      let error = caught(SpreadsheetError.self) { _ = try Workbook(folder + "/pipe.xlsx") }
      #expect(error?.code == .io)
      #expect(error?.message == "This is not a file.")
    }
  }
}

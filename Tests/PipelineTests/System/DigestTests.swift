import Testing

@testable import Pipeline

@Suite struct DigestTests {
  /// FIPS 180-2, appendix B.
  @Test(arguments: [
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func standardVectors(_ text: String, _ expected: String) throws {
    let folder = TemporaryFolder()
    let digest = try Digest(file: folder.write("file", text))
    #expect(digest.sha256 == expected)
    #expect(digest.bytes == text.utf8.count)
    #expect(Digest(of: Array(text.utf8)) == digest)
  }

  @Test func severalPieces() throws {
    let folder = TemporaryFolder()
    let text = String(repeating: "0123456789abcdef", count: 200_000)
    #expect(try Digest(file: folder.write("file", text)) == Digest(of: Array(text.utf8)))
  }

  @Test func missingFile() {
    let error = #expect(throws: PipelineError.self) { try Digest(file: "/nowhere/file") }
    #expect(error?.status == .missingInput)
    #expect(
      error?.description
        == "/nowhere/file: This could not be read: No such file or directory. Check the path's spelling.")
  }

  @Test func folderIsNoFile() {
    #expect(#expect(throws: PipelineError.self) { try Digest(file: "/") }?.status == .inputOutput)
  }
}

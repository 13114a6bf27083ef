import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the command may not do. Root may do everything, so it runs as nobody where the tests run as root.
@Suite struct PermissionTests {
  private static let asNobody = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""

  @Test func `A file that may not be read is status 77`() async throws {
    let folder = try Exports.folder()
    let run = try await CommandRun.shell(
      "chmod 755 . && chmod 000 maturity.csv && \(Self.asNobody)plumbline inspect maturity.csv", in: folder)
    #expect(run.status == 77, "\(run.err)")
    #expect(run.err.contains("maturity.csv: The file may not be read."), "\(run.err)")
  }

  @Test func `An output in a folder that may not be written is status 73`() async throws {
    let folder = try Exports.folder()
    let run = try await CommandRun.shell(
      "chmod 755 . && mkdir -m 555 closed && \(Self.asNobody)plumbline run . -o closed/out", in: folder)
    #expect(run.status == 73, "\(run.err)")
    #expect(run.err.contains("may not be written"), "\(run.err)")
    #expect(try folder.entries() == ["closed", "maturity.csv"])
  }
}

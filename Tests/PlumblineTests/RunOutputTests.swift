import Subprocess
import Testing

/// Where `plumbline run` can write, and what becomes of the output when it is stopped.
@Suite struct RunOutputTests {
  @Test func `A folder that cannot be made is an error`() async throws {
    let folder = try Exports.folder()
    try folder.write("file", "")
    for (output, message) in [
      ("file/out", "\(folder.path)/file is a file, so there can be no folder in it."),
      ("file", "file: This is a file, and the output is a folder."),
      ("/", "This is a folder that holds far more than a run's output."),
    ] {
      let run = try await CommandRun.plumbline("run", "-o", output, in: folder)
      #expect(run.status == 73, "\(output)")
      #expect(run.err.contains(message), "\(run.err)")
    }
    #expect(try folder.entries() == ["file", "maturity.csv"])
  }

  @Test func `A folder with files of somebody else is left alone`() async throws {
    let folder = try Exports.folder()
    try folder.write("papers/thesis.txt", "mine")
    let run = try await CommandRun.plumbline("run", "-o", "papers", in: folder)
    #expect(run.status == 73)
    #expect(run.err.contains("papers: This folder holds files that no run of Plumbline has written."), "\(run.err)")
    #expect(try folder.content(of: "papers") == ["thesis.txt": Array("mine".utf8)])
  }

  @Test func `An output that another run writes is locked, and the holder is named`() async throws {
    let folder = try Exports.folder()
    #expect(try await CommandRun.plumbline("run", in: folder).status == 0)
    let before = try folder.content(of: "out")
    let run = try await CommandRun.shell(
      "echo 'process 4711 since 2026-11-23T06:00:00Z' > .out.lock && flock .out.lock plumbline run", in: folder)
    #expect(run.status == 75)
    #expect(
      run.err.contains("out: Another run writes this output: process 4711 since 2026-11-23T06:00:00Z."), "\(run.err)")
    #expect(try folder.content(of: "out") == before)
    // The lock of a run that was killed is the kernel's, which has freed it.
    #expect(try await CommandRun.plumbline("run", in: folder).status == 0)
  }

  @Test(arguments: [(Signal.interrupt, 130), (.terminate, 143)] as [(Signal, Int32)])
  func `A signal ends a run and leaves the output as it was`(signal: Signal, status: Int32) async throws {
    let folder = try Exports.folder()
    #expect(try await CommandRun.plumbline("run", in: folder).status == 0)
    let before = try folder.content(of: "out")

    // Enough rows to be stopped in; other services, so that a finished run would show.
    let row = "North,Coaching,2026-Q1,Ann,5,4\n"
    try folder.write(
      "maturity.csv", "PMO,Service,Cycle,Rater,Level now,Level wanted\n" + String(repeating: row, count: 400_000))
    let run = try await CommandRun.plumbline("run", in: folder, signal: signal) {
      try folder.entries().contains { $0.hasPrefix(".out.staging-") }
    }
    #expect(run.status == status, "\(run.err)")
    #expect(run.err.contains("the output is as it was"))
    #expect(try folder.entries() == [".out.lock", "maturity.csv", "out"])
    #expect(try folder.content(of: "out") == before)
  }

  @Test func `What a killed run has left is cleared away by the next one`() async throws {
    let folder = try Exports.folder()
    try folder.write(".out.staging-4711/bi/half.csv", "half")
    #expect(try await CommandRun.plumbline("run", in: folder).status == 0)
    #expect(try folder.entries() == [".out.lock", "maturity.csv", "out"])
  }
}

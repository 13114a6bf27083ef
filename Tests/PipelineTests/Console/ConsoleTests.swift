import FoundationEssentials
import Logging
import Testing

@testable import Pipeline

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct ConsoleTests {
  /// A stream into a pipe, and what came through it.
  private final class Pipe {
    private var ends: [Int32] = [0, 0]

    init() { #expect(pipe(&ends) == 0) }

    deinit {
      close(ends[0])
      if ends[1] >= 0 { close(ends[1]) }
    }

    func stream(isTerminal: Bool = false, _ environment: [String: String] = [:]) -> ConsoleStream {
      ConsoleStream(descriptor: ends[1], isTerminal: isTerminal) { environment[$0] }
    }

    func closeReader() {
      close(ends[0])
      ends[0] = -1
    }

    func content() -> String {
      close(ends[1])
      ends[1] = -1
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = read(ends[0], &bytes, bytes.count)
      return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      (true, [:], true, true), (false, [:], false, false), (true, ["NO_COLOR": "1"], false, true),
      (true, ["NO_COLOR": ""], true, true), (false, ["CLICOLOR_FORCE": "1"], true, false),
      (false, ["CLICOLOR_FORCE": "0"], false, false), (true, ["TERM": "dumb"], false, false),
      (true, ["TERM": "dumb", "CLICOLOR_FORCE": "1"], true, false),
      (true, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false, true), (true, ["TERM": "xterm"], true, true),
    ] as [(Bool, [String: String], Bool, Bool)])
  func colourByStream(_ isTerminal: Bool, _ environment: [String: String], _ colour: Bool, _ rewrite: Bool) {
    let stream = ConsoleStream(descriptor: 1, isTerminal: isTerminal) { environment[$0] }
    #expect(stream.hasColour == colour)
    #expect(stream.canRewrite == rewrite)
  }

  @Test func statusLineMakesWayForWhatIsSaid() {
    let pipe = Pipe()
    let console = Console(err: pipe.stream(isTerminal: true))
    console.show(status: nil)
    console.show(status: "reading a")
    console.say("warning: b")
    console.say("warning: c")
    console.show(status: "reading d")
    console.show(status: nil)
    #expect(pipe.content() == "\r\u{1B}[Kreading a\r\u{1B}[Kwarning: b\nwarning: c\n\r\u{1B}[Kreading d\r\u{1B}[K")
  }

  @Test func readerThatHasGone() throws {
    Console.ignoreClosedPipes()
    let pipe = Pipe()
    let console = Console(out: pipe.stream())
    #expect(try console.put("a\n"))
    pipe.closeReader()
    #expect(try console.put("b\n") == false)
    let closed = Console(out: ConsoleStream(descriptor: -1, isTerminal: false) { _ in nil })
    #expect(#expect(throws: PipelineError.self) { try closed.put("x") }?.status == .inputOutput)
  }

  @Test(arguments: [
    (Console.Verbosity.quiet, "error: e\n"), (.normal, "warning: w\nerror: e\n"),
    (.verbose, "debug: d\ninfo: i\nnotice: n\nwarning: w\nerror: e\n"),
  ])
  func levels(_ verbosity: Console.Verbosity, _ expected: String) {
    let pipe = Pipe()
    let logger = Console(err: pipe.stream(), verbosity: verbosity).logger()
    logger.trace("t")
    logger.debug("d")
    logger.info("i")
    logger.notice("n")
    logger.warning("w")
    logger.error("e")
    #expect(pipe.content() == expected)
  }

  @Test func textLines() {
    let pipe = Pipe()
    var logger = Console(err: pipe.stream(isTerminal: true)).logger()
    logger[metadataKey: "run"] = "7"
    logger.warning("odd", metadata: ["file": "a.csv", "run": "8"])
    logger.error("bad")
    #expect(
      pipe.content() == "\u{1B}[33mwarning\u{1B}[0m: odd (file=a.csv, run=8)\n\u{1B}[31merror\u{1B}[0m: bad (run=7)\n")
  }

  @Test func jsonLines() throws {
    struct Line: Decodable, Equatable {
      let time, level, message, file: String
    }
    let pipe = Pipe()
    let console = Console(err: pipe.stream(isTerminal: true), logFormat: .json)
    #expect(!console.isWatched)
    console.logger().warning("say \"hi\"\n", metadata: ["file": "a.csv", "level": "forged"])
    let text = pipe.content()
    #expect(text.filter { $0 == "\n" }.count == 1)
    let line = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
    #expect(line == Line(time: line.time, level: "warning", message: "say \"hi\"\n", file: "a.csv"))
  }

  @Test func progressShowsOnlyToAWatcher() {
    for (isTerminal, verbosity, isShown) in [
      (true, Console.Verbosity.normal, true), (false, .normal, false), (true, .quiet, false),
    ] {
      let pipe = Pipe()
      let progress = Progress(console: Console(err: pipe.stream(isTerminal: isTerminal), verbosity: verbosity))
      progress.start("reading", bytes: 100)
      progress.reading("a.csv")
      progress.advance(rows: 5, bytes: 50)
      progress.finish()
      progress.advance(rows: 5)
      let content = pipe.content()
      #expect(content.isEmpty == !isShown)
      #expect(!isShown || content.hasSuffix("\r\u{1B}[K"))
    }
  }
}

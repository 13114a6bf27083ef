import Tabular

extension LevelReader {
  /// Why an answer means no level, and how to mend it.
  func explanation(of raw: String, _ reading: LevelReading) -> (message: String, hint: String) {
    if case .contradiction(let number, let label) = reading {
      let isTurned = scale.lowest + scale.highest - turned(number) == label
      return (
        "\"\(raw)\" contradicts itself: its label means \(turned(label)), and its number is \(number); it is left out.",
        isTurned
          ? "If the best level has the lowest number in this file, declare the scale reversed in the job file; else correct the answer."
          : "Correct the answer, or declare its label in the scale."
      )
    }
    let text = AnswerText(raw)
    let words = [text.folded] + text.labelled.map(\.label)
    if let levels = words.lazy.compactMap({ ambiguous[$0] }).first {
      let choice = levels.sorted().map(String.init).joined(separator: " or ")
      return (
        "\"\(raw)\" is level \(choice), and the other answers of the column do not say which; it is left out.",
        "Declare in the job file which level of \(scale.name) the label stands for."
      )
    }
    if let foreign, words.contains(where: { foreign.places[$0] != nil }) {
      return (
        "\"\(raw)\" is a word of \(foreign.name) in \(foreign.count) levels, and \(scale.name) has \(scale.count); it is left out.",
        "Declare lowest and highest of the scale, or the level that each label stands for, in the job file."
      )
    }
    let meant = nearestLabel(to: raw).map { "Did you mean \"\($0)\"? " } ?? ""
    return (
      "\"\(raw)\" is no level of \(scale.name); it is left out.",
      "\(meant)The levels are: \(legend). \(Rule.unknownLabel.remedy)"
    )
  }
}

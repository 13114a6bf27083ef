import PMO
import Tabular

extension LevelReader {
  /// A word of the column that some wording has, and the number beside it as a level.
  private struct Evidence {
    let word: String
    let level: Int?
  }

  /// The reader for a column that holds these answers: it takes the words by the wording that the whole column has.
  ///
  /// "Agree" is the fourth of five levels and the sixth of seven; "Very important" is the highest of one wording of five
  /// levels and the second highest of another. So a word alone does not say its level. A wording fits a column if it has
  /// as many levels as the scale, and all words of the column that any wording knows. Numbers beside words
  /// (`4 - Managed`) must agree with it, unless they agree with none.
  ///
  /// - A wording that takes two words of the column for one level does not fit if another one tells them apart: "Agree"
  ///   beside "Somewhat agree" is of seven levels, whatever each may mean alone.
  /// - The scale's own wording comes first: the one that its labels are of.
  /// - Labels that a job declares hold in any case; a wording that contradicts one of them does not fit.
  /// - Where several others fit, a word counts only if all of them mean the same level by it.
  /// - Where one of another number of levels fits alone, no word of the column counts: the scale is declared, not
  ///   guessed.
  /// - Where none fits, the scale's own words count and no others.
  ///
  /// Cost: a few look-ups for each answer and wording; give each distinct text once.
  func recognising(_ answers: some Sequence<AnswerText>) -> LevelReader {
    let own = Self.own(scale)
    let evidence = answers.compactMap { self.evidence($0, own: own) }
    let isOwn = evidence.allSatisfy { labels[$0.word] != nil && labels[$0.word] == ($0.level ?? labels[$0.word]) }
    if isOwn, wordings.isEmpty || !blurs(evidence, declared: own, { labels[$0] }) { return self }
    let isDeclared = ![Scale.maturity, .importance, .satisfaction, .competence].contains { $0.labels == scale.labels }
    let declared = isDeclared ? own : [:]
    let fitting = LevelWords.all.indices.filter { fits(LevelWords.all[$0], evidence, declared: declared) }
    let numbered = fitting.filter { position in
      evidence.allSatisfy {
        $0.level == nil || level(of: $0.word, in: LevelWords.all[position], declared: declared) == $0.level
      }
    }
    var reader = self
    if fitting.isEmpty {
      reader.foreign = LevelWords.all.first { fits($0, evidence, declared: declared, isForeign: true) }
      // Words of seven levels on a scale of five: their numbers would be right by chance.
      if reader.foreign != nil {
        reader.labels = declared
        reader.wordings = []
      }
      return reader
    }
    // The scale's own wording, with numbers beside its words that contradict it.
    if numbered.isEmpty, let home = wordings.first, fitting.contains(home) { return self }
    reader.wordings = numbered.isEmpty ? fitting : numbered
    reader.labels = [:]
    for position in reader.wordings {
      for (word, place) in LevelWords.all[position].places {
        let level = place + scale.lowest
        if reader.ambiguous[word] != nil {
          if reader.ambiguous[word]?.contains(level) == false { reader.ambiguous[word]?.append(level) }
        } else if let other = reader.labels[word], other != level {
          reader.ambiguous[word] = [other, level]
          reader.labels[word] = nil
        } else {
          reader.labels[word] = level
        }
      }
    }
    for (word, level) in declared {
      reader.labels[word] = level
      reader.ambiguous[word] = nil
    }
    return reader
  }

  private func evidence(_ text: AnswerText, own: [String: Int]) -> Evidence? {
    func isKnown(_ word: String) -> Bool { LevelWords.holders[word] != nil || own[word] != nil }
    if isKnown(text.folded) { return Evidence(word: text.folded, level: nil) }
    return text.labelled.first { isKnown($0.label) }.map {
      Evidence(word: $0.label, level: scale.levels.contains($0.number) ? turned($0.number) : nil)
    }
  }

  private func level(of word: String, in wording: LevelWords, declared: [String: Int]) -> Int? {
    declared[word] ?? wording.places[word].map { $0 + scale.lowest }
  }

  private func fits(
    _ wording: LevelWords, _ evidence: [Evidence], declared: [String: Int], isForeign: Bool = false
  ) -> Bool {
    guard (wording.count != scale.count) == isForeign else { return false }
    let holds = evidence.allSatisfy { item in
      let place = wording.places[item.word]
      guard let level = declared[item.word] else { return place != nil }
      return isForeign || place == nil || place == level - scale.lowest
    }
    return holds && !blurs(evidence, declared: declared, { wording.places[$0] })
  }

  /// Whether two words of a column that have one place by `place` have different ones in some wording.
  private func blurs(_ evidence: [Evidence], declared: [String: Int], _ place: (String) -> Int?) -> Bool {
    var sharing: [Int: Set<String>] = [:]
    for item in evidence where declared[item.word] == nil {
      if let place = place(item.word) { sharing[place, default: []].insert(item.word) }
    }
    return sharing.values.contains { words in
      words.count > 1 && LevelWords.all.contains { Set(words.compactMap($0.place(of:))).count > 1 }
    }
  }
}

/// A wording of answers: what questionnaires call the levels of a scale, from the lowest to the highest, in seven
/// languages (English, German, French, Spanish, Portuguese, Italian, Dutch).
///
/// Survey tools hand out an answer in its respondent's language, so one column may mix languages; it never mixes
/// wordings. That is why a wording, not a language, is what a column is recognised by.
struct LevelWords: Sendable {
  /// `agreement`, for messages.
  let name: String
  /// Levels.
  let count: Int
  /// Words by what they fold to: their places from 0, the lowest.
  let places: [String: Int]
  /// Words as they are written, for suggestions.
  let words: [(text: String, place: Int)]

  /// The place of a folded word; nil for a word of other wordings.
  func place(of word: String) -> Int? { places[word] }

  /// Every wording that is known, from `LevelWords.table`.
  static let all: [LevelWords] = parsed(table)

  /// Wordings by the words that they have, so that a text that is in none costs one look-up.
  static let holders: [String: [Int]] = {
    var holders: [String: [Int]] = [:]
    for (position, wording) in all.enumerated() {
      for word in wording.places.keys { holders[word, default: []].append(position) }
    }
    return holders
  }()

  /// Reads a table: a line `# name` starts a wording; each line below is a language, with `|` between levels and `;`
  /// between words for one level.
  static func parsed(_ table: String) -> [LevelWords] {
    var wordings: [LevelWords] = []
    for block in table.split(separator: "# ") {
      let lines = block.split(separator: "\n")
      guard let name = lines.first else { continue }
      var places: [String: Int] = [:]
      var words: [(text: String, place: Int)] = []
      var count = 0
      for line in lines.dropFirst() {
        let levels = line.split(separator: "|")
        count = levels.count
        for (place, level) in levels.enumerated() {
          for word in level.split(separator: ";") {
            let forms = forms(of: Folding.trimmed(String(word)))
            if let first = forms.first { words.append((first, place)) }
            for form in forms where places[Folding.folded(form)] == nil { places[Folding.folded(form)] = place }
          }
        }
      }
      wordings.append(LevelWords(name: Folding.trimmed(String(name)), count: count, places: places, words: words))
    }
    return wordings
  }

  /// The ways in which a word of the table is written: `satisfait(e)` and `satisfecho/a` for one gender, the other and
  /// both; German umlauts also as two letters.
  static func forms(of word: String) -> [String] {
    var forms = [word]
    if word.contains("(e)") {
      forms = ["", "e", " e"].map { word.replacing("(e)", with: $0) }
    } else if word.contains("o/a") {
      forms = ["o", "a", "o a"].map { word.replacing("o/a", with: $0) }
    }
    let spelled = forms.map { form in
      [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue")]
        .reduce(form) { $0.replacing($1.0, with: $1.1) }
    }
    return forms + spelled.filter { !forms.contains($0) }
  }
}

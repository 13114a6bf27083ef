import PMO
import Tabular
import Testing

@testable import Intake

@Suite struct LevelReaderRecognisingTests {
  private static let five = Scale(name: "five", levels: 1...5, labels: [])
  private static let seven = Scale(name: "seven", levels: 1...7, labels: [])
  private static let four = Scale(name: "four", levels: 1...4, labels: [])
  private static let ten = Scale(name: "ten", levels: 0...10, labels: [])

  /// Levels of a column's texts, `?` for none.
  private func levels(_ texts: [String], _ scale: Scale) -> [String] {
    let reader = LevelReader(scale).recognising(texts.map { AnswerText($0) })
    return texts.map { text in
      if case .level(let level) = reader.read(text) { return String(level) }
      return reader.read(text) == .noAnswer ? "-" : "?"
    }
  }

  /// A column in each language: the five levels of importance, satisfaction, agreement, maturity, and of competence from
  /// zero.
  @Test(arguments: [
    "Not important|Slightly important|Moderately important|Important|Very important",
    "Unwichtig|Wenig wichtig|Mäßig wichtig|Wichtig|Sehr wichtig",
    "Pas important|Peu important|Moyennement important|Important|Très important",
    "Nada importante|Poco importante|Moderadamente importante|Importante|Muy importante",
    "Não importante|Pouco importante|Moderadamente importante|Importante|Muito importante",
    "Non importante|Poco importante|Moderatamente importante|Importante|Molto importante",
    "Onbelangrijk|Enigszins belangrijk|Matig belangrijk|Belangrijk|Zeer belangrijk",
    "Very dissatisfied|Dissatisfied|Neutral|Satisfied|Very satisfied",
    "Sehr unzufrieden|Unzufrieden|Weder zufrieden noch unzufrieden|Zufrieden|Sehr zufrieden",
    "Très insatisfait(e)|Insatisfaite|Ni satisfait ni insatisfait|Satisfait|Très satisfait·e",
    "Muy insatisfecho|Insatisfecha|Neutral|Satisfecho/a|Muy satisfecho",
    "Muito insatisfeito|Insatisfeito(a)|Neutro|Satisfeita|Muito satisfeito",
    "Molto insoddisfatto|Insoddisfatta|Neutrale|Soddisfatto|Molto soddisfatta",
    "Zeer ontevreden|Ontevreden|Neutraal|Tevreden|Zeer tevreden",
    "Strongly disagree|Disagree|Neither agree nor disagree|Agree|Strongly agree",
    "Stimme überhaupt nicht zu|Stimme nicht zu|Teils/teils|Stimme zu|Stimme voll und ganz zu",
    "Pas du tout d’accord|Pas d’accord|Ni d’accord ni pas d’accord|D’accord|Tout à fait d’accord",
    "Totalmente en desacuerdo|En desacuerdo|Ni de acuerdo ni en desacuerdo|De acuerdo|Totalmente de acuerdo",
    "Discordo totalmente|Discordo|Não concordo nem discordo|Concordo|Concordo totalmente",
    "Totalmente in disaccordo|In disaccordo|Né d'accordo né in disaccordo|D'accordo|Totalmente d'accordo",
    "Helemaal mee oneens|Mee oneens|Neutraal|Mee eens|Helemaal mee eens",
    "Never|Rarely|Sometimes|Often|Always", "Nie|Selten|Manchmal|Häufig|Immer",
    "Initial|Managed|Defined|Quantitatively Managed|Optimizing", "Initial|Repeatable|Defined|Managed|Optimized",
    "Ad hoc|Wiederholbar|Definiert|Gemessen|Optimierend", "Initial|Gemanagt|Definiert|Quantitativ gemanagt|Optimierend",
    "Poor|Fair|Good|Very good|Excellent", "Very poor|Poor|Fair|Good|Very good",
    "Not at all important|Slightly important|Moderately important|Very important|Extremely important",
  ])
  func takesFiveLevels(column: String) {
    let texts = column.split(separator: "|").map(String.init)
    for scale in [Self.five, .importance, .satisfaction, .maturity] {
      #expect(levels(texts, scale) == ["1", "2", "3", "4", "5"])
    }
    #expect(levels(texts, .competence) == ["0", "1", "2", "3", "4"])
    // A column need not hold all of them, nor in this form.
    let numbered = texts.enumerated().map { "\($0 + 1) - \($1.uppercased())" }
    #expect(levels(numbered, Self.five) == ["1", "2", "3", "4", "5"])
    #expect(levels(texts.enumerated().map { "\($1) (\($0 + 1))" }, Self.five) == ["1", "2", "3", "4", "5"])
  }

  @Test func aWordCountsByTheNumberOfLevels() {
    #expect(levels(["Agree"], Self.four) == ["3"])
    #expect(levels(["Agree"], Self.five) == ["4"])
    #expect(levels(["Agree"], Self.seven) == ["6"])
    #expect(levels(["Agree"], Self.ten) == ["?"])
    // Seven levels on a scale of five: none of them counts, not even those that both have.
    #expect(levels(["Agree", "Somewhat agree", "Strongly agree"], Self.five) == ["?", "?", "?"])
    #expect(levels(["Agree", "Somewhat agree"], Self.four) == ["?", "?"])
    #expect(levels(["Zufrieden", "Eher zufrieden"], .satisfaction) == ["?", "?"])
    #expect(levels(["Satisfied", "Slightly satisfied", "Very satisfied"], .satisfaction) == ["?", "?", "?"])
  }

  @Test func theColumnDecidesBetweenWordings() {
    #expect(levels(["Very important", "Important"], .importance) == ["5", "4"])
    #expect(levels(["Very important", "Extremely important"], .importance) == ["4", "5"])
    #expect(levels(["Very important"], .importance) == ["5"])
    // Nothing says which of the two wordings it is.
    #expect(levels(["Managed", "Defined"], .maturity) == ["?", "3"])
    #expect(levels(["Managed", "Repeatable"], .maturity) == ["4", "2"])
    #expect(levels(["2 - Managed", "Defined"], .maturity) == ["2", "3"])
    #expect(levels(["Good", "Very good"], Self.five) == ["?", "?"])
    // A slip of the pen in one cell changes nothing in the others.
    #expect(levels(["Agree", "Strogly agree", "n/a"], Self.five) == ["4", "?", "-"])
    // Languages mix in a column, wordings do not.
    #expect(levels(["Agree", "Stimme zu", "D'accord"], Self.five) == ["4", "4", "4"])
  }

  @Test func declaredLabelsHold() {
    let scale = Scale(
      name: "own", levels: 1...5,
      labels: [Scale.Label(level: 2, text: "Managed"), Scale.Label(level: 5, text: "Very important")])
    #expect(levels(["Managed", "Defined"], scale) == ["2", "3"])
    // The wording that has both contradicts the job.
    #expect(levels(["Very important", "Extremely important"], scale) == ["5", "?"])
  }

  @Test func numbersThatContradictAreReported() {
    let reader = LevelReader(.satisfaction).recognising(["4 - Satisfied", "2 - Satisfied"].map { AnswerText($0) })
    #expect(reader.read("4 - Satisfied") == .level(4))
    #expect(reader.read("2 - Satisfied") == .contradiction(number: 2, label: 4))
    #expect(reader.explanation(of: "2 - Satisfied", reader.read("2 - Satisfied")).hint.contains("reversed"))
  }

  @Test(arguments: [
    (["Managed", "Defined"], "Managed", "level 2 or 4"),
    (["Agree", "Somewhat agree"], "Agree", "agreement in 7 levels"),
    (["Agree", "Agre"], "Agre", "no level of"),
  ])
  func explains(column: [String], text: String, part: String) {
    let reader = LevelReader(.maturity).recognising(column.map { AnswerText($0) })
    #expect(reader.explanation(of: text, reader.read(text)).message.contains(part))
  }

  @Test func suggestsWordsOfTheColumnsLanguage() {
    let reader = LevelReader(.satisfaction).recognising([AnswerText("Sehr zufrieden")])
    #expect(reader.nearestLabel(to: "zufrieden!") == "Zufrieden")
    #expect(reader.nearestLabel(to: "Unzufriden") == "Unzufrieden")
  }

  /// Whatever is done to case, accents and spaces, a column in each language of each wording keeps its levels.
  @Test(arguments: LevelWords.table.split(separator: "\n").filter { $0.contains("|") }.map(String.init))
  func wordsCountHoweverTheyAreTyped(line: String) {
    let texts = line.split(separator: "|").map { level in
      LevelWords.forms(of: Folding.trimmed(String(level.split(separator: ";")[0])))[0]
    }
    let expected = (1...texts.count).map(String.init)
    let scale = Scale(name: "s", levels: 1...texts.count, labels: [])
    #expect(levels(texts, scale) == expected)
    #expect(levels(texts.map { $0.uppercased() }, scale) == expected)
    #expect(levels(texts.map { "  \($0)\u{A0}" }, scale) == expected)
    #expect(levels(texts.map { Folding.folded($0) }, scale) == expected)
  }
}

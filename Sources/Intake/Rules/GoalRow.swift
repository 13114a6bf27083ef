import Tabular

extension Rule {
  /// Goal row: a row of the table that states goals instead of answers.
  ///
  /// - Matters: Counted as data it would pass for what was found.
  /// - Mend: State goals in a column of their own, or as targets in the job file.
  static let goalRow = Rule("goal-row", .info)
}

/// Rows that hold goals: their name is a word for one and no entry's name.
enum GoalRow {
  /// Folded: English, German, French, Spanish, Portuguese, Italian, Dutch.
  static let words: Set<String> = [
    "target", "targets", "goal", "goals", "target level", "target value", "desired level", "required level", "to be",
    "ziel", "ziele", "zielwert", "zielwerte", "zielniveau", "soll", "sollwert", "sollwerte", "soll wert",
    "cible", "cibles", "objectif", "objectifs", "niveau cible", "valeur cible",
    "objetivo", "objetivos", "meta", "metas", "nivel objetivo", "valor objetivo",
    "alvo", "alvos", "nivel alvo", "valor alvo",
    "obiettivo", "obiettivi", "livello obiettivo", "valore obiettivo",
    "doel", "doelen", "doelwaarde", "doelniveau", "streefwaarde", "streefniveau",
  ]

  static func isNamed(_ text: String) -> Bool { words.contains(Folding.folded(text)) }
}

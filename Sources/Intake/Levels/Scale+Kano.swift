import Tabular

extension Scale {
  /// The five answers to the pairs of questions that tell kinds of needs apart, in the order of the standard questionnaire, in the
  /// wordings and languages that questionnaires use. Codes run from 1, "I like it".
  static let feeling = Scale(
    name: "feeling about an outcome", levels: 1...5,
    labels: [
      (1, "I like it that way"), (2, "I expect it"), (3, "I am neutral"), (4, "I can live with it"),
      (5, "I dislike it"),
    ].map { Label(level: $0, text: $1) }
      + [
        1: [
          "I like it", "Like", "Like it", "I would like it", "I enjoy it that way", "I would be delighted", "Delighted",
          "Das würde mich sehr freuen", "Würde mich sehr freuen", "Das mag ich", "Gefällt mir", "J'aime",
          "Cela me ferait plaisir", "Ça me ferait plaisir", "J'aime bien", "Me gusta", "Me gustaría", "Me gusta así",
        ],
        2: [
          "Expect", "Expect it", "I expect it to be that way", "It must be that way", "Must be", "Must have",
          "It is a must", "Das setze ich voraus", "Setze ich voraus", "Das erwarte ich", "Je m'y attends",
          "C'est normal", "C'est nécessaire", "Lo espero", "Debe ser así", "Es algo básico",
        ],
        3: [
          "Neutral", "I feel neutral", "I don't care", "Don't care", "Indifferent", "I am indifferent",
          "Das ist mir egal",
          "Ist mir egal", "Je suis neutre", "Neutre", "Ça m'est égal", "Cela m'est égal", "Me da igual", "Soy neutral",
          "Me es indiferente",
        ],
        4: [
          "Live with", "Live with it", "I can live with it that way", "I can tolerate it", "Tolerate",
          "I can accept it",
          "Acceptable", "Damit kann ich leben", "Das könnte ich in Kauf nehmen", "Das nehme ich gerade noch hin",
          "Je peux m'en accommoder", "Je peux vivre avec", "Je m'en accommode", "Puedo vivir con ello",
          "Puedo tolerarlo",
          "Lo tolero",
        ],
        5: [
          "Dislike", "Dislike it", "I dislike it that way", "I don't like it", "I would dislike it", "I hate it",
          "Das würde mich sehr stören", "Würde mich sehr stören", "Das stört mich", "Gefällt mir nicht",
          "Je n'aime pas",
          "Cela me dérangerait", "Ça me dérange", "No me gusta", "Me disgusta", "Me molesta",
        ],
      ].sorted { $0.key < $1.key }.flatMap { level, texts in texts.map { Label(level: level, text: $0) } })
}

extension Field {
  /// Headers in German, French and Spanish, folded as the English ones are.
  static let translations: [Field: Set<String>] = [
    .cycle: ["zyklus", "zeitraum", "quartal", "periode", "ciclo", "periodo", "trimestre"],
    .rater: ["bewertet von", "bewerter", "evalue par", "evaluateur", "evaluado por", "evaluador"],
    .service: ["leistung", "dienstleistung", "prestation", "servicio"],
    .wanted: ["zielniveau", "niveau cible", "nivel objetivo"],
    .view: ["sicht", "perspektive", "sichtweise", "point de vue", "vue", "perspectiva", "punto de vista"],
    .customer: ["kunde", "kundin", "client", "cliente"],
    .email: ["e mail adresse", "courriel", "adresse e mail", "correo", "correo electronico"],
    .group: ["kundengruppe", "groupe de clients", "grupo de clientes"],
    .outcome: ["nutzen fur kunden", "resultat", "resultat attendu", "resultado", "resultado esperado"],
    .importance: ["wichtigkeit", "bedeutung", "importancia"],
    .satisfaction: ["zufriedenheit", "satisfaccion"],
    .expected: [
      "erwartetes niveau", "erwartet", "erwartung", "niveau attendu", "attendu", "nivel esperado", "esperado",
    ],
    .overall: ["gesamtzufriedenheit", "satisfaction globale", "satisfaccion general", "satisfaccion global"],
    .recommendation: ["weiterempfehlung", "recommandation", "recomendacion"],
    .stage: [
      "phase der zusammenarbeit", "kontaktpunkt", "etape", "point de contact", "phase de la cooperation", "etapa",
      "punto de contacto", "fase de la cooperacion",
    ],
    .person: ["mitarbeiter", "mitarbeiterin", "mitarbeitende", "collaborateur", "employe", "empleado", "persona"],
    .team: ["equipe", "equipo"],
    .role: ["rolle", "funktion", "fonction", "funcion", "rol"],
    .services: ["leistungen", "dienstleistungen", "prestations", "servicios"],
    .component: ["baustein", "grundlage", "fundament", "composante", "fondement", "componente", "fundamento"],
    .evidence: ["nachweis", "beleg", "preuve", "justificatif", "evidencia", "prueba"],
    .evidenceDate: [
      "nachweisdatum", "datum des nachweises", "date de la preuve", "date du justificatif", "fecha de la evidencia",
    ],
    .indicator: ["kennzahl", "messgrosse", "indicateur", "indicador", "metrica"],
    .goal: ["ziel", "zielwert", "soll", "sollwert", "objectif", "cible", "valeur cible", "objetivo", "meta"],
    .current: [
      "ist", "istwert", "aktuell", "aktueller wert", "actuel", "valeur actuelle", "reel", "valor actual", "real",
    ],
    .relevance: ["relevanz", "gewicht", "gewichtung", "poids", "ponderation", "pertinence", "relevancia", "peso"],
    .direction: ["richtung", "besser", "sens", "direccion", "sentido"],
    .unit: ["einheit", "wahrung", "unite", "devise", "unidad", "moneda"],
    .benefit: ["nutzen", "benefice", "avantage", "beneficio"],
    .planned: ["geplant", "plan", "prevu", "planifie", "planificado", "previsto"],
    .delivered: ["geliefert", "realisiert", "erreicht", "livre", "realise", "entregado", "realizado", "logrado"],
    .cost: ["kosten", "cout", "couts", "coste", "costo", "costes", "costos"],
  ]
}

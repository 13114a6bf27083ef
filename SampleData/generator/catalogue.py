"""Names and ids of the sample organisation; nothing here is random."""

from __future__ import annotations

SEED = 20260930
ORGANISATION = "Meridian Rail & Ports"
CYCLES = ["2026-Q1", "2026-Q2", "2026-Q3"]
LATEST = CYCLES[-1]
PMOS = {"NOR": "Northern PMO", "HAR": "Harbour PMO", "SIG": "Signalling PMO", "COR": "Corporate PMO"}


def numbered(text: str, prefix: str, first: int) -> dict[str, str]:
    """`a · b` with prefix S and first 1 -> {"S01": "A", "S02": "B"}."""
    names = [name.strip() for name in text.split("·")]
    return {f"{prefix}{first + i:02d}": name[0].upper() + name[1:] for i, name in enumerate(names)}


SERVICES = {
    **numbered("advice to executives · strategic planning support · portfolio definition · portfolio oversight · "
               "benefits tracking · outside-in scanning · organisational change support · "
               "governance and decision support", "S", 1),
    **numbered("methods and tailoring · tools and information systems · training · coaching · "
               "community and promotion · resource allocation · cross-project coordination · programme management · "
               "knowledge and lessons · assurance and audits · PMO performance and improvement · "
               "talent and careers", "T", 9),
    **numbered("status reporting and analytics · performance control · planning and estimating help · "
               "risk, issue and change support · document and archive care · "
               "stakeholder and customer interface", "O", 21),
}
TIERS = {"S": "Strategic", "T": "Tactical", "O": "Operational"}

OUTCOMES = numbered(
    "projects tied to strategy · clear priorities · balanced portfolio · benefits realised · faster decisions · "
    "executive attention where it matters · on-time delivery · cost within budget · reliable estimates · "
    "scope under control · quality of results · risks seen early · shorter delivery · visible progress · "
    "information people trust · visible demand and capacity · clear roles · compliance and audit readiness · "
    "communication between units · dependencies coordinated · suppliers under control · stakeholders engaged · "
    "change adopted · problems solved faster · people available when needed · skilled project managers · "
    "methods that fit the work · tools that help · lessons reused · less rework and administration", "E", 1)

COMPETENCES = numbered(
    "business acumen · strategic thinking · portfolio prioritisation · financial analysis · benefits management · "
    "value communication · organisational change · governance design · service and customer mindset · "
    "market and trend awareness · delivery methods · planning and estimating · risk management · "
    "resource and capacity management · reporting and data analysis · data visualisation · tool administration · "
    "quality and assurance · knowledge management · process improvement · service management · "
    "supplier and contract management · leadership · coaching · facilitation · communication · "
    "negotiation and influence · conflict resolution · collaboration · adaptability and learning", "C", 1)

FOUNDATIONS = numbered("mandate · strategy · governance", "F", 1)

MATURITY_LEVELS = ["Ad hoc", "Repeatable", "Defined", "Measured", "Optimising"]  # 1...5
COMPETENCE_LEVELS = ["None", "Aware", "Practising", "Proficient", "Expert"]  # 0...4
IMPORTANCE = ["Not important", "Slightly important", "Moderately important", "Important", "Very important"]
SATISFACTION = ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"]

# PMO, service, what that office calls it in its own sheets.
SYNONYMS = [("NOR", "O24", "RAID support"), ("HAR", "T09", "Methodology"), ("HAR", "T17", "Lessons learned"),
            ("SIG", "S05", "Benefits realisation"), ("COR", "O21", "Project reporting")]

TEAMS = {"Delivery North": ("NOR", 11), "Planning and Controls North": ("NOR", 9), "Harbour Delivery": ("HAR", 11),
         "Signalling Delivery": ("SIG", 11), "Systems Assurance": ("SIG", 10), "Portfolio Office": ("COR", 8)}
MATRIX_TEAM = "Portfolio Office"  # rated in the matrix workbook and in no CSV

ROLES: dict[str, dict[str, int]] = {
    "PMO lead": {"C01": 3, "C02": 3, "C03": 3, "C06": 3, "C08": 3, "C09": 3, "C10": 2, "C21": 3, "C22": 2, "C23": 4,
                 "C26": 3, "C27": 3, "C28": 3},
    "Portfolio analyst": {"C01": 2, "C03": 3, "C04": 3, "C05": 3, "C10": 2, "C14": 3, "C15": 4, "C16": 3, "C17": 2,
                          "C19": 2, "C20": 2, "C26": 2, "C30": 2},
    "Project controller": {"C04": 3, "C11": 3, "C12": 4, "C13": 3, "C14": 2, "C15": 3, "C17": 2, "C18": 3, "C22": 3,
                           "C26": 2, "C29": 3, "C30": 2},
    "Delivery coach": {"C05": 2, "C07": 3, "C09": 3, "C11": 4, "C13": 2, "C19": 3, "C20": 3, "C24": 4, "C25": 3,
                       "C26": 3, "C28": 3, "C29": 3},
}

GROUPS = {"Executives": 14, "Sponsors": 28, "Programme managers": 24, "Project managers": 48,
          "Business operations": 36}

# Every letter exists in Windows-1252, because the competence exports use it.
FIRST_NAMES = """Anna Jürgen Zoë François Søren Åsa José Marta Björn Chloé Íñigo Renée Máire Aoife Seán Günther Käthe
Lena Paulo João Inês Tomás Giulia Matteo Elena Nikolaos Eleni Andrei Ioana Petra Milan Katarina Luka Mirjam Pieter
Sanne Wout Freya Oskar Signe Håkan Ülle Šimon Žofie Gwen Alasdair Harriet Imogen Rhys Nuala""".split()
LAST_NAMES = """Weber|Müller|Groß|Schäfer|Lefèvre|Dubois|Lindqvist|Sørensen|Åkesson|Fernández|Núñez|Ó Briain|O'Neill|
MacLeod|Ashworth|Hargreaves|Whitcombe|Rossi|Bianchi|Colombo|Papadakis|Ionescu|Popa|Novak|Kovar|Šimek|Žilka|Horvat|
van Dijk|de Vries|Janssens|Peeters|Silva|Gonçalves|Araújo|Nyman|Virtanen|Mäkelä|Tamm|Kask|Bergström|Holmgren|
Øverland|Brekke|Jóhannsson|Þórsson|Meißner|Köhler|Béranger|Thévenot|Castellanos|Ibáñez|Nowak|Wrona|Sokol|Varga|
Szabó|Tóth|Pritchard|Llewellyn""".replace("\n", "").split("|")

SITES = ["Quay 4", "Northline", "Ferry terminal", "Kestrel Junction", "Dry dock 2", "Harbour Road", "Marsh Lane depot",
         "Saltmere", "East breakwater", "Millbrook tunnel", "Port gate 7", "Coastal loop", "Thornby viaduct",
         "Container yard B", "Stonebridge", "Ravensholm", "Central control", "Lock 3", "Wexmoor branch", "Pier 9"]
WORKS = ["crane renewal", "track renewal", "signalling upgrade", "asset register", "dredging", "power supply",
         "ticketing migration", "passenger information", "drainage", "level crossing closure", "access control",
         "timetable system", "rolling stock refit", "freight booking portal", "CCTV replacement", "radio upgrade",
         "embankment repair", "fire safety works", "energy metering", "data platform"]

COMMENTS = [
    "Decisions take weeks. We wait for the board, then the board waits for us.",
    'Please stop sending three versions of the same report.\nOne "single source of truth" would do.',
    "Very helpful team 👍 – keep the coaching sessions!",
    "Nothing to add",
    "Templates are too long:\n- risk log\n- change log\n- lessons log\nCan these be one?",
    "I'd like to see capacity figures before I promise dates; today it's guesswork.",
    'My sponsor asked "who decides?" and nobody could tell. 😕',
    "Zoë's planning clinics are excellent; more of them, please.",
    "=) all good",
    "The dashboard shows green, but my project isn't. 🚦",
    "Faster answers on change requests > £50k, please.",
    "Mehr Unterstützung bei der Planung, bitte.\n\nDanke!",
    "n/a",
]
REMARKS = ["Pilot only; roll-out in autumn", "No owner since March", "Template revised in June",
           "See audit report 14/2",
           "Raters disagree:\ndiscuss at next board", "Tool migration under way", "Evidence on the team site",
           "Depends on two people", "Good feedback from sponsors", "Backlog of 3 months"]

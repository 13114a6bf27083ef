/// A naive reading of CSV as the tables are written: by characters, quotes doubled within quotes. The first record is the header.
struct CSVText {
  let header: [String]
  let rows: [[String]]

  init(_ bytes: [UInt8]) {
    var records: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    // Scalars, since CR and LF together are one Character.
    var text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    if text.first == "\u{FEFF}" { text.removeFirst() }
    var place = 0
    while place < text.count {
      let scalar = text[place]
      if isQuoted {
        if scalar == "\"", place + 1 < text.count, text[place + 1] == "\"" {
          field.unicodeScalars.append(scalar)
          place += 1
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          field.unicodeScalars.append(scalar)
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," || scalar == "\n" {
        records[records.count - 1].append(field)
        field = ""
        if scalar == "\n" { records.append([]) }
      } else if scalar != "\r" {
        field.unicodeScalars.append(scalar)
      }
      place += 1
    }
    records.removeLast()
    header = records.first ?? []
    rows = Array(records.dropFirst())
  }

  func column(_ name: String) -> [String] {
    guard let place = header.firstIndex(of: name) else { return [] }
    return rows.map { $0[place] }
  }
}

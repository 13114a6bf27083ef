/// What stands above the data of a sheet: its header, and the program that has written it.
struct Heading {
  let header: Header
  /// The program by whose marks or by the job's word the header is read; nil for a sheet of unknown making.
  let source: SourceMatch?
  /// The columns of the fields that the program names in its own way.
  let columns: [Field: Int]
}

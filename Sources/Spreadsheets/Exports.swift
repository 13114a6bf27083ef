/// Tables, cells and findings are Tabular's: who reads a workbook has them by the one import.
@_exported public import Tabular

/// What the program calls itself.
public enum Product {
  public static let name = "plumbline"
  public static let version = "0.1.0"
}

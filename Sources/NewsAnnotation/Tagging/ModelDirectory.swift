#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The directory that holds the trained models, a file each: `tagger.model`, `parser.model`.
public struct ModelDirectory: Sendable, Hashable {
  /// Where it is.
  public let path: String

  /// Takes the models at `path`, unseen.
  public init(path: String) { self.path = path }

  /// The file of the model of that name.
  package func file(_ name: String) -> String { "\(path)/\(name).model" }

  /// Finds the models: in `$DATELINE_DATA`, in `share/dateline` beside the directory of the program, and in
  /// the package's resources beside the program.
  ///
  /// - Throws: ``ModelFileError/notFound(places:)``, which names every place.
  public static func located() throws(ModelFileError) -> ModelDirectory {
    let data = getenv("DATELINE_DATA").map { String(cString: $0) }
    return try located(data: data, programDirectory: programDirectory())
  }

  static func located(data: String?, programDirectory: String?) throws(ModelFileError) -> ModelDirectory {
    var places: [String] = []
    if let data, !data.isEmpty { places += [data, data + "/Models"] }
    if let program = programDirectory {
      places.append(program + "/../share/dateline")
      places.append(program + "/dateline_NewsAnnotation.resources/Models")
      #if canImport(Darwin)
        // A test bundle keeps its program three directories down.
        for root in [program, program + "/../../.."] {
          places.append(root + "/dateline_NewsAnnotation.bundle/Contents/Resources/Models")
          places.append(root + "/dateline_NewsAnnotation.bundle/Models")
        }
      #endif
    }
    for place in places where access(ModelDirectory(path: place).file("tagger"), R_OK) == 0 {
      return ModelDirectory(path: place)
    }
    throw .notFound(places: places)
  }

  /// The directory of the running program, symbolic links resolved.
  private static func programDirectory() -> String? {
    #if canImport(Darwin)
      var size: UInt32 = 4096
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      let link = buffer
    #else
      let link = Array("/proc/self/exe".utf8CString)
    #endif
    guard let resolved = realpath(link, nil) else { return nil }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}

import CLibXML2

/// What an XML document consists of, handed over piece by piece.
protocol XMLEventSink: AnyObject {
  /// An element begins. Names are local names; `namespace` is empty where there is none.
  func startElement(_ name: String, prefix: String, namespace: String, attributes: [XMLAttribute])
  /// Text inside the innermost open element.
  func characters(_ text: [UInt8])
  /// The innermost open element ends.
  func endElement(_ name: String)
}

/// One attribute of an element.
struct XMLAttribute {
  var name: String
  var prefix: String
  var value: String
}

/// Parses XML with libxml2's push parser.
///
/// Nothing outside the document is ever loaded and no entity of its own is expanded, so that entity bombs
/// are inert; nesting is bounded by the library (256).
enum XMLPushParser {
  private static let chunkSize = 1 << 16

  /// Sends what `bytes` hold to `sink`; whether the document is well-formed. An ill-formed document is read
  /// as far as the parser can mend it.
  ///
  /// - Parameter isUTF8: whether the bytes are UTF-8 whatever the document declares.
  static func parse(_ bytes: [UInt8], isUTF8: Bool, into sink: any XMLEventSink) -> Bool {
    // Faults are told by the result; none is to be written to standard error.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    let box = SinkBox(sink)
    var handler = handlers
    let context = xmlCreatePushParserCtxt(
      &handler, Unmanaged.passUnretained(box).toOpaque(), nil, 0, nil)
    guard let context else { return false }
    defer { xmlFreeParserCtxt(context) }
    var options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue
    if isUTF8 { options |= XML_PARSE_IGNORE_ENC.rawValue }
    xmlCtxtUseOptions(context, Int32(options))
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let chunk = buffer[offset..<min(offset + chunkSize, buffer.count)]
        let start = UnsafeRawBufferPointer(rebasing: chunk).bindMemory(to: CChar.self).baseAddress
        xmlParseChunk(context, start, Int32(chunk.count), 0)
        offset += chunkSize
      }
    }
    xmlParseChunk(context, nil, 0, 1)
    return withExtendedLifetime(box) { context.pointee.wellFormed == 1 }
  }

  /// Holds the sink where C can point to it.
  private final class SinkBox {
    let sink: any XMLEventSink
    init(_ sink: any XMLEventSink) { self.sink = sink }
    static func sink(_ context: UnsafeMutableRawPointer?) -> (any XMLEventSink)? {
      context.map { Unmanaged<SinkBox>.fromOpaque($0).takeUnretainedValue().sink }
    }
  }

  private static var handlers: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { context, name, prefix, namespace, _, _, count, _, attributes in
      SinkBox.sink(context)?.startElement(
        XMLPushParser.string(name), prefix: XMLPushParser.string(prefix),
        namespace: XMLPushParser.string(namespace),
        attributes: XMLPushParser.attributes(attributes, count: Int(count)))
    }
    handler.endElementNs = { context, name, _, _ in
      SinkBox.sink(context)?.endElement(XMLPushParser.string(name))
    }
    handler.characters = { context, text, count in
      SinkBox.sink(context)?.characters(Array(UnsafeBufferPointer(start: text, count: Int(count))))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
    // An entity that the document declares itself stays a reference.
    handler.reference = { context, name in
      let reference = Array("&\(XMLPushParser.string(name));".utf8)
      SinkBox.sink(context)?.characters(HTMLEntities.character(named: reference[...]) ?? reference)
    }
    handler.serror = { _, _ in }
    return handler
  }

  private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  /// Attributes come as groups of five pointers: name, prefix, namespace, begin and end of the value.
  private static func attributes(
    _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) -> [XMLAttribute] {
    guard let pointers else { return [] }
    return (0..<count).map { index in
      let group = pointers + index * 5
      var value: [UInt8] = []
      if let start = group[3], let end = group[4] {
        value = Array(UnsafeBufferPointer(start: start, count: end - start))
      }
      return XMLAttribute(
        name: string(group[0]), prefix: string(group[1]), value: String(decoding: value, as: UTF8.self))
    }
  }
}

import Glibc

/// What Presidio does with the same texts by its predefined pattern recognisers alone, without a statistical model.
struct PresidioBaseline {
  let recognisers: Int
  /// Of processor time, its start and the making of its recognisers left out.
  let megabytesPerSecond: Double

  /// - Returns: nil where the Python named by `TEARLINE_PRESIDIO`, otherwise `python3`, has no Presidio.
  init?(over texts: [[UInt8]]) {
    let python = getenv("TEARLINE_PRESIDIO").map { String(cString: $0) } ?? "python3"
    let files = [
      "script.py": Array(PresidioBaseline.script.utf8), "text": Array(texts.joined(separator: [0x0C])),
    ]
    let answer = withScratchFiles(files) { folder -> String? in
      guard let pipe = popen("timeout 300 '\(python)' \(folder)/script.py \(folder)/text 2>/dev/null", "r")
      else {
        return nil
      }
      defer { pclose(pipe) }
      var line = [CChar](repeating: 0, count: 200)
      guard fgets(&line, Int32(line.count), pipe) != nil else { return nil }
      return String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    let parts = (answer ?? "").split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, let count = Int(parts[0]), let seconds = Double(parts[1]), seconds > 0 else {
      return nil
    }
    recognisers = count
    megabytesPerSecond = Double(texts.reduce(0) { $0 + $1.count }) / seconds / 1e6
  }

  /// A blank model of English stands in the place of a statistical one, as Presidio asks for some.
  private static let script = """
    import logging, sys, time
    logging.disable(logging.CRITICAL)
    import spacy
    from presidio_analyzer import AnalyzerEngine, PatternRecognizer, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class Blank(SpacyNlpEngine):
        def __init__(self):
            super().__init__()
            self.nlp = {"en": spacy.blank("en")}
        def load(self):
            pass

    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"])
    registry.recognizers = [r for r in registry.recognizers if isinstance(r, PatternRecognizer)]
    engine = AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["en"])
    texts = open(sys.argv[1], "rb").read().decode("utf-8", "replace").split(chr(12))
    engine.analyze(texts[0], "en")
    start = time.process_time()
    for text in texts:
        engine.analyze(text, "en")
    print(len(registry.recognizers), time.process_time() - start)

    """
}

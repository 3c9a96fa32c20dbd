import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Lucene's own analyzer, to compare with.
 *
 *   JavaTokens default|nostop IN OUT    IN: a text a line, as hexadecimal code units (lone surrogates have no other form).
 *                                       OUT: a line for each: term/start/end/increment/type, blank between, END/offset/increment last.
 *   JavaTokens --bench FILE PASSES      characters per second over the lines of FILE.
 */
public final class JavaTokens {
  private static final double WARM_UP_SECONDS = 3;

  public static void main(String[] args) throws IOException {
    if (args[0].equals("--bench")) bench(Path.of(args[1]), Integer.parseInt(args[2]));
    else tokens(new SmartChineseAnalyzer(args[0].equals("default")), Path.of(args[1]), Path.of(args[2]));
  }

  private static void tokens(Analyzer analyzer, Path in, Path out) throws IOException {
    try (var writer = Files.newBufferedWriter(out, StandardCharsets.US_ASCII)) {
      for (String line : Files.readAllLines(in, StandardCharsets.US_ASCII)) {
        var result = new StringBuilder();
        analyze(analyzer, fromHex(line), result);
        writer.write(result.append('\n').toString());
      }
    }
  }

  private static void bench(Path file, int passes) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    long characters = lines.stream().mapToLong(String::length).sum();
    Analyzer analyzer = new SmartChineseAnalyzer();
    for (long warmUp = System.nanoTime(); (System.nanoTime() - warmUp) / 1e9 < WARM_UP_SECONDS; ) pass(analyzer, lines);
    var threads = ManagementFactory.getThreadMXBean();
    for (int pass = 0; pass < passes; pass++) {
      long cpuStart = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      long tokens = pass(analyzer, lines);
      double seconds = (System.nanoTime() - start) / 1e9;
      double cpuSeconds = (threads.getCurrentThreadCpuTime() - cpuStart) / 1e9;
      System.out.printf("chars=%d tokens=%d sec=%.4f chars/s=%.0f chars/cpu-s=%.0f%n", characters, tokens, seconds, characters / seconds, characters / cpuSeconds);
    }
  }

  private static long pass(Analyzer analyzer, List<String> lines) throws IOException {
    long tokens = 0;
    for (String line : lines) tokens += analyze(analyzer, line, null);
    return tokens;
  }

  private static int analyze(Analyzer analyzer, String text, StringBuilder result) throws IOException {
    int tokens = 0;
    try (TokenStream stream = analyzer.tokenStream("text", new StringReader(text))) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      var type = stream.addAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens++;
        if (result == null) continue;
        result.append(toHex(term)).append('/').append(offset.startOffset()).append('/').append(offset.endOffset());
        result.append('/').append(increment.getPositionIncrement()).append('/').append(type.type()).append(' ');
      }
      stream.end();
      if (result != null) result.append("END/").append(offset.endOffset()).append('/').append(increment.getPositionIncrement());
    }
    return tokens;
  }

  private static String toHex(CharSequence text) {
    return text.chars().mapToObj(unit -> String.format("%04x", unit)).collect(Collectors.joining());
  }

  private static String fromHex(String digits) {
    var text = new StringBuilder();
    for (int i = 0; i < digits.length(); i += 4) text.append((char) Integer.parseInt(digits.substring(i, i + 4), 16));
    return text.toString();
  }
}

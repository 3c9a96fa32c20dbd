// The same work in Lucene for Java: words of the Chinese analyzer, BM25, text stored, the ten best passages. One line of JSON a run.
//   index TEXTS DIR             TEXTS: one passage a line
//   ask DIR QUESTIONS THREADS ROUNDS   QUESTIONS: one a line; each thread asks its share, after all were asked once to warm up
//   once DIR QUESTION           one question, the answer's text printed
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import org.apache.lucene.analysis.*;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.FSDirectory;

public class LuceneScale {
    static final int LIMIT = 10;
    static final Analyzer ANALYZER = new SmartChineseAnalyzer();

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "index": index(Paths.get(arguments[1]), Paths.get(arguments[2])); break;
            case "ask": ask(Paths.get(arguments[1]), Files.readAllLines(Paths.get(arguments[2])), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4])); break;
            default: once(Paths.get(arguments[1]), arguments[2]);
        }
    }

    static void index(Path texts, Path folder) throws IOException {
        long started = System.nanoTime();
        IndexWriterConfig configuration = new IndexWriterConfig(ANALYZER).setRAMBufferSizeMB(64).setMergeScheduler(new SerialMergeScheduler());
        int passages = 0;
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), configuration); BufferedReader lines = Files.newBufferedReader(texts)) {
            for (String line; (line = lines.readLine()) != null; passages++) {
                Document document = new Document();
                document.add(new TextField("text", line, Field.Store.YES));
                writer.addDocument(document);
            }
            writer.commit();
        }
        System.out.printf(Locale.ROOT, "{\"Seconds\":%.3f,\"Passages\":%d}%n", seconds(started), passages);
    }

    static void ask(Path folder, List<String> questions, int threads, int rounds) throws Exception {
        try (IndexReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            for (String question : questions) search(searcher, question);
            double[] milliseconds = new double[questions.size() * rounds];
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            long started = System.nanoTime();
            List<Future<?>> shares = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                shares.add(pool.submit(() -> {
                    for (int i = first; i < milliseconds.length; i += threads) {
                        long asked = System.nanoTime();
                        search(searcher, questions.get(i % questions.size()));
                        milliseconds[i] = (System.nanoTime() - asked) / 1e6;
                    }
                    return null;
                }));
            }
            for (Future<?> share : shares) share.get();
            double seconds = seconds(started);
            pool.shutdown();
            Arrays.sort(milliseconds);
            int count = milliseconds.length;
            System.out.printf(Locale.ROOT, "{\"P50\":%.3f,\"P99\":%.3f,\"Max\":%.3f,\"PerSecond\":%.1f}%n",
                milliseconds[count / 2], milliseconds[(int) (count * 0.99)], milliseconds[count - 1], count / seconds);
        }
    }

    static void once(Path folder, String question) throws IOException {
        try (IndexReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(search(new IndexSearcher(reader), question));
        }
    }

    static String search(IndexSearcher searcher, String question) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = ANALYZER.tokenStream("text", question)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) words.add(term.toString());
            tokens.end();
        }
        for (String word : words) query.add(new TermQuery(new Term("text", word)), BooleanClause.Occur.SHOULD);
        TopDocs best = searcher.search(query.build(), LIMIT);
        String text = "";
        for (int i = best.scoreDocs.length - 1; i >= 0; i--) text = searcher.doc(best.scoreDocs[i].doc).get("text");
        return text;
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}

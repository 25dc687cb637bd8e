// Ranks documents for queries as Lucene does by default (BM25, any word) with its analyser for Indonesian.
// java -cp LUCENE.jar Rank.java DOCUMENTS QUERIES DEPTH: two files of lines "id TAB text"; prints "query TAB document", best first.
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

class Rank {
    public static void main(String[] arguments) throws Exception {
        Analyzer analyzer = new IndonesianAnalyzer();
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                String[] columns = line.split("\t", 2);
                Document document = new Document();
                document.add(new StoredField("id", columns[0]));
                document.add(new TextField("text", columns[1], Field.Store.NO));
                writer.addDocument(document);
            }
        }
        var searcher = new IndexSearcher(DirectoryReader.open(directory));
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            String[] columns = line.split("\t", 2);
            var query = new BooleanQuery.Builder();
            for (String word : analyse(analyzer, columns[1])) {
                query.add(new TermQuery(new Term("text", word)), BooleanClause.Occur.SHOULD);
            }
            for (ScoreDoc hit : searcher.search(query.build(), Integer.parseInt(arguments[2])).scoreDocs) {
                System.out.println(columns[0] + "\t" + searcher.doc(hit.doc).get("id"));
            }
        }
    }

    static Set<String> analyse(Analyzer analyzer, String text) throws Exception {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        }
        return words;
    }
}

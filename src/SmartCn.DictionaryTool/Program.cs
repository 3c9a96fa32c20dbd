using System.Diagnostics;
using SmartCn.DictionaryTool;

if (args is not [var jarPath, var folder] || !File.Exists(jarPath) || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Usage: SmartCn.DictionaryTool JAR FOLDER\nWrites dictionary.bin and sentences.bin into FOLDER from lucene-analyzers-smartcn-8.7.0.jar of Debian's liblucene8-java.");
    return 2;
}

// What the tool is known to find in the one jar that it accepts.
const int ExpectedWords = 85_536;
const int ExpectedPairs = 318_072;

var clock = Stopwatch.StartNew();
var jar = new LuceneJar(jarPath);
var words = new OccurringWords(jar);
Console.WriteLine($"{jar.Words.Count:N0} words and {jar.PairFrequencies.Count:N0} pairs in the jar; looking for the pairs' words");
var pairs = PairSearch.Run(jar.PairFrequencies, ((IEnumerable<WordFrequency>)[.. words.Specials, .. words.Delimiters, .. words.Chinese]).Select(word => word.Text));
if ((words.Chinese.Count, pairs.Count) != (ExpectedWords, ExpectedPairs))
{
    Console.Error.WriteLine($"Found {words.Chinese.Count} words and {pairs.Count} pairs instead of {ExpectedWords} and {ExpectedPairs}; nothing written.");
    return 1;
}
Write("dictionary.bin", DictionaryFile.Make(words, pairs));
Write("sentences.bin", SentenceFile.Make());
Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s");
return 0;

void Write(string name, byte[] bytes)
{
    File.WriteAllBytes(Path.Combine(folder, name), bytes);
    Console.WriteLine($"{name}: {bytes.Length:N0} bytes");
}

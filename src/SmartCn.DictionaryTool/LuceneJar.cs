using System.IO.Compression;
using System.Security.Cryptography;

namespace SmartCn.DictionaryTool;

/// <summary>The two dictionaries in Debian's lucene-analyzers-smartcn-8.7.0.jar.</summary>
internal sealed class LuceneJar
{
    private const string Folder = "org/apache/lucene/analysis/cn/smart/hhmm/";
    private const string WordsSha256 = "17c90340b76859b86de7b8f22bdf22b004a1e508e603d5f3845698965104f1ac";
    private const string PairsSha256 = "4d45d73ea4195f006bdae176d71e9255162427839dd1888749dc9d1670369540";

    /// <exception cref="InvalidDataException">The file is not the jar this tool knows.</exception>
    public LuceneJar(string path)
    {
        using var jar = ZipFile.OpenRead(path);
        Words = ReadWords(new JavaArrays(Extract(jar, "coredict.mem", WordsSha256)));
        PairFrequencies = ReadPairs(new JavaArrays(Extract(jar, "bigramdict.mem", PairsSha256)));
    }

    /// <summary>Every word with its frequency, among them some that no text can match.</summary>
    public IReadOnlyDictionary<string, int> Words { get; }

    /// <summary>The frequency of a pair of words by its <see cref="PairHash"/>: the jar does not hold the words themselves.</summary>
    public IReadOnlyDictionary<ulong, int> PairFrequencies { get; }

    private static byte[] Extract(ZipArchive jar, string name, string sha256)
    {
        var entry = jar.GetEntry(Folder + name) ?? throw new InvalidDataException($"The jar has no {Folder + name}.");
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();
        var actual = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return actual == sha256
            ? bytes
            : throw new InvalidDataException($"{name} has SHA-256 {actual} instead of {sha256}: this is another version's dictionary.");
    }

    /// <remarks>A first character owns a group of tails; an empty tail is the single character.</remarks>
    private static Dictionary<string, int> ReadWords(JavaArrays arrays)
    {
        var groups = (long[])arrays.Read()!;
        var firsts = (long[])arrays.Read()!;
        var tails = (object?[])arrays.Read()!;
        var frequencies = (object?[])arrays.Read()!;

        var words = new Dictionary<string, int>();
        for (var slot = 0; slot < firsts.Length; slot++)
        {
            if (firsts[slot] == 0) continue;

            var group = (object?[])tails[groups[slot]]!;
            for (var i = 0; i < group.Length; i++)
            {
                var tail = string.Concat(((long[]?)group[i] ?? []).Select(unit => (char)unit));
                words.Add((char)firsts[slot] + tail, (int)((long[])frequencies[groups[slot]]!)[i]);
            }
        }
        return words;
    }

    private static Dictionary<ulong, int> ReadPairs(JavaArrays arrays)
    {
        var hashes = (long[])arrays.Read()!;
        var frequencies = (long[])arrays.Read()!;
        var pairs = new Dictionary<ulong, int>();
        for (var slot = 0; slot < hashes.Length; slot++)
        {
            if (hashes[slot] != 0) pairs.Add((ulong)hashes[slot], (int)frequencies[slot]);
        }
        return pairs;
    }
}

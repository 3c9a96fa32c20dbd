using System.Globalization;

namespace SmartCn.DictionaryTool;

/// <summary>
/// Packs sentence-categories.tsv (first and last code point, category; what the JDK's sentence breaker was observed to
/// tell apart) into runs of length and category.
/// </summary>
internal static class SentenceFile
{
    public static byte[] Make()
    {
        using var stream = typeof(SentenceFile).Assembly.GetManifestResourceStream("sentence-categories.tsv")!;
        using var lines = new StreamReader(stream);
        var file = new ByteWriter();
        var next = 0;
        while (lines.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            var (first, last) = (ParseCodePoint(fields[0]), ParseCodePoint(fields[1]));
            if (first != next) throw new InvalidDataException($"sentence-categories.tsv: {line} does not begin at {next:X}.");

            file.VarInt(last + 1 - first);
            file.Byte(int.Parse(fields[2], CultureInfo.InvariantCulture) + 1);
            next = last + 1;
        }
        return next == 0x110000 ? file.ToArray() : throw new InvalidDataException("sentence-categories.tsv does not reach U+10FFFF.");
    }

    private static int ParseCodePoint(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

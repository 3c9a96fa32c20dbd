using System.Text;
using UtfUnknown;

namespace Bot.Files.Encodings;

/// <summary>
/// Finds the encoding of bytes that have no mark and are not UTF-8. All that they could be are decoded, and what reads
/// most like text is taken: on the few characters of a short file, statistics of bytes alone confuse GB18030 and Big5.
/// </summary>
internal static class EncodingGuess
{
    /// <summary>Enough to tell, however long the file is.</summary>
    private const int SampleBytes = 64 << 10;

    /// <summary>Below it, none of the encodings makes sense: one in 3,000 random files gets so far, and all texts of 20 Chinese characters do.</summary>
    private const double Threshold = 0.35;

    /// <summary>The detector is asked about other scripts only where it is sure.</summary>
    private const float DetectorConfidence = 0.6f;

    private static readonly Encoding[] Chinese = [Strict.Gb18030, Strict.Big5];
    private static readonly Encoding[] Wide = [Strict.Utf16, Strict.Utf16BigEndian];

    /// <returns>The text, or null when no encoding fits all of it.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)].ToArray();
        var candidates = sample.Contains((byte)0) ? Wide : [.. Chinese, .. bytes.Length % 2 == 0 ? Wide : [], .. OfDetector(sample)];
        foreach (var encoding in candidates.Select(encoding => (encoding, Score: Score(encoding, sample)))
            .Where(candidate => candidate.Score >= Threshold)
            .OrderByDescending(candidate => candidate.Score)
            .Select(candidate => candidate.encoding))
        {
            if (Strict.Decode(encoding, bytes, out _) is { } text)
                return text;
        }

        return null;
    }

    private static IEnumerable<Encoding> OfDetector(byte[] sample) =>
        CharsetDetector.DetectFromBytes(sample).Details
            .Where(detail => detail.Confidence >= DetectorConfidence)
            .Select(detail => Strict.Named(detail.EncodingName))
            .OfType<Encoding>();

    private static double Score(Encoding encoding, byte[] sample)
    {
        var decoder = encoding.GetDecoder();
        var letters = new char[encoding.GetMaxCharCount(sample.Length)];
        try
        {
            // Not flushed: the sample may end inside a character.
            return Plausibility.Of(letters.AsSpan(0, decoder.GetChars(sample, letters, flush: false)));
        }
        catch (DecoderFallbackException)
        {
            return double.NegativeInfinity;
        }
    }
}

using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Bot.Core.Text;

/// <summary>What a text says, whatever it looks like: by this a reprint is told from another text.</summary>
/// <remarks>
/// Width, case, Traditional characters, blanks and punctuation make no difference, nor does the agency that an article
/// begins with (新华社东京12月20日电, （本报记者…）). Digits and what stands between two of them do: 3.5% is not 35%.
/// </remarks>
public static partial class Wording
{
    /// <summary>A shorter text is said by many without one having it from another.</summary>
    public const int FewestLetters = 16;

    /// <returns>The letters and digits of the text, folded; empty when there are none.</returns>
    public static string Of(string text) => Read(text, static (said, _) => new string(said), 0);

    /// <summary>True when the text says, among other things, what a wording says.</summary>
    /// <param name="wording">As <see cref="Of"/> returns it.</param>
    public static bool IsIn(string text, string wording) => Read(text, static (said, wording) => said.Contains(wording, StringComparison.Ordinal), wording);

    /// <summary>A number for the wording: two texts have the same if they say the same, and hardly ever otherwise.</summary>
    /// <returns>Null where the text is too short for that to mean anything.</returns>
    public static ulong? FingerprintOf(string text)
    {
        var wording = Of(text);
        if (wording.Length < FewestLetters)
            return null;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(wording.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    /// <summary>True when one says all that the other does, which is long enough for that not to be chance, or when both say the same.</summary>
    /// <param name="one">As <see cref="Of"/> returns it, as is <paramref name="other"/>.</param>
    public static bool IsRepeated(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.Length >= FewestLetters ? longer.Contains(shorter, StringComparison.Ordinal) : one == other;
    }

    private static TResult Read<TState, TResult>(string text, Func<ReadOnlySpan<char>, TState, TResult> read, TState state)
    {
        var room = ArrayPool<char>.Shared.Rent(text.Length);
        var folded = room.AsSpan(0, text.Length);
        CharacterFolding.Fold(text, folded);
        var (first, kept) = (0, 0);
        foreach (var agency in AgencyLine().EnumerateMatches(folded))
            first = agency.Length;
        // What is kept moves to the front; the unit before is remembered, as its place may be taken.
        var before = first > 0 ? folded[first - 1] : '\0';
        for (var i = first; i < folded.Length; i++)
        {
            var c = folded[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsOfNumber(before, c, i + 1 < folded.Length ? folded[i + 1] : '\0'))
                folded[kept++] = c;
            before = c;
        }

        var result = read(folded[..kept], state);
        ArrayPool<char>.Shared.Return(room);
        return result;
    }

    /// <summary>Signs and units change what a number says; so does what parts two digits, but for the comma of thousands.</summary>
    private static bool IsOfNumber(char before, char c, char behind) => c switch
    {
        '%' or '‰' or '$' or '¥' or '€' or '£' or '℃' or '°' => true,
        '-' or '+' or '−' => char.IsAsciiDigit(behind),
        ',' => false,
        _ => char.IsAsciiDigit(before) && char.IsAsciiDigit(behind),
    };

    // In brackets, with a word that says so; or up to a day and 电 or 讯, with the reporters in brackets behind it.
    [GeneratedRegex(@"^\s*(?:[(【\[][^)】\]。]{0,40}(?:电|讯|报道|记者|编译)[^)】\]。]{0,40}[)】\]]\s*)?(?:[^\s,。:;""“「]{1,12}?\d{1,2}月\d{1,2}日(?:电|讯)\s*(?:[(【][^)】。]{0,40}[)】])?)?", RegexOptions.CultureInvariant)]
    private static partial Regex AgencyLine();
}

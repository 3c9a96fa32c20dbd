using System.Text;

namespace Bot.Core.Search;

/// <summary>What somebody asked: trimmed, bounded in length, otherwise as typed.</summary>
public sealed record Question
{
    /// <summary>The longest question, in UTF-16 units. The longest of 13,000 people's questions that we know has 98.</summary>
    public const int MaxLength = 1_000;

    private Question(string text) => Text = text;

    public string Text { get; }

    /// <returns>The question, or null with the reason in <paramref name="refusal"/>.</returns>
    public static Question? TryParse(string text, out QuestionRefusal refusal)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Byte order marks and the like come along when people paste; they are nothing that somebody asked.
        var trimmed = text.Trim().Trim('\uFEFF', '\u200B', '\u200E', '\u200F').Trim();
        refusal = trimmed.Length switch
        {
            0 => QuestionRefusal.Empty,
            > MaxLength => QuestionRefusal.TooLong,
            _ => HasBrokenCharacters(trimmed) ? QuestionRefusal.BrokenCharacters : QuestionRefusal.None,
        };
        return refusal == QuestionRefusal.None ? new(trimmed) : null;
    }

    /// <summary>The same question in other words: never empty, cut if it became too long.</summary>
    internal Question Reworded(string text) => text.Length == 0 ? this : new(text.Length <= MaxLength ? text : text[..MaxLength]);

    private static bool HasBrokenCharacters(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var used) != System.Buffers.OperationStatus.Done)
                return true;
            if (Rune.IsControl(rune) && rune.Value is not ('\t' or '\r' or '\n'))
                return true;
            text = text[used..];
        }

        return false;
    }
}

/// <summary>Why a text cannot be asked.</summary>
public enum QuestionRefusal
{
    None,

    /// <summary>Nothing but white space.</summary>
    Empty,

    /// <summary>Longer than <see cref="Question.MaxLength"/>.</summary>
    TooLong,

    /// <summary>Control characters, or half of a surrogate pair.</summary>
    BrokenCharacters,
}

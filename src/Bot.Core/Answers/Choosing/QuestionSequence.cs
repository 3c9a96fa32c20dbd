using System.Numerics;
using Bot.Core.Search;

namespace Bot.Core.Answers.Choosing;

/// <summary>The letters of a question's content in their order, made ready for finding how much of the order a sentence keeps; used again for the next question.</summary>
internal sealed class QuestionSequence
{
    // Bits of a letter's places, by letter; most sentences' letters are in no question, and one look says so.
    private const int Slots = 256;

    private readonly char[] _letters = new char[Slots];
    private readonly ulong[] _places = new ulong[Slots];

    /// <summary>Letters of the question, 64 at most.</summary>
    public int Length { get; private set; }

    /// <summary>Takes another question in place of the one it had.</summary>
    public void Read(QuestionAnalysis question)
    {
        Length = 0;
        Array.Clear(_places);
        for (var i = 0; i < question.Folded.Length && Length < 64; i++)
        {
            var c = question.Folded[i];
            if (!char.IsLetterOrDigit(c) || Asks(question, i))
                continue;
            ref var places = ref _places[SlotOf(c)];
            _letters[SlotOf(c)] = c;
            places |= 1UL << Length++;
        }
    }

    /// <summary>The length of the longest common subsequence.</summary>
    /// <remarks>Bit-parallel: Hyyrö, Bit-Parallel LCS-length Computation Revisited, 2004.</remarks>
    public int CommonSubsequence(ReadOnlySpan<char> folded)
    {
        var row = ulong.MaxValue;
        foreach (var c in folded)
        {
            var matches = row & Places(c);
            row = (row + matches) | (row - matches);
        }

        var all = Length == 64 ? ulong.MaxValue : (1UL << Length) - 1;
        return BitOperations.PopCount(~row & all);
    }

    /// <summary>The length of the longest common run of letters.</summary>
    public int CommonRun(ReadOnlySpan<char> folded)
    {
        var longest = 0;
        for (var start = 0; start + longest < folded.Length; start++)
        {
            var running = Places(folded[start]);
            var length = 0;
            while (running != 0)
            {
                length++;
                if (start + length == folded.Length)
                    break;
                running = (running << 1) & Places(folded[start + length]);
            }

            longest = Math.Max(longest, length);
        }

        return longest;
    }

    private static bool Asks(QuestionAnalysis question, int at)
    {
        foreach (var span in question.Asking)
        {
            if (span.Start <= at && at < span.End)
                return true;
        }

        return false;
    }

    private ulong Places(char c)
    {
        for (var slot = c % Slots; _places[slot] != 0; slot = (slot + 1) % Slots)
        {
            if (_letters[slot] == c)
                return _places[slot];
        }

        return 0;
    }

    private int SlotOf(char c)
    {
        var slot = c % Slots;
        while (_places[slot] != 0 && _letters[slot] != c)
            slot = (slot + 1) % Slots;
        return slot;
    }
}

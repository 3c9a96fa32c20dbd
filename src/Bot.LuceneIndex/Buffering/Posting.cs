namespace Bot.LuceneIndex.Buffering;

/// <summary>A number (of a term or of a passage) and a frequency in one; who occurs more often than it can count has several.</summary>
internal static class Posting
{
    public const int BitsOfFrequency = 8;

    private const int MostFrequent = (1 << BitsOfFrequency) - 1;

    public static int Of(int number, int frequency) => (number << BitsOfFrequency) | frequency;

    public static int NumberOf(int posting) => posting >>> BitsOfFrequency;

    public static int FrequencyOf(int posting) => posting & MostFrequent;

    /// <summary>Counts one more.</summary>
    /// <returns>False when it is full.</returns>
    public static bool TryCount(ref int posting)
    {
        if (FrequencyOf(posting) == MostFrequent)
            return false;
        posting++;
        return true;
    }
}

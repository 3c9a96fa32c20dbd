namespace Lucene.Net.Analysis.Cn.Smart.Sentences;

/// <summary>
/// Where the walk through a sentence stands, and where each category leads. What follows a full stop decides whether
/// it ended the sentence, so the walk remembers how it came to the next letter.
/// </summary>
internal static class SentenceStates
{
    public const byte Text = 0;
    public const byte Para = 1;
    public const byte Danda = 2;
    public const byte Ender = 3;
    public const byte EnderBlank = 4;
    public const byte Dot = 5;
    public const byte DotBlank = 6;
    public const byte DotBlanks = 7;
    public const byte DotQuote = 8;
    public const byte Opened = 9;
    public const byte Hanging = 10;
    public const byte Found = 11;
    public const byte Stop = 12;

    private const int Columns = 14;

    private static ReadOnlySpan<byte> Table =>
    [
        // Skip is never looked up. Columns:
        // Skip, Comma, Para, Dot, Quote, Ender, Upper, Lower, Danda, Rest, Digit, Close, Open, Blank
        /* Text */ Text, Text, Para, Dot, Text, Ender, Text, Text, Danda, Text, Text, Text, Text, Text,
        /* Para */ Para, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop,
        /* Danda */ Danda, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Danda,
        /* Ender */ Ender, Stop, Para, Ender, Ender, Ender, Stop, Stop, Stop, Stop, Stop, Ender, Stop, EnderBlank,
        /* EnderBlank */ EnderBlank, Stop, Para, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, EnderBlank,
        /* Dot */ Dot, Text, Para, Dot, DotQuote, Ender, Text, Text, Opened, Opened, Text, Dot, Opened, DotBlank,
        /* DotBlank */ DotBlank, Text, Para, Dot, Opened, Ender, Found, Text, Opened, Opened, Text, Text, Opened, DotBlanks,
        /* DotBlanks */ DotBlanks, Text, Para, Dot, Hanging, Ender, Found, Found, Hanging, Hanging, Text, Text, Hanging, DotBlanks,
        /* DotQuote */ DotQuote, Text, Para, Dot, DotQuote, Ender, Found, Found, Hanging, Hanging, Text, Dot, Hanging, DotBlank,
        /* Opened */ Opened, Text, Para, Dot, Opened, Ender, Found, Found, Opened, Opened, Text, Text, Opened, Text,
        /* Hanging */ Hanging, Stop, Stop, Stop, Opened, Stop, Found, Found, Opened, Opened, Stop, Stop, Opened, Stop,
        /* Found */ Found, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop, Stop,
    ];

    public static byte Next(byte state, SentenceCategory category) => Table[state * Columns + (int)category];

    /// <summary>What has been walked over so far belongs to the sentence.</summary>
    public static bool Takes(byte state) => state is Text or Para or Danda or Ender or EnderBlank;

    /// <summary>The sentence ends here if a letter follows in the right way.</summary>
    public static bool Marks(byte state) => state is Dot or DotBlank or DotBlanks or DotQuote;
}

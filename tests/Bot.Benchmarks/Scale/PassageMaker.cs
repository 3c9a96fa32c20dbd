using System.Text;
using Bot.Core.Text;

namespace Bot.Benchmarks.Scale;

/// <summary>Makes any number of passages that read like articles: sentences of real ones in other company, with other numbers.</summary>
/// <remarks>
/// A passage is runs of one to three neighbouring sentences, taken from articles that stand near one another in the file and so are often about
/// one thing. The same seed makes the same passages; none comes twice.
/// </remarks>
internal sealed class PassageMaker
{
    private const int Near = 12;
    private const int LongestRun = 3;
    private const double RedrawnNumbers = 0.7;

    private readonly List<(string Title, List<string> Sentences)> _articles = [];
    private readonly Random _random;

    public PassageMaker(IEnumerable<(string Title, string Text)> articles, int seed)
    {
        _random = new(seed);
        foreach (var (title, text) in articles)
        {
            var sentences = SentenceSplitter.Split(text).ConvertAll(span => span.Of(text).ReplaceLineEndings(" "));
            if (sentences.Count > 0)
                _articles.Add((title, sentences));
        }
    }

    public IEnumerable<(string Title, string Text)> Passages(int count)
    {
        var made = new HashSet<string>();
        while (made.Count < count)
        {
            var (title, text) = Passage();
            if (made.Add(Fingerprint(text)))
                yield return (title, text);
        }
    }

    private (string Title, string Text) Passage()
    {
        var length = _random.Next(150, 450);
        var centre = _random.Next(_articles.Count);
        var text = new StringBuilder();
        while (text.Length < length)
        {
            var sentences = _articles[Math.Clamp(centre + _random.Next(-Near, Near + 1), 0, _articles.Count - 1)].Sentences;
            var first = _random.Next(sentences.Count);
            var end = Math.Min(sentences.Count, first + _random.Next(1, LongestRun + 1));
            for (var i = first; i < end; i++)
                text.Append(sentences[i]);
        }

        RedrawNumbers(text);
        return (_articles[centre].Title, text.ToString());
    }

    private void RedrawNumbers(StringBuilder text)
    {
        var redraw = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var begins = i == 0 || !char.IsAsciiDigit(text[i - 1]);
            if (begins)
                redraw = _random.NextDouble() < RedrawnNumbers;
            if (redraw)
                text[i] = (char)('0' + _random.Next(begins ? 1 : 0, 10));
        }
    }

    /// <summary>A million passages need not be kept to know them again.</summary>
    private static string Fingerprint(string text) => Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 12);
}

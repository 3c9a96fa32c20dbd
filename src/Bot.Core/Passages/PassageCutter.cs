using System.Runtime.InteropServices;
using Bot.Core.Documents;
using Bot.Core.Text;

namespace Bot.Core.Passages;

/// <summary>Cuts an article into passages.</summary>
public sealed class PassageCutter(IWordSegmenter segmenter)
{
    /// <summary>The longest passage, in UTF-16 units, unless one sentence alone is longer. A longer paragraph becomes passages of about one length.</summary>
    public const int MaxLength = 500;

    /// <returns>At least one passage; joined in their order they are the article's text.</returns>
    /// <exception cref="ArgumentException">The article's text is empty.</exception>
    public List<Passage> Cut(Article article)
    {
        if (article.Text.Length == 0)
            throw new ArgumentException($"The article {article.Id} has no text.", nameof(article));
        var passages = new List<Passage>();
        var speakers = new Speakers();
        var header = article.Header;
        foreach (var paragraph in Paragraphs.Of(article))
        {
            var text = paragraph.Span.Of(article.Text);
            var sentences = SentenceSplitter.Split(text);
            var speech = speakers.Next(text);
            foreach (var (first, count) in Runs(sentences, text.Length))
                passages.Add(Passage(header, passages.Count, paragraph, text, sentences.GetRange(first, count), speech));
        }

        return passages;
    }

    private Passage Passage(
        ArticleHeader article, int number, Paragraph paragraph, string text, List<TextSpan> sentences, IReadOnlyList<(TextSpan Span, string Speaker)> speech)
    {
        var start = sentences[0].Start;
        var own = text[start..sentences[^1].End];
        var words = new List<TextSpan>(own.Length);
        segmenter.Segment(CharacterFolding.Fold(own), words);
        return new()
        {
            Article = article,
            Number = number,
            Start = paragraph.Span.Start + start,
            Paragraph = paragraph.Number,
            Text = own,
            Sentences = [.. sentences.Select(span => new Sentence(span.Shift(-start), SpeakerOf(span, speech)))],
            Words = WordSpans.Of(CollectionsMarshal.AsSpan(words)),
        };
    }

    /// <summary>The one who speaks at least half of the sentence.</summary>
    private static string? SpeakerOf(TextSpan sentence, IReadOnlyList<(TextSpan Span, string Speaker)> speech)
    {
        foreach (var (span, speaker) in speech)
        {
            var shared = Math.Min(span.End, sentence.End) - Math.Max(span.Start, sentence.Start);
            if (2 * shared >= sentence.Length)
                return speaker;
        }

        return null;
    }

    private static IEnumerable<(int First, int Count)> Runs(List<TextSpan> sentences, int length)
    {
        var target = TargetOf(length);
        var first = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            var runLength = sentences[i].End - sentences[first].Start;
            var isLast = i == sentences.Count - 1;
            if (isLast || runLength + sentences[i + 1].Length > MaxLength || runLength + sentences[i + 1].Length / 2.0 >= target)
            {
                yield return (first, i - first + 1);
                first = i + 1;
                target = TargetOf(length - sentences[i].End);
            }
        }
    }

    /// <summary>The length of passages of one length: 501 characters become two of 250, not one of 500 and a stump.</summary>
    private static double TargetOf(int length) => length / (double)Math.Max(1, (length + MaxLength - 1) / MaxLength);
}

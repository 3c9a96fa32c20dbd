using Bot.Core.Passages;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers.Choosing;

/// <summary>Makes a quotation around a sentence: with the neighbours that likely belong to the answer, and with its context.</summary>
internal sealed class QuotationBuilder(QuestionTerms terms, AnswerOptions options, IPassageView view)
{
    /// <summary>What a further sentence must add to the probability that the quotation answers: more words are worth something to nobody.</summary>
    private const double LeastGain = 0.002;

    /// <summary>Words of one character (的, 在) are shown as found only if they are at least as rare as one in twenty passages.</summary>
    private const double LeastRarityOfOne = 3;

    /// <param name="best">The sentence that answers best.</param>
    /// <param name="shares">Of each sentence of its passage, the probability that it answers, or less than nothing for one that must not be in the quotation; empty to quote the sentence alone.</param>
    public Quotation Build(Candidate best, ReadOnlySpan<double> shares, double confidence)
    {
        var passage = best.Hit.Passage;
        var span = Grow(best, shares);
        return new()
        {
            Article = passage.Article,
            Text = span.Of(passage.Text),
            Span = span.Shift(passage.Start),
            Sentence = best.Span.Shift(-span.Start),
            Matches = Matches(passage, span),
            Score = best.Score,
            Confidence = confidence,
            Before = Before(best, span.Start),
            After = After(best, span.End),
            Speaker = passage.Sentences[best.Sentence].Speaker,
            Paragraph = passage.Paragraph,
        };
    }

    /// <summary>Of all runs of whole sentences that hold the best one and are short enough, the one that most likely answers; of equals the shorter.</summary>
    private TextSpan Grow(Candidate best, ReadOnlySpan<double> shares)
    {
        var sentences = best.Hit.Passage.Sentences;
        var chosen = best.Span;
        var chosenGain = 0.0;
        var left = 0.0;
        if (shares.IsEmpty)
            return chosen;
        for (var first = best.Sentence; first >= 0; first--)
        {
            left += first < best.Sentence ? shares[first] - LeastGain : 0;
            var gain = left;
            for (var last = best.Sentence; last < sentences.Length; last++)
            {
                gain += last > best.Sentence ? shares[last] - LeastGain : 0;
                var run = TextSpan.FromBounds(sentences[first].Span.Start, sentences[last].Span.End).Trim(best.Hit.Passage.Text);
                if (run.Length > options.MaxLength)
                    break;
                if (gain > chosenGain)
                    (chosen, chosenGain) = (run, gain);
            }
        }

        return chosen;
    }

    private List<TextSpan> Matches(Passage passage, TextSpan span)
    {
        var folded = CharacterFolding.Fold(span.Of(passage.Text));
        var found = new List<TextSpan>();
        var scanner = new Grams.Scanner(folded);
        while (scanner.Next(out var gram))
        {
            if (terms.Grams.Bit(Grams.Key(gram.Of(folded.AsSpan()))) != 0)
                found.Add(gram);
        }

        foreach (var word in passage.Words)
        {
            var inside = word.Start - span.Start;
            if (inside < 0 || word.End > span.End)
                continue;
            var bit = terms.Words.Bit(QuestionTerms.WordKey(folded.AsSpan(inside, word.Length)));
            if (bit != 0 && (word.Length > 1 || terms.Words.Sum(bit) >= LeastRarityOfOne))
                found.Add(new(inside, word.Length));
        }

        return Joined(found);
    }

    /// <summary>Spans that overlap or touch become one.</summary>
    private static List<TextSpan> Joined(List<TextSpan> spans)
    {
        spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var joined = new List<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
                joined[^1] = TextSpan.FromBounds(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            else
                joined.Add(span);
        }

        return joined;
    }

    /// <summary>The sentences of the passage before the quotation, as many as there is room for; where the quotation begins the passage, those of the one before.</summary>
    private string Before(Candidate best, int start)
    {
        var passage = best.Hit.Passage;
        var from = start;
        for (var i = passage.Sentences.Length - 1; i >= 0; i--)
        {
            var sentence = passage.Sentences[i].Span;
            if (sentence.End <= start && (start - sentence.Start <= options.ContextLength || from == start))
                from = sentence.Start;
        }

        var above = passage.Text[from..start].Trim();
        return above.Length > 0 ? above : view.ContextOf(best.Hit).Before.Trim();
    }

    private string After(Candidate best, int end)
    {
        var passage = best.Hit.Passage;
        var to = end;
        foreach (var sentence in passage.Sentences)
        {
            if (sentence.Span.Start >= end && (sentence.Span.End - end <= options.ContextLength || to == end))
                to = sentence.Span.End;
        }

        var below = passage.Text[end..to].Trim();
        return below.Length > 0 ? below : view.ContextOf(best.Hit).After.Trim();
    }
}

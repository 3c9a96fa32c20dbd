namespace Bot.Core.Text;

/// <summary>Cuts Chinese text into words, as a dictionary knows them.</summary>
public interface IWordSegmenter
{
    /// <summary>Adds the words of <paramref name="folded"/> in the order of their starts; they do not overlap, punctuation is no word.</summary>
    void Segment(string folded, List<TextSpan> words);
}
